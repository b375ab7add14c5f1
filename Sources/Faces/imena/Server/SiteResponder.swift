// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Site

/// Hands requests to the site's pages and answers with their bytes. Nothing of a request is logged: neither who asked
/// nor what for.
struct SiteResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let renderer: SiteRenderer
    let heads: any LedgerReading & SignedHeadReading

    func respond(to request: Request, context: Context) async throws -> Response {
        if request.uri.path == "/checkpoint", request.method == .get { return try checkpoint() }
        let asked = SiteRequest(
            method: request.method.rawValue, path: request.uri.path, query: request.uri.query ?? "",
            acceptLanguage: request.headers[.acceptLanguage], ifNoneMatch: request.headers[.ifNoneMatch])
        let answer = try heads.inOneSnapshot { renderer.respond(to: asked) }
        var headers = HTTPFields()
        for header in answer.headers {
            if let name = HTTPField.Name(header.name) { headers[name] = header.value }
        }
        return Response(
            status: .init(code: answer.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }

    /// The newest signed head as C2SP tlog-tiles wants it: plain text at “/checkpoint”, for those who keep copies.
    private func checkpoint() throws -> Response {
        guard let note = try heads.signedHead(at: try heads.size()) else { return Response(status: .notFound) }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/plain; charset=utf-8", .cacheControl: "no-cache",
                .xContentTypeOptions: "nosniff",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: note)))
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore
import Site

/// Hands requests to the site's pages and answers with their bytes. Nothing of a request is logged: neither who asked
/// nor what for.
struct SiteResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let renderer: SiteRenderer

    func respond(to request: Request, context: Context) async throws -> Response {
        let answer = renderer.respond(
            to: SiteRequest(
                method: request.method.rawValue, path: request.uri.path, query: request.uri.query ?? "",
                acceptLanguage: request.headers[.acceptLanguage], ifNoneMatch: request.headers[.ifNoneMatch]))
        var headers = HTTPFields()
        for header in answer.headers {
            if let name = HTTPField.Name(header.name) { headers[name] = header.value }
        }
        return Response(
            status: .init(code: answer.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }
}

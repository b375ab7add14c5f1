// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Site
import Synchronization

/// Hands requests to the site's pages and answers with their bytes. Nothing of a request is logged: neither who asked
/// nor what for.
struct SiteResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let renderer: SiteRenderer
    let heads: any LedgerReading & SignedHeadReading
    private let cache = PageCache()
    private let waiting = Places(256)
    private let files = Places(1)

    init(renderer: SiteRenderer, heads: any LedgerReading & SignedHeadReading) {
        self.renderer = renderer
        self.heads = heads
    }

    func respond(to request: Request, context: Context) async throws -> Response {
        if request.uri.path == "/checkpoint", request.method == .get { return try checkpoint() }
        let asked = SiteRequest(
            method: request.method.rawValue, path: request.uri.path, query: request.uri.query ?? "",
            acceptLanguage: request.headers[.acceptLanguage], ifNoneMatch: request.headers[.ifNoneMatch])
        return try await answer(asked).response
    }

    /// The answer to a request. One that is being worked out is waited for a while, but not by too many at once.
    func answer(_ asked: SiteRequest) async throws -> ReadyAnswer {
        let answer = try await attempt(asked)
        guard answer.isToCome, waiting.take() else { return answer }
        defer { waiting.giveBack() }
        for attempt in 0..<Self.attempts {
            try await Task.sleep(for: .milliseconds(min(5 << attempt, 250)))
            let later = try await self.attempt(asked)
            if !later.isToCome { return later }
        }
        return try await attempt(asked)
    }

    /// Answers now, or says that it takes a moment. Files can be long: one is made at a time, on a thread of its own, so
    /// that the pages of others do not wait for it.
    private func attempt(_ asked: SiteRequest) async throws -> ReadyAnswer {
        guard Self.canBeLong(asked.path) else { return try answerNow(asked) }
        guard files.take() else { return ReadyAnswer(renderer.later(asked, seconds: 5)) }
        defer { files.giveBack() }
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try answerNow(asked) }) }
        }
    }

    private static func canBeLong(_ path: String) -> Bool {
        path.hasSuffix(".csv") || path.hasSuffix(".json") || path == "/sitemap.xml"
    }

    /// As many as fit into five seconds or so.
    private static let attempts = 25

    private func answerNow(_ asked: SiteRequest) throws -> ReadyAnswer {
        try heads.inOneSnapshot {
            guard asked.method == "GET" else { return ReadyAnswer(renderer.respond(to: asked)) }
            let stamp = PageCache.Stamp(size: try heads.publicSize(), today: Clock.today())
            let address = asked.query.isEmpty ? asked.path : asked.path + "?" + asked.query
            let kept = cache.page(address, stamp)
            guard let known = asked.ifNoneMatch else {
                if let kept { return kept }
                let answer = ReadyAnswer(renderer.respond(to: asked))
                cache.keep(answer, address, stamp)
                return answer
            }
            if let kept, kept.headers[.eTag] == known { return kept.notModified }
            return ReadyAnswer(renderer.respond(to: asked))
        }
    }

    /// The newest signed head as C2SP tlog-tiles wants it: plain text at “/checkpoint”, for those who keep copies.
    private func checkpoint() throws -> Response {
        guard let note = try heads.publicHead(at: try heads.publicSize()) else { return Response(status: .notFound) }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/plain; charset=utf-8", .cacheControl: "no-cache",
                .xContentTypeOptions: "nosniff",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: note)))
    }
}

/// A number of places that can be taken.
private final class Places: Sendable {
    private let free: Mutex<Int>

    init(_ count: Int) { free = Mutex(count) }

    /// Takes a place; false if there is none.
    func take() -> Bool {
        free.withLock { free in
            guard free > 0 else { return false }
            free -= 1
            return true
        }
    }

    func giveBack() { free.withLock { $0 += 1 } }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
public import PublicRecord

/// The public pages: a pure function from a request to a response. It opens no file, reads no clock and keeps no state;
/// all it knows of the world is the register that it was given.
public struct SiteRenderer: Sendable {
    let register: any PublicRegister
    let settings: SiteSettings

    /// Pages of a register.
    public init(register: any PublicRegister, settings: SiteSettings) {
        self.register = register
        self.settings = settings
    }

    /// Answers a request. Every request has an answer; one that cannot be served says what to do.
    public func respond(to request: SiteRequest) -> SiteResponse {
        guard request.method == "GET" || request.method == "HEAD" else { return methodNotAllowed(request) }
        let answer: Answer
        do {
            answer = try self.answer(request)
        } catch let busy as RegisterBusy {
            answer = .busy(busy.seconds)
        } catch {
            answer = .text(503, "The register cannot be read at the moment. Please try again in a few minutes.\n")
        }
        return finish(answer, request)
    }

    private func answer(_ request: SiteRequest) throws -> Answer {
        guard request.path.utf8.count <= 2_048, request.query.utf8.count <= 4_096 else {
            return .text(414, "This address is too long. Shorten the search.\n")
        }
        guard let segments = Query.decode(path: request.path) else {
            return .text(400, "This address is not written rightly.\n")
        }
        if let file = try fixedFile(segments) { return file }
        if segments == [""] { return entrance(request) }
        guard let first = segments.first, let language = Language(rawValue: first) else {
            return try notFound(.en, segments, request)
        }
        guard segments.count > 1 else { return .redirect(301, Link(segments: [language.rawValue, ""])) }
        return try page(language, Array(segments.dropFirst()), request)
    }

    /// The door: the language that the browser asks for, and a page with both for who is not led on.
    private func entrance(_ request: SiteRequest) -> Answer {
        let language = request.acceptLanguage.flatMap(Language.preferred) ?? .en
        var answer = Answer.redirect(302, Link(segments: [language.rawValue, ""]))
        answer.variesByLanguage = true
        return answer
    }

    private func page(_ language: Language, _ segments: [String], _ request: SiteRequest) throws -> Answer {
        guard let route = Route(segments) else {
            let plain = segments.dropLast()
            if segments.last == "", Route(Array(plain)) != nil {
                return .redirect(301, Link(segments: [language.rawValue] + plain, query: Query(request.query).items))
            }
            return try notFound(language, segments, request)
        }
        let context = try context(language, segments, request)
        guard context.asOf.problems.isEmpty else { return .page(400, WrongDatePage(context: context).frame()) }
        do {
            return try PageMaker(register: register, context: context).answer(route)
        } catch let busy as RegisterBusy {
            return BusyPage(context: context, seconds: busy.seconds).answer()
        }
    }

    /// The answer to a request that cannot be served right now, with when to come again.
    public func later(_ request: SiteRequest, seconds: Int) -> SiteResponse {
        let segments = Query.decode(path: request.path) ?? []
        let language = segments.first.flatMap { Language(rawValue: $0) } ?? .en
        guard segments.count > 1, let context = try? context(language, Array(segments.dropFirst()), request) else {
            return finish(.busy(seconds), request)
        }
        return finish(BusyPage(context: context, seconds: seconds).answer(), request)
    }

    private func notFound(_ language: Language, _ segments: [String], _ request: SiteRequest) throws -> Answer {
        let context = try context(language, [""], request)
        return .page(404, NotFoundPage(context: context, asked: segments.last { !$0.isEmpty } ?? "/").frame())
    }

    private func context(_ language: Language, _ segments: [String], _ request: SiteRequest) throws -> PageContext {
        let query = Query(request.query)
        let now = try register.now()
        let asOf = AsOf(query, now: now, words: Words.of(language))
        return PageContext(
            language: language, asOf: asOf, now: now, checkpoint: try register.checkpoint(at: asOf.moment.at),
            settings: settings, segments: segments, query: query)
    }
}

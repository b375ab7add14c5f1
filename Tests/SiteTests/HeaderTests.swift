// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import PublicRecord
import Site
import Testing

@Suite("Headers are those that were promised, and no others")
struct HeaderTests {
    private static let always = [
        "Cache-Control", "Content-Security-Policy", "Cross-Origin-Embedder-Policy", "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy", "ETag", "Onion-Location", "Permissions-Policy", "Referrer-Policy",
        "Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options",
    ]

    @Test("The set is exact")
    func exact() {
        let page = Visit.respond("/en/people")
        #expect(
            page.headers.map(\.name).sorted()
                == (Self.always + ["Content-Type", "Content-Length", "Content-Language"]).sorted())
        #expect(
            page.header("Content-Security-Policy")
                == "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'")
        #expect(page.header("Referrer-Policy") == "no-referrer")
        #expect(page.header("Cross-Origin-Opener-Policy") == "same-origin")
        #expect(page.header("Cross-Origin-Embedder-Policy") == "require-corp")
        #expect(page.header("Cross-Origin-Resource-Policy") == "same-origin")
        #expect(page.header("X-Content-Type-Options") == "nosniff")
        #expect(page.header("X-Frame-Options") == "DENY")
        #expect(page.header("Cache-Control") == "public, max-age=300")
        #expect(page.header("Strict-Transport-Security") == "max-age=63072000; includeSubDomains")
        #expect(page.header("Onion-Location") == "http://imenatest.onion/en/people")
        #expect(page.header("Permissions-Policy")?.contains("geolocation=()") == true)
        #expect(page.header("Content-Length") == String(page.body.count))
    }

    @Test("On an onion there is no demand for HTTPS and no second onion")
    func onion() {
        let settings = SiteSettings(base: "http://imenatest.onion", onion: "http://x.onion", isSecure: false)
        let page = Visit.respond("/en/", settings: settings)
        #expect(page.header("Strict-Transport-Security") == nil)
        #expect(page.header("Onion-Location") == nil)
    }

    @Test("The same bytes have the same tag, and a reader who has them gets none")
    func tags() throws {
        let site = SiteRenderer(register: Fixture(), settings: Visit.settings)
        let first = site.respond(to: SiteRequest(path: "/en/people"))
        let tag = try #require(first.header("ETag"))
        #expect(tag.hasPrefix("\"") && tag.count == 34)
        #expect(site.respond(to: SiteRequest(path: "/en/people")).header("ETag") == tag)
        #expect(Visit.respond("/en/people", "page=2").header("ETag") != tag)
        for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let again = site.respond(to: SiteRequest(path: "/en/people", ifNoneMatch: known))
            #expect(again.status == 304)
            #expect(again.body.isEmpty)
            #expect(again.header("ETag") == tag)
        }
        #expect(site.respond(to: SiteRequest(path: "/en/people", ifNoneMatch: "\"x\"")).status == 200)
    }

    @Test("HEAD gives the headers of GET and no body")
    func head() {
        let get = Visit.respond("/en/")
        let head = Visit.respond("/en/", method: "HEAD")
        #expect(head.body.isEmpty)
        #expect(head.headers == get.headers)
    }

    @Test("Other methods are refused", arguments: ["POST", "PUT", "DELETE", "TRACE", "get", ""])
    func methods(method: String) {
        let response = Visit.respond("/en/people", method: method)
        #expect(response.status == 405)
        #expect(response.header("Allow") == "GET, HEAD")
    }

    @Test("Nothing from a request reaches a header", arguments: ["/en/\r\nX: y", "/en/ ё", "//evil.example/"])
    func injection(path: String) {
        for method in ["GET", "POST"] {
            let response = Visit.respond(path, "a=b\r\nSet-Cookie: x", method: method)
            for header in response.headers {
                #expect(header.value.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(header)")
                #expect(header.name != "Set-Cookie")
            }
        }
    }

    @Test(
        "Any request has an answer",
        arguments: [
            "", "/", "//", "/%", "/%zz", "/en/%FF", "/en/p/", "/en/p/..", "/en/p/%2e%2e%2f", "/en/people.xml", "/xx/",
            "/en/people/1/2/3", "/en/p/" + String(repeating: "a", count: 3_000), "en", "/en/exchanges/%00",
        ])
    func total(path: String) {
        let response = Visit.respond(path, "%=&&=&q=%ff%&on=%&page=9223372036854775807&year=-1")
        #expect([200, 301, 302, 400, 404, 414].contains(response.status), "\(path): \(response.status)")
        #expect(!response.body.isEmpty)
    }

    @Test("A register that cannot be read says so")
    func broken() {
        struct Broken: PublicRegister {
            struct Fault: Error {}
            func now() throws -> Moment { throw Fault() }
            func checkpoint(at size: Int) throws -> CheckpointFacts? { throw Fault() }
            func start(_ moment: Moment) throws -> StartFacts { throw Fault() }
            func people(_ query: PeopleQuery, _ moment: Moment) throws -> PeoplePage { throw Fault() }
            func person(_ id: PersonID, _ moment: Moment) throws -> PersonAnswer { throw Fault() }
            func exchanges(_ moment: Moment) throws -> ExchangeList { throw Fault() }
            func exchange(_ id: ExchangeID, _ moment: Moment) throws -> PublicExchange? { throw Fault() }
            func sources(_ moment: Moment) throws -> [PublicSource] { throw Fault() }
            func source(_ id: SourceID, _ moment: Moment) throws -> PublicSource? { throw Fault() }
            func definitions() throws -> [PublicDefinition] { throw Fault() }
            func numbers(_ moment: Moment) throws -> PublicNumbers { throw Fault() }
            func standings(_ query: StandingQuery, _ moment: Moment) throws -> StandingPage { throw Fault() }
            func statistics(_ moment: Moment) throws -> PublicStatistics { throw Fault() }
            func officials(_ moment: Moment) throws -> [PublicOfficial] { throw Fault() }
            func official(_ id: OfficialID, _ moment: Moment) throws -> OfficialAnswer { throw Fault() }
            func instruments(_ moment: Moment) throws -> [PublicInstrument] { throw Fault() }
            func instrument(_ id: InstrumentID, _ moment: Moment) throws -> PublicInstrument? { throw Fault() }
            func visibility(_ moment: Moment) throws -> PublicVisibility { throw Fault() }
            func actions(_ moment: Moment) throws -> PublicActions { throw Fault() }
        }
        let response = SiteRenderer(register: Broken(), settings: Visit.settings).respond(to: SiteRequest(path: "/en/"))
        #expect(response.status == 503)
        #expect(response.header("Cache-Control") == "no-store")
    }

    @Test("A page that is being worked out says so in both languages, and when to come again", arguments: ["en", "ru"])
    func busy(language: String) throws {
        struct Busy: PublicRegister {
            let fixture = Fixture()
            func now() throws -> Moment { try fixture.now() }
            func checkpoint(at size: Int) throws -> CheckpointFacts? { try fixture.checkpoint(at: size) }
            func start(_ moment: Moment) throws -> StartFacts { throw RegisterBusy(seconds: 4) }
            func people(_ query: PeopleQuery, _ moment: Moment) throws -> PeoplePage { throw RegisterBusy(seconds: 0) }
            func person(_ id: PersonID, _ moment: Moment) throws -> PersonAnswer { try fixture.person(id, moment) }
            func exchanges(_ moment: Moment) throws -> ExchangeList { throw RegisterBusy(seconds: 4) }
            func exchange(_ id: ExchangeID, _ moment: Moment) throws -> PublicExchange? { nil }
            func sources(_ moment: Moment) throws -> [PublicSource] { throw RegisterBusy(seconds: 4) }
            func source(_ id: SourceID, _ moment: Moment) throws -> PublicSource? { nil }
            func definitions() throws -> [PublicDefinition] { [] }
            func numbers(_ moment: Moment) throws -> PublicNumbers { throw RegisterBusy(seconds: 2) }
            func standings(_ query: StandingQuery, _ moment: Moment) throws -> StandingPage {
                throw RegisterBusy(seconds: 2)
            }
            func statistics(_ moment: Moment) throws -> PublicStatistics { throw RegisterBusy(seconds: 4) }
            func officials(_ moment: Moment) throws -> [PublicOfficial] { throw RegisterBusy(seconds: 4) }
            func official(_ id: OfficialID, _ moment: Moment) throws -> OfficialAnswer {
                throw RegisterBusy(seconds: 4)
            }
            func instruments(_ moment: Moment) throws -> [PublicInstrument] { throw RegisterBusy(seconds: 4) }
            func instrument(_ id: InstrumentID, _ moment: Moment) throws -> PublicInstrument? { nil }
            func visibility(_ moment: Moment) throws -> PublicVisibility { throw RegisterBusy(seconds: 4) }
            func actions(_ moment: Moment) throws -> PublicActions { throw RegisterBusy(seconds: 4) }
        }
        let site = SiteRenderer(register: Busy(), settings: Visit.settings)
        for path in ["/\(language)/", "/\(language)/people.csv", "/\(language)/exchanges", "/\(language)/sources"] {
            let response = site.respond(to: SiteRequest(path: path, query: "on=2024-08-01"))
            let text = String(decoding: response.body, as: UTF8.self)
            #expect(response.status == 503 && response.header("Cache-Control") == "no-store")
            #expect(response.header("Retry-After") == (path.contains("people") ? "1" : "4"))
            #expect(response.header("Content-Language") == language)
            #expect(text.contains(language == "en" ? "One moment, please" : "Одну минуту"))
            #expect(text.contains("on=2024-08-01"), "the way back has the dates")
        }
        let map = site.respond(to: SiteRequest(path: "/sitemap.xml"))
        #expect(map.status == 503 && map.header("Retry-After") == "4")
        // What the server itself puts off says the same.
        let file = site.later(SiteRequest(path: "/\(language)/people.csv", query: "sex=female"), seconds: 5)
        #expect(file.status == 503 && file.header("Retry-After") == "5")
        #expect(file.header("Content-Language") == language)
        #expect(String(decoding: file.body, as: UTF8.self).contains("people.csv?sex=female"))
        #expect(site.later(SiteRequest(path: "/sitemap.xml"), seconds: 5).header("Retry-After") == "5")
    }
}

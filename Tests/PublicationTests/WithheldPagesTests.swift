// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import PublicRecord
import Publication
import Site
import Statements
import Testing

/// Nothing of a withheld person stands on any page or file, or is found, whoever wrote the name where.
@Suite("All pages after a withholding") struct WithheldPagesTests {
    private static let held = person("1")
    private static let shown = person("2")
    private static let document = Subject(kind: .instrument, source: source("register"), key: "resolution-2")
    private static let exchange = Subject(kind: .exchange, source: source("register"), key: "2020-01-01")
    private static let words = ["Тестов", "Testov", "testov", "Образцович", "Obraztsovich", "hidden-remark"]

    private static func described(_ name: String, _ claim: SourceClaim) -> Entry {
        entry(Subject(kind: .source, source: source(name), key: name), [.source(claim)], by: "register")
    }

    /// A person whose name others wrote into all texts that are published of other things.
    private static func entries() -> [Entry] {
        let part = { (side: Statements.ExchangeSide) in
            Claim.participation(ParticipationClaim(exchange: exchange, side: side))
        }
        return [
            entry(
                held,
                [
                    name("Тестов Иван Образцович"),
                    .name(NameClaim(text: "Ivan Obraztsovich Testov", kind: .full, script: "Latn")),
                    .occupation(OccupationClaim(occupation: "hidden-remark")), part(.released),
                ]),
            basis(held),
            entry(held, [.sex(SexClaim(sex: .male))], by: "testov-blog"),
            entry(held, [.sex(SexClaim(sex: .male))], by: "one-article"),
            entry(
                shown,
                [
                    name("Другов Пётр"), part(.returned),
                    .mention(MentionClaim(document: "Resolution on Ivan Testov and Petr Drugov")),
                    .occupation(OccupationClaim(occupation: "printer")),
                ]),
            basis(shown),
            described("court", SourceClaim(publisher: "A court", kind: .court)),
            entry(
                shown,
                [
                    .role(RoleClaim(official: "Testov I. O.", role: .judge, body: "Court")),
                    .role(RoleClaim(official: "Вымыслов Семён Ильич", role: .judge, body: "Суд Тестова")),
                    .role(RoleClaim(official: "Надуманова Яна Львовна", role: .prosecutor, body: "Прокуратура")),
                    .reply(
                        ReplyClaim(
                            state: .answered, official: "Надуманова Яна Львовна", means: "By way of Testov",
                            text: "Ask Ivan Testov.")),
                    .mention(MentionClaim(document: "Resolution 2", instrument: document, paragraph: "Testov, § 2")),
                ], by: "court"),
            entry(held, [.mention(MentionClaim(document: "Resolution 2", instrument: document))], by: "court"),
            entry(
                document,
                [
                    .instrument(
                        InstrumentClaim(
                            kind: .resolution, body: "Friends of Testov", title: "On Ivan Testov", number: "Testov 1",
                            date: date("2023"), url: "https://example.org/testov", text: "Free Ivan Testov"))
                ], by: "court"),
            described(
                "list-a", SourceClaim(publisher: "A list", title: "The list", usedFor: "Cases of Testov, Drugov")),
            described(
                "testov-blog", SourceClaim(publisher: "Blog of Ivan Testov", title: "Blog", usedFor: "Biography")),
            described(
                "one-article",
                SourceClaim(publisher: "Example Post", title: "An arrest", url: "https://example.org/hidden-remark")),
            described("untitled", SourceClaim(publisher: "Post", usedFor: "дело Тестова")),
            described("linked", SourceClaim(publisher: "P", title: "T", url: "https://example.org/ivan-testov")),
            entry(
                exchange,
                [
                    .exchange(
                        ExchangeClaim(
                            title: "Обмен Тестова", date: date("2020-01-01"), place: "Testovka",
                            mediators: ["Fund of Testov"], legalAct: "Pardon of I. Testov",
                            text: "Ivan Testov and others"))
                ], by: "register"),
            entry(
                Subject(kind: .population, source: source("register"), key: "testov"),
                [
                    .count(
                        CountClaim(
                            counter: "Testov Centre", value: 3, bound: .exact, unit: "prisoners", date: date("2020")))
                ],
                by: "register"),
        ]
    }

    /// Every page and file that a reader can reach from the site map and the first page, with what was found in it.
    static func crawl(
        _ publication: LedgerPublication, _ more: [String] = [], most: Int = 3_000
    ) throws -> [String: String] {
        let site = SiteRenderer(register: publication, settings: SiteSettings(base: "https://register.example"))
        var found: [String: String] = [:]
        var waiting = ["/en/", "/ru/", "/sitemap.xml"] + more
        let link = #/(?:href|action)="([^"\#]+)|<loc>https://register\.example([^<]+)/#
        while let address = waiting.popLast(), found.count < most {
            guard found[address] == nil else { continue }
            let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
            let answer = site.respond(
                to: SiteRequest(path: parts[0], query: parts.count > 1 ? parts[1] : ""))
            let body = String(decoding: answer.body, as: UTF8.self)
            found[address] =
                "\(answer.status)\n" + answer.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n") + body
            for match in body.matches(of: link) {
                let next = (match.1 ?? match.2).map { String($0).replacing("&amp;", with: "&") } ?? ""
                if next.hasPrefix("/") { waiting.append(next) }
            }
        }
        return found
    }

    private static let searches = ["Testov", "Образцович", "hidden-remark"].flatMap { text in
        ["en", "ru"].flatMap { language in
            ["people", "people.csv", "people.json", "search"].map { page in
                let coded = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
                return "/\(language)/\(page)?q=\(coded)"
            }
        }
    }

    @Test("show nothing of the person in any form") func nothing() throws {
        let store = try TestStore().record(Self.entries())
        let before = try Self.crawl(store.publication(), Self.searches)
        for word in ["Тестов", "Testov", "Образцович", "hidden-remark", "дело Тестова", "ivan-testov"] {
            #expect(before.contains { !$0.key.contains("?q=") && $0.value.contains(word) }, "\(word) is there before")
        }
        try store.record([basis(Self.held, .withheld)])
        let after = try Self.crawl(store.publication(), Self.searches)
        #expect(after.count > 60 && after.count < 3_000)
        for (address, body) in after {
            // A search page repeats what was asked for; that is the reader's own word.
            let asked = address.contains("?q=")
            for word in Self.words where body.contains(word) && !asked {
                Issue.record("\(address) says \(word)")
            }
            if address.contains("people.csv?q=") || address.contains("people.json?q=") {
                #expect(!body.contains("Drugov") && !body.contains("\"id\""), "\(address) finds somebody")
            }
        }
        #expect(after.values.contains { $0.contains("Другов") }, "the other person is still shown")
    }

    @Test("an old address and an old position say no more") func oldAddresses() throws {
        let store = try TestStore().record(Self.entries())
        let size = try store.size()
        let old = ["/en/p/22222", "/en/sources", "/ru/sources.json", "/en/exchanges"].flatMap {
            [$0, "\($0)?at=\(size)", "\($0)?on=2020-06-01&at=\(size)"]
        }
        try store.record([basis(Self.held, .withheld)])
        let after = try Self.crawl(store.publication(), old)
        for address in old {
            let body = try #require(after[address])
            #expect(!Self.words.contains { body.contains($0) }, "\(address)")
        }
        #expect(after["/en/p/22222"]?.hasPrefix("410") == true)
    }

    @Test("a namesake who may be shown stays shown") func namesake() throws {
        let namesake = person("3")
        let store = try TestStore().record(
            Self.entries() + [
                entry(namesake, [name("Тестов Семён Другович")]), basis(namesake), basis(Self.held, .withheld),
            ])
        let publication = store.publication()
        let people = try publication.all(publication.moment())
        #expect(people.flatMap(\.names).map(\.text).contains("Тестов Семён Другович"))
    }
}

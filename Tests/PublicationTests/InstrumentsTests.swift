// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Statements
import Testing

/// Resolutions and other documents as they are published. All of it is invented.
@Suite("Documents as they are published") struct InstrumentsTests {
    private static let document = Subject(kind: .instrument, source: source("list-a"), key: "resolution-1")

    private static func claim(
        date day: String? = nil, votes: Int? = nil, number: String? = nil
    ) -> InstrumentClaim {
        InstrumentClaim(
            kind: .resolution, body: "Parliament of Nowhere", title: "On prisoners", number: number,
            date: day.map { date($0) }, votesFor: votes)
    }

    private static func statement(
        _ claim: Claim, of subject: Subject, mark: Mark? = nil, by author: String = "list-a",
        in compartment: Compartment = .public
    ) -> Entry {
        Entry(
            subject: subject, source: source(author), known: date("2024-06-01"), compartment: compartment,
            account: "account", statements: [Statement(claim, mark: mark)])
    }

    private static func prisoner(_ key: String, _ text: String, born: String = "1980") -> [Entry] {
        [
            basis(person(key), .trustedPublication),
            entry(person(key), [name(text), .birth(BirthClaim(date: date(born)))]),
        ]
    }

    @Test("Each field is the first that a source checked has, and says who states it and whether nobody checked it")
    func folded() throws {
        let publication = try TestStore().record([
            Self.statement(.instrument(Self.claim(date: "2025-01-01", votes: 7)), of: Self.document, mark: .unverified),
            Self.statement(
                .instrument(Self.claim(date: "2025-02-03", number: "1 (2025)")), of: Self.document, mark: .verified,
                by: "court"),
            Self.statement(
                .instrument(Self.claim(votes: 99)), of: Self.document, mark: .verified, in: .confidential),
        ]).publication()
        let all = try publication.instruments(publication.moment())
        let page = try #require(all.first)
        #expect(all.count == 1 && page.id.text == "resolution-1")
        #expect(page.date == date("2025-02-03") && page.marks[.date]?.isUnverified == false)
        #expect(page.vote == PublicVote(inFavour: 7) && page.marks[.vote]?.isUnverified == true)
        #expect(page.marks[.title]?.sources.count == 2 && page.marks[.title]?.isUnverified == false)
        #expect(try publication.instrument(page.id, publication.moment()) == page)
        // What was not known yet is not there.
        #expect(try publication.instruments(publication.moment(known: "2024-01-01")).isEmpty)
    }

    @Test("Named are those who are shown, and no children, nobody withheld, and nobody by an entry that is not public")
    func named() throws {
        func mention(_ key: String, mark: Mark? = nil, in compartment: Compartment = .public) -> Entry {
            Self.statement(
                .mention(MentionClaim(document: "On prisoners", instrument: Self.document, paragraph: "§ 4")),
                of: person(key), mark: mark, in: compartment)
        }
        let publication = try TestStore().record(
            [Self.statement(.instrument(Self.claim(date: "2025")), of: Self.document)]
                + Self.prisoner("a", "Тестов Иван") + Self.prisoner("b", "Пробина Анна")
                + Self.prisoner("child", "Малов Саша", born: "2012") + Self.prisoner("withheld", "Скрытов Пётр")
                + Self.prisoner("secret", "Тайнов Тайн") + [entry(person("hidden"), [name("Макетов Олег")])]
                + [
                    mention("a"), mention("b", mark: .unverified), mention("child"), mention("withheld"),
                    mention("hidden"), mention("secret", in: .confidential), basis(person("withheld"), .withheld),
                ]
        ).publication()
        let moment = try publication.moment()
        let page = try #require(try publication.instruments(moment).first)
        #expect(page.named.map(\.isUnverified) == [true, false])
        #expect(page.named.compactMap(\.paragraph).map { $0.version(for: "en").text } == ["§ 4", "§ 4"])
        var namings: [String: Int] = [:]
        for row in try publication.all(moment) {
            guard case .found(let found) = try publication.person(row.id, moment) else { continue }
            namings[found.names.first?.text ?? ""] = found.namings.count
            #expect(found.namings.allSatisfy { $0.instrument == page.id })
        }
        #expect(namings["Тестов Иван"] == 1 && namings["Пробина Анна"] == 1 && namings["Тайнов Тайн"] == 0)
    }

    @Test("Documents that several sources report are one line, by kind, the newest first")
    func namings() throws {
        func mention(_ document: String, body: String? = nil, day: String, in instrument: Subject? = nil) -> Claim {
            .mention(MentionClaim(document: document, body: body, date: date(day), instrument: instrument))
        }
        let publication = try TestStore().record(
            Self.prisoner("a", "Тестов Иван") + [
                Self.statement(.instrument(Self.claim(date: "2025-02-03")), of: Self.document),
                Self.statement(mention("On prisoners", day: "2025-02-03", in: Self.document), of: person("a")),
                Self.statement(
                    mention("Resolution", day: "2025", in: Self.document), of: person("a"), by: "court"),
                Self.statement(
                    mention("Urgent action", body: "Amnesty International", day: "2025-05-01"), of: person("a")),
                Self.statement(mention("Report", body: "OHCHR", day: "2026-01-01"), of: person("a")),
            ]
        ).publication()
        let moment = try publication.moment()
        let id = try #require(try publication.all(moment).first?.id)
        guard case .found(let page) = try publication.person(id, moment) else {
            Issue.record("the person is shown")
            return
        }
        #expect(page.namings.map(\.date?.edtf) == ["2026-01-01", "2025-05-01", "2025-02-03"])
        #expect(page.namings.map(\.kind) == [.un, .campaign, .other])
        #expect(page.namings[2].sources.count == 2 && page.namings[2].instrument?.text == "resolution-1")
    }
}

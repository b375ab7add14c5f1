// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import PublicRecord
import Publication
import Statements
import Testing

/// The recognition ledger as the public sees it: who has whom, what the others said, with bounds, on any day.
@Suite struct StandingTests {
    private static func decided(
        _ organisation: String, _ outcome: RecognitionOutcome, on date: String, reason: String? = nil
    ) -> Claim {
        .recognition(
            RecognitionClaim(
                organisation: organisation, outcome: outcome, date: StandingTests.when(date), definition: "GUIDE2013",
                reason: reason))
    }

    private static func when(_ text: String) -> PartialDate? { try? PartialDate(edtf: text) }
    private static let remand = Claim.custody(CustodyClaim(kind: .remand, from: date("2022-04-11")))
    private static let listed = Claim.listing(ListingClaim(state: .listed))
    private static let met: [Claim] = [("PACE-a", FindingAnswer.met), ("PACE-X1.1", .notMet)].map { criterion, answer in
        .finding(
            FindingClaim(
                definition: "PACE1900", criterion: criterion, answer: answer, assessor: "A lawyer",
                evidence: [EvidenceReference(code: .charge), EvidenceReference(code: .act)]))
    }

    /// 1: A and B. 2: A, refused by B for violence. 3: A, B possibly. 4: on list-a alone. 5: nobody, met. 6: A withdrew.
    private static func publication() throws -> LedgerPublication {
        let said: [[Claim]] = [
            [decided("A", .granted, on: "2023-01-01"), decided("B", .granted, on: "2023-02-01")],
            [
                decided("A", .granted, on: "2023-01-01"),
                decided("B", .refused, on: "2023-03-01", reason: "Violence."),
            ],
            [decided("A", .granted, on: "2023-01-01"), decided("B", .granted, on: "2024")],
            [listed], met, [decided("A", .granted, on: "2023-01-01"), decided("A", .withdrawn, on: "2024-01-01")],
        ]
        var entries: [Entry] = []
        for (number, claims) in said.enumerated() {
            let subject = person("\(number + 1)")
            entries.append(basis(subject))
            entries.append(entry(subject, [name("Тестов \(number + 1)"), remand] + claims, by: "list-a"))
        }
        return try TestStore().record(entries).publication()
    }

    private static func ask(_ query: StandingQuery, on iso: String = "2024-06-01") throws -> (found: [String], [Int]) {
        let publication = try publication()
        let now = try publication.now()
        let page = try publication.standings(query, Moment(on: day(iso), known: now.known, at: now.at))
        let names = page.rows.compactMap { $0.person.names.first?.text.split(separator: " ").last.map(String.init) }
        return (names.sorted(), [page.total.certain, page.total.possible])
    }

    @Test("On the list of one and not of another, with bounds where a date is imprecise")
    func byAndNot() throws {
        let (found, total) = try Self.ask(StandingQuery(by: [.one("a")], notBy: .one("b")))
        #expect(found == ["2", "3"])
        #expect(total == [1, 2])
        let (both, bounds) = try Self.ask(StandingQuery(by: [.one("a"), .one("b")]))
        #expect(both == ["1", "3"])
        #expect(bounds == [1, 2])
        #expect(try Self.ask(StandingQuery(by: [.one("a"), .one("b")]), on: "2024-12-31").1 == [2, 2])
    }

    @Test("A withdrawal ends a recognition on its day, and a list has its people")
    func days() throws {
        #expect(try Self.ask(StandingQuery(by: [.one("a")]), on: "2023-12-31").found == ["1", "2", "3", "6"])
        #expect(try Self.ask(StandingQuery(by: [.one("a")])).found == ["1", "2", "3"])
        #expect(try Self.ask(StandingQuery(by: [.one("list-a")])).found == ["4"])
        #expect(try Self.ask(StandingQuery(by: [.one("a")]), on: "2022-12-31").found == [])
    }

    @Test("By all: nobody is had by A, B and the list at once")
    func all() throws {
        #expect(try Self.ask(StandingQuery(by: [.all])).found == [])
    }

    @Test("Met under a definition, and on no list")
    func metOnNoList() throws {
        #expect(try Self.ask(StandingQuery(notBy: .all, met: "PACE1900", isHeld: true)).found == ["5"])
        #expect(try Self.ask(StandingQuery(notBy: .all)).found == ["5", "6"])
        #expect(try Self.ask(StandingQuery(met: "WGAD")).found == [])
    }

    @Test("Two numbers differ for what the other said: refused with its reason, or nothing")
    func differ() throws {
        let publication = try Self.publication()
        let now = try publication.now()
        let numbers = try publication.numbers(Moment(on: day("2024-06-01"), known: now.known, at: now.at))
        #expect(numbers.organisations.map(\.code) == ["a", "b", "list-a"])
        let first = try #require(numbers.organisations.first)
        #expect(first.people == .init(certain: 3, possible: 3))
        #expect(first.decided == [.recognised: 3, .withdrawn: 1])
        #expect(first.definitions == [PublicText("GUIDE2013")])
        let overlap = try #require(numbers.overlaps.first)
        #expect(overlap.both == .init(certain: 1, possible: 2))
        #expect(overlap.onlyFirst.people == 1)
        #expect(overlap.onlyFirst.decided == [.refused: 1])
        #expect(overlap.onlyFirst.reasons == [.init(text: PublicText("Violence."), people: 1)])
        #expect(overlap.onlySecond.people == 0)
    }

    @Test("The reason of a decision stands on the page; of a child it does not, nor is it counted")
    func reasons() throws {
        let words = "Words of a source."
        let said = [
            name("Тестов Иван"), Self.remand, Self.decided("A", .granted, on: "2023-01-01"),
            Self.decided("B", .refused, on: "2023-03-01", reason: words),
        ]
        let adult = person("1")
        let child = person("2")
        let birth = Claim.birth(BirthClaim(date: date("2012-01-01")))
        let publication = try TestStore().record([
            basis(adult), entry(adult, said), basis(child, .trustedPublication), entry(child, said + [birth]),
        ]).publication()
        let moment = try publication.moment()
        let rows = try publication.standings(StandingQuery(by: [.one("a")]), moment).rows
        #expect(rows.count == 2)
        for row in rows {
            let reasons = row.decisions.compactMap(\.reason)
            #expect(reasons == (row.person.isChild ? [] : [PublicText(words)]))
        }
        let overlap = try #require(try publication.numbers(moment).overlaps.first)
        #expect(overlap.onlyFirst.decided == [.refused: 2])
        #expect(overlap.onlyFirst.reasons == [.init(text: PublicText(words), people: 1)])
    }
}

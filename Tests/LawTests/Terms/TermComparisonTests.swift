// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements
import Testing

@testable import Law

@Suite("Stated ends beside calculated ones")
struct TermComparisonTests {
    /// Four years strict from 1 March 2020: the end is 1 March 2024.
    private func compared(_ more: Statement..., on text: String = "2024-06-01") throws -> [TermComparison] {
        let statements = [
            Prisoner.custody(.remand, "2020-03-01"),
            Prisoner.verdict("2020-12-01", years: 4, regime: .strict, articles: ["318/2"]),
        ]
        let record = try Prisoner.record(statements + more, on: text)
        return TermComparison.all(
            of: record, countries: try Countries.all.get(), codes: ["ru-uk": "ru"], on: day(text))
    }

    private func release(_ date: String, _ ground: ReleaseGround? = nil) -> Statement {
        Statement(.release(ReleaseClaim(date: Prisoner.date(date), ground: ground)))
    }

    @Test(
        "each difference has the cause that the facts tell",
        arguments: [
            ("2024-03-01", nil, TermComparison.Cause.agrees, 0), ("2024-02-29", nil, .agrees, -1),
            ("2024-02-26", nil, .daysOff, -4), ("2024-02-20", nil, .earlier, -10),
            ("2022-08-01", ReleaseGround.exchange, .freedEarly, nil), ("2022-08-01", .termServed, .earlier, nil),
            ("2020-05-01", nil, .fromCustody, nil), ("2020-12-01", nil, .fromCustody, nil),
            ("2019-05-01", nil, .earlierCase, nil),
            ("2024-05-01", .termServed, .later, 61), ("2021-05-01", .measureChanged, .fromCustody, nil),
        ] as [(String, ReleaseGround?, TermComparison.Cause, Int?)])
    func causes(date: String, ground: ReleaseGround?, cause: TermComparison.Cause, days: Int?) throws {
        let found = try compared(release(date, ground))
        #expect(found.map(\.cause) == [cause])
        #expect(found.map(\.end) == [day("2024-03-01")])
        if let days { #expect(found.map(\.days) == [days]) }
    }

    @Test("a release after which custody is on file again did not end the term")
    func heldAgain() throws {
        let found = try compared(release("2021-05-01"), Prisoner.custody(.remand, "2021-08-01"))
        #expect(found.map(\.cause) == [.heldAgain])
    }

    @Test("a release known by its month agrees if a day of it is the end")
    func month() throws {
        let found = try compared(release("2024-03"))
        #expect(found.map(\.cause) == [.agrees])
        #expect(found.map(\.days) == [nil])
    }

    @Test("an official end, and a list that still has the person")
    func others() throws {
        let official = Statement(.release(ReleaseClaim(officialEnd: Prisoner.date("2024-02-29"))))
        let listed = Statement(.listing(ListingClaim(state: .listed)))
        let found = try compared(official, listed)
        // The list was known on 1 January 2024.
        #expect(found.map(\.stated.kind) == [.listed, .officialEnd])
        #expect(found.map(\.cause) == [.notOverYet, .agrees])
        #expect(found.map(\.days) == [nil, -1])
    }

    @Test("where there is no end to compare with, the comparison says why")
    func without() throws {
        let countries = try Countries.all.get()
        let causes = { (statements: [Statement]) in
            TermComparison.all(
                of: try Prisoner.record(statements + [release("2024-01-01")], on: "2024-06-01"), countries: countries,
                codes: ["ru-uk": "ru"], on: day("2024-06-01")
            ).map(\.cause)
        }
        #expect(try causes([Prisoner.custody(.remand, "2020-03-01")]) == [.noSentence])
        #expect(try causes([Prisoner.verdict("2020-12-01", years: 4, articles: ["275.1"])]) == [.noCustody])
        #expect(
            try causes([Prisoner.custody(.remand, "2021-03-01"), Prisoner.verdict("2020-12-01", years: 4)]) == [
                .refused
            ])
    }
}

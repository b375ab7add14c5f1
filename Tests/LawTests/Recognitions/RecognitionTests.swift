// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@testable import Law

@Suite("The recognition ledger")
struct RecognitionTests {
    private func recognition(
        _ organisation: String, _ outcome: RecognitionOutcome, _ date: String? = nil, reason: String? = nil
    ) throws -> Claim {
        .recognition(
            RecognitionClaim(
                organisation: organisation, outcome: outcome, date: try date.map { try PartialDate(edtf: $0) },
                definition: "GUIDE2013", version: "2013", reason: reason))
    }

    private func row(_ claims: [Claim], on day: String = "2024-08-01") throws -> RecognitionRow {
        var one = Case(on: day)
        for claim in claims { one.add(claim) }
        return RecognitionRow(try one.record())
    }

    @Test("of each organisation the last decision stands, and all of them are kept")
    func standing() throws {
        var one = Case()
        one.add(try recognition("Monitor", .granted, "2022-03"))
        one.add(try recognition("Monitor", .withdrawn, "2023-04-05", reason: "released"))
        one.add(try recognition("Other", .underStudy, "2022"))
        let record = try one.record()
        #expect(Recognition.all(in: record).map(\.claim.outcome) == [.granted, .underStudy, .withdrawn])
        #expect(Recognition.standing(in: record).map(\.claim.outcome) == [.withdrawn, .underStudy])
        let row = RecognitionRow(record)
        #expect(row.isRecognised(by: "monitor") == .no)
        #expect(row.recognition(by: "Monitor")?.claim.reason == "released")
        #expect(!row.isOnAnyList)
    }

    @Test("on an earlier day the earlier decision stands")
    func earlier() throws {
        let claims = [
            try recognition("Monitor", .granted, "2022-03-01"), try recognition("Monitor", .withdrawn, "2023-04-05"),
        ]
        #expect(try row(claims, on: "2022-12-31").isRecognised(by: "Monitor") == .certainly)
        #expect(try row(claims, on: "2022-02-28").isRecognised(by: "Monitor") == .no)
    }

    @Test("an imprecise date leaves it possible, and no question hides the person")
    func imprecise() throws {
        let row = try row([recognition("Monitor", .granted, "2024")], on: "2024-06-01")
        #expect(row.isRecognised(by: "Monitor") == .possibly)
        #expect(RecognitionQuery(by: ["Monitor"]).matches(row))
        #expect(RecognitionQuery(notBy: ["Monitor"]).matches(row))
    }

    @Test("the questions: on A’s list and not on B’s, had by all, met and on no list")
    func questions() throws {
        let both = try row([recognition("A", .granted, "2022"), recognition("B", .granted, "2022")])
        let onlyA = try row([recognition("A", .granted, "2022"), recognition("B", .refused, "2022")])
        #expect(RecognitionQuery(by: ["A"], notBy: ["B"]).matches(onlyA))
        #expect(!RecognitionQuery(by: ["A"], notBy: ["B"]).matches(both))
        #expect(RecognitionQuery(by: ["A", "B"]).matches(both))
        #expect(!RecognitionQuery(by: ["A", "B"]).matches(onlyA))
        #expect(!RecognitionQuery(onNoList: true).matches(both))

        let met = Case(["PACE-a": .met, "PACE-X1.1": .notMet])
        let outcomes = Assessor(try Case.catalog.get()).assess(try met.record())
        let row = RecognitionRow(try met.record(), outcomes: outcomes)
        let pace = try #require(RuleID("PACE1900"))
        #expect(RecognitionQuery(met: pace, onNoList: true).matches(row))
        #expect(!RecognitionQuery(met: RuleID("GUIDE2013"), onNoList: true).matches(row))
    }

    @Test("a list that has the person counts by the name of its source")
    func listed() throws {
        let listing = Claim.listing(ListingClaim(state: .listed))
        #expect(try row([listing]).isRecognised(by: "desk") == .certainly)
        #expect(try row([listing]).isOnAnyList)
        #expect(try row([.listing(ListingClaim(state: .notListed))]).isRecognised(by: "desk") == .no)
    }

    @Test("two organisations are compared by what they said, and silence is called so")
    func comparison() throws {
        let rows = [
            try row([recognition("A", .granted, "2022"), recognition("B", .granted, "2022")]),
            try row([recognition("A", .granted, "2022"), recognition("B", .refused, "2022", reason: "violence")]),
            try row([recognition("A", .granted, "2022")]),
            try row([recognition("B", .granted, "2022"), recognition("A", .underStudy, "2022")]),
        ]
        let comparison = RecognitionComparison("A", "B", in: rows)
        #expect([comparison.byFirst.certain, comparison.bySecond.certain, comparison.byBoth.certain] == [3, 2, 1])
        #expect(comparison.onlyFirst.outcomes == [.refused: 1])
        #expect(comparison.onlyFirst.silent == 1)
        #expect(comparison.onlyFirst.reasons == ["violence": 1])
        #expect(comparison.onlySecond.outcomes == [.underStudy: 1])
    }

    @Test("a count under a definition has bounds: open outcomes and open custody count in the upper one alone")
    func tally() throws {
        var tally = DefinitionTally(try #require(RuleID("PACE1900")))
        tally.add(.met, held: .certainly)
        tally.add(.met, held: .possibly)
        tally.add(.met, held: .no)
        tally.add(.notAssessed, held: .certainly)
        tally.add(.insufficient, held: .possibly)
        tally.add(.notMet, held: .certainly)
        tally.add(.excluded, held: .certainly)
        #expect(tally.certain == 1)
        #expect(tally.possible == 4)
        #expect(tally.outcomes == [.met: 3, .notAssessed: 1, .insufficient: 1, .notMet: 1, .excluded: 1])
    }
}

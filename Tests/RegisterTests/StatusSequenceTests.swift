// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@Suite("Status through a sequence of spells")
struct StatusSequenceTests {
    static func spell(
        _ kind: CustodyKind, _ from: String, _ to: String? = nil, _ ending: CustodyEnd? = nil
    ) -> Statement {
        Sample.custody(kind, from, to, ending: ending)
    }

    static let moves: [StatusCase] = [
        .init(
            "house arrest moved to remand on its last day",
            [spell(.houseArrest, "2022-03-05", "2022-06-10", .transferred), spell(.remand, "2022-06-10")],
            "2022-07-01", .remand, since: "2022-06-10"),
        .init(
            "house arrest moved to remand, on the day of the move",
            [spell(.houseArrest, "2022-03-05", "2022-06-10", .transferred), spell(.remand, "2022-06-10")],
            "2022-06-10", .remand),
        .init(
            "house arrest moved to remand, the day before",
            [spell(.houseArrest, "2022-03-05", "2022-06-10", .transferred), spell(.remand, "2022-06-10")],
            "2022-06-09", .houseArrest),
        .init(
            "house arrest to a day, remand from that day, nothing said of the end",
            [spell(.houseArrest, "2022-03-05", "2022-06-10"), spell(.remand, "2022-06-10")], "2022-07-01", .remand),
        .init(
            "house arrest moved to remand a day later",
            [spell(.houseArrest, "2022-03-05", "2022-06-10", .transferred), spell(.remand, "2022-06-11")],
            "2022-07-01", .remand),
        .init(
            "remand, then colony from the same day",
            [spell(.remand, "2022-03-05", "2022-06-10"), spell(.colony, "2022-06-10")], "2022-07-01", .serving),
        .init(
            "remand, then house arrest from the same day",
            [spell(.remand, "2022-03-05", "2022-06-10"), spell(.houseArrest, "2022-06-10")], "2022-07-01",
            .houseArrest),
        .init(
            "police to remand to colony, in the remand",
            [
                spell(.police, "2022-03-10", "2022-03-12"), spell(.remand, "2022-03-12", "2022-12-01"),
                spell(.colony, "2022-12-01"),
            ], "2022-05-01", .remand, since: "2022-03-12"),
        .init(
            "police to remand to colony, in the colony",
            [
                spell(.police, "2022-03-10", "2022-03-12"), spell(.remand, "2022-03-12", "2022-12-01"),
                spell(.colony, "2022-12-01"),
            ], "2023-07-01", .serving, since: "2022-12-01"),
        .init(
            "released and arrested anew on one day",
            [
                spell(.remand, "2022-03-05"), Sample.release("2023-01-10", .caseClosed),
                spell(.remand, "2023-01-10"),
            ], "2023-02-01", .remand, since: "2023-01-10"),
        .init(
            "released by the end of a spell and arrested anew on its last day",
            [spell(.remand, "2022-03-05", "2023-01-10", .released), spell(.remand, "2023-01-10")], "2023-02-01",
            .remand, since: "2023-01-10"),
        .init(
            "arrested and released on one day", [spell(.police, "2022-03-05"), Sample.release("2022-03-05")],
            "2022-03-06", .released, ground: .unknown),
        .init(
            "police, and remand and release on one day",
            [spell(.police, "2022-03-05"), spell(.remand, "2022-03-07"), Sample.release("2022-03-07")], "2022-04-01",
            .released, .possibly, held: .possibly, also: [.remand], ground: .unknown),
        .init(
            "released under a ban on acts",
            [spell(.remand, "2022-03-05"), Sample.release("2022-06-10"), spell(.travelBan, "2022-06-10")],
            "2022-07-01", .restricted),
        .init(
            "a ban on acts after the stated end of remand",
            [spell(.remand, "2022-03-05", "2022-06-10", .released), spell(.travelBan, "2022-06-10")], "2022-07-01",
            .restricted),
        .init(
            "a short one in between, held open again",
            [
                spell(.remand, "2022-03-05"), spell(.psychiatric, "2022-06-01", "2022-07-01"),
            ], "2022-08-01", .remand, .possibly, held: .possibly, also: [.released]),
        .init(
            "a move whose day is known to the month, before the stated end",
            [spell(.houseArrest, "2022-03-05", "2022-06-10", .transferred), spell(.remand, "2022-06")], "2022-06-09",
            .houseArrest),
        .init(
            "a move whose day is known to the month, after it",
            [spell(.houseArrest, "2022-03-05", "2022-06-10", .transferred), spell(.remand, "2022-06")], "2022-07-01",
            .remand),
        .init(
            "the end of an earlier spell within the next",
            [spell(.remand, "2022-03-05", "2022-08-01"), spell(.colony, "2022-06-10")], "2022-09-01", .serving),
        .init(
            "a move at some time until the exchange",
            [
                spell(.custody, "2022-03-05"), spell(.remand, "2022-03-05/2022-08-01"),
                Sample.release("2022-08-01", .exchange),
            ], "2022-08-02", .exchanged),
        .init(
            "out between two spells",
            [
                spell(.remand, "2022-03-05", "2022-06-10", .released), spell(.remand, "2022-06-25"),
                Sample.release("2022-07-05"),
            ], "2022-06-15", .released, ground: .unknown),
    ]

    static let orders: [StatusCase] = [
        .init(
            "custody after an old release, and a verdict without a date",
            [spell(.custody, "2021-10-22"), Sample.verdict(nil), Sample.release("2021-03-23")], "2025-06-01",
            .serving),
        .init(
            "the same, between the release and the custody",
            [
                spell(.remand, "2020-10-01"), spell(.custody, "2021-10-22"), Sample.verdict(nil),
                Sample.release("2021-03-23"),
            ], "2021-05-01", .released, ground: .unknown),
        .init(
            "the same, in the first custody, where the verdict can have fallen too",
            [
                spell(.remand, "2020-10-01"), spell(.custody, "2021-10-22"), Sample.verdict(nil),
                Sample.release("2021-03-23"),
            ], "2020-12-01", .serving, .possibly, held: .certainly, also: [.remand]),
        .init(
            "an undated colony, police later and a release before that",
            [Sample.custody(.colony, nil), spell(.police, "2024-02-01"), Sample.release("2022-05-05")], "2025-06-01",
            .serving, .possibly, held: .certainly, also: [.detained]),
    ]

    @Test("An end ends its own spell only", arguments: moves)
    func move(item: StatusCase) throws { try item.check() }

    @Test("The order of events has no cycle", arguments: orders)
    func order(item: StatusCase) throws { try item.check() }

    @Test("Custody that another source states later goes on, possibly, after an end that nobody explains")
    func anotherSource() throws {
        let person = Sample.person("17")
        for (to, ending, held) in [
            ("2022-06-10", nil as CustodyEnd?, Certainty.possibly), ("2022-06-10", .released, .no),
        ] {
            let ledger = MemoryLedger()
            try ledger.record(
                on: "2023-01-01",
                [
                    Sample.entry(person, "2022-06-20", [Self.spell(.remand, "2022-03-05", to, ending)]),
                    Sample.entry(person, "2022-12-01", source: "list-b", [Self.spell(.custody, "2022-03-05")]),
                ])
            #expect(try ledger.record(of: person, on: "2022-12-02")?.status.held == held)
        }
    }

    @Test("A spell of one source that begins where that of another ends is another spell")
    func twoSources() throws {
        let ledger = MemoryLedger()
        let person = Sample.person("17")
        try ledger.record(
            on: "2023-01-01",
            [
                Sample.entry(person, "2022-06-20", [Self.spell(.remand, "2022-03-05", "2022-06-10", .released)]),
                Sample.entry(person, "2022-12-01", source: "list-b", [Self.spell(.custody, "2022-06-10")]),
            ])
        let status = try #require(try ledger.record(of: person, on: "2022-07-01")?.status)
        #expect(status.kind == .remand && status.certainty == .certainly && status.since?.edtf == "2022-06-10")
    }

    @Test("A later arrest that another source takes for an earlier one stays possible after a milder measure")
    func contradictingStarts() throws {
        let ledger = MemoryLedger()
        let person = Sample.person("17")
        try ledger.record(
            on: "2023-01-01",
            [
                Sample.entry(person, "2023-01-01", [Self.spell(.police, "2021")]),
                Sample.entry(person, "2023-01-01", source: "list-c", [Self.spell(.forcedLabour, "2021-07-28")]),
                Sample.entry(person, "2023-01-01", source: "list-b", [Self.spell(.police, "2022-09-18")]),
            ])
        #expect(try ledger.record(of: person, on: "2022-12-02")?.status.held == .possibly)
    }

    @Test("The time held begins anew after a release, and goes on through a move")
    func heldSince() throws {
        let cases: [([Statement], String)] = [
            ([Self.spell(.remand, "2022-03-05", "2022-06-10"), Self.spell(.colony, "2022-06-10")], "2022-03-05"),
            ([Self.spell(.remand, "2022-03-05", "2022-06-10"), Self.spell(.colony, "2022-06-12")], "2022-06-12"),
            ([Self.spell(.remand, "2022-03-05"), Self.spell(.colony, "2022-06-12")], "2022-03-05"),
            (
                [
                    Self.spell(.remand, "2022-03-05"), Self.spell(.travelBan, "2022-05-01"),
                    Self.spell(.colony, "2023-06-12"),
                ],
                "2023-06-12"
            ),
            (
                [Self.spell(.remand, "2022-03-05"), Sample.release("2022-05-01"), Self.spell(.remand, "2022-05-01")],
                "2022-05-01"
            ),
        ]
        for (statements, since) in cases {
            let ledger = MemoryLedger()
            let person = Sample.person("17")
            try ledger.record(on: "2024-01-01", [Sample.entry(person, "2024-01-01", statements)])
            #expect(try ledger.record(of: person, on: "2023-12-01")?.status.heldSince?.edtf == since)
        }
    }
}

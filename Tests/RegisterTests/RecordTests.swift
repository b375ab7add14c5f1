// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@Suite("Records")
struct RecordTests {
    private let person = Sample.person("17")

    private func fact(_ kind: ClaimKind, _ entries: [Entry], described: [(String, SourceKind, Reliability?)] = [])
        throws
        -> Fact
    {
        let ledger = MemoryLedger()
        try ledger.record(
            on: "2020-01-01",
            described.map { name, kind, reliability in
                Sample.entry(
                    Subject(kind: .source, source: .register, key: name), nil,
                    [
                        Statement(
                            .source(SourceClaim(publisher: LocalizedText(name), kind: kind, reliability: reliability)))
                    ])
            })
        try ledger.record(on: "2025-01-01", entries)
        let record = try #require(try ledger.record(of: person))
        return try #require(record.facts(of: kind).first)
    }

    private func says(_ source: String, _ known: String, _ statement: Statement) -> Entry {
        Sample.entry(person, known, source: source, [statement])
    }

    @Test("Rules of choice, in their order")
    func choice() throws {
        let marked = try fact(
            .birth,
            [
                says("b", "2024-01-01", Sample.birth("1980")),
                says("c", "2025-01-01", Sample.birth("1981-02-03", mark: .unverified)),
                says("a", "2022-01-01", Sample.birth("1982", mark: .verified)),
            ])
        #expect(marked.chosen?.claim.dateText == "1982" && marked.chosen?.rule == .mark)
        let ranked = try fact(
            .birth,
            [
                says("b", "2024-01-01", Sample.birth("1980-01-01")), says("a", "2022-01-01", Sample.birth("1981")),
            ], described: [("a", .court, nil), ("b", .list, nil)])
        #expect(ranked.chosen?.claim.dateText == "1981" && ranked.chosen?.rule == .source)
        let unreliable = try fact(
            .birth,
            [
                says("b", "2024-01-01", Sample.birth("1980")), says("a", "2022-01-01", Sample.birth("1981")),
            ], described: [("a", .court, .low), ("b", .news, .likely)])
        #expect(unreliable.chosen?.claim.dateText == "1980")
        let precise = try fact(
            .birth,
            [
                says("a", "2022-01-01", Sample.birth("1980-01-01")), says("b", "2024-01-01", Sample.birth("1980")),
            ])
        #expect(precise.chosen?.claim.dateText == "1980-01-01" && precise.chosen?.rule == .precision)
        let later = try fact(
            .birth,
            [
                says("a", "2024-01-01", Sample.birth("1980")), says("b", "2022-01-01", Sample.birth("1981")),
            ])
        #expect(later.chosen?.claim.dateText == "1980" && later.chosen?.rule == .known)
        let last = try fact(
            .birth,
            [
                says("a", "2024-01-01", Sample.birth("1980")), says("b", "2024-01-01", Sample.birth("1981")),
            ])
        #expect(last.chosen?.claim.dateText == "1981" && last.chosen?.rule == .position)
        #expect(last.values.filter(\.isChosen).count == 1)
    }

    @Test(
        "Dates contradict each other only if no day is possible for both",
        arguments: [
            ("1980", "1981", true), ("1980", "1980-05", false), ("1980-05-01", "1980-05-02", true),
            ("198X", "1985", false),
            ("1980-05", "1980-06", true), ("../1980", "1979", false), ("1980/1982", "1982-05-01", false),
        ])
    func conflict(first: String, second: String, expected: Bool) throws {
        let fact = try fact(
            .birth,
            [
                says("a", "2024-01-01", Sample.birth(first)), says("b", "2024-01-01", Sample.birth(second)),
            ])
        #expect(fact.conflicts.isEmpty != expected)
        #expect(fact.values.count == 2)
        if expected { #expect(fact.conflicts.map(\.point) == [.date]) }
    }

    @Test("Conflicts of sex, of the start of a spell, of a sentence and of a ground are kept and shown")
    func otherConflicts() throws {
        func points(_ kind: ClaimKind, _ first: Statement, _ second: Statement) throws -> [Conflict.Point] {
            try fact(kind, [says("a", "2024-01-01", first), says("b", "2024-01-01", second)]).conflicts.map(\.point)
        }
        #expect(
            try points(.sex, Statement(.sex(SexClaim(sex: .female))), Statement(.sex(SexClaim(sex: .male)))) == [.sex])
        #expect(
            try points(.custody, Sample.custody(.remand, "2022-03-05"), Sample.custody(.custody, "2022-03-07")) == [
                .date
            ])
        #expect(
            try points(.decision, Sample.verdict("2023-05-10", years: 7), Sample.verdict("2023-05-10", years: 8)) == [
                .sentence
            ])
        #expect(try points(.decision, Sample.verdict("2023-05-10"), Sample.verdict("2023-05-12")) == [.date])
        #expect(
            try points(.decision, Sample.verdict("2023-05-10"), Sample.verdict("2023-05-10", .acquitted, nil)) == [
                .result
            ])
        #expect(
            try points(.release, Sample.release("2023-05-10", .pardon), Sample.release("2023-05-10", .amnesty)) == [
                .ground
            ])
        #expect(
            try points(
                .custody, Sample.custody(.remand, "2022-03-05", "2022-04-01"), Sample.custody(.remand, "2023-03-07"))
                == [])
    }

    @Test("The same value of several sources is one value with several sources")
    func merged() throws {
        let fact = try fact(
            .birth,
            [
                says("a", "2024-01-01", Sample.birth("1980")), says("b", "2023-01-01", Sample.birth("1980")),
            ])
        #expect(fact.values.count == 1)
        #expect(fact.values[0].attributions.map(\.source.name) == ["a", "b"])
        #expect(fact.values[0].rule == .only)
        #expect(fact.values[0].knownSince == Sample.day("2023-01-01"))
    }

    @Test("A value is known since the first of the consecutive editions that have it")
    func knownSince() throws {
        let editions: [(String, String)] = [
            ("2019-01-01", "1980"), ("2020-01-01", "1981"), ("2021-01-01", "1980"), ("2022-01-01", "1980"),
        ]
        let fact = try fact(.birth, editions.map { Sample.entry(person, $0.0, .snapshot, [Sample.birth($0.1)]) })
        #expect(fact.values.map(\.knownSince) == [Sample.day("2021-01-01")])
    }

    @Test("A record of joined subjects has the facts of all, and says so under every id")
    func joined() throws {
        let ledger = MemoryLedger()
        let other = Sample.person("x", "list-b")
        try ledger.record(
            on: "2024-01-01",
            [
                Sample.entry(person, "2024-01-01", [Sample.name("Тестов Иван"), Sample.birth("1980")]),
                Sample.entry(other, "2024-01-01", [Sample.name("Testov Ivan"), Sample.birth("1980")]),
            ])
        let before = try #require(try ledger.record(of: other))
        #expect(before.displayName == "Testov Ivan" && before.facts(of: .birth)[0].values[0].attributions.count == 1)
        try ledger.record(on: "2024-01-02", [Sample.judgement(other, .same, person)])
        let reader = try ledger.reader()
        let record = try #require(try reader.record(before.id, on: Sample.day("2025-01-01")))
        #expect(record.id.position == 0 && record.subjects == [person, other])
        #expect(record.displayName == "Тестов Иван")
        #expect(record.facts(of: .birth)[0].values[0].attributions.count == 2)
        try ledger.record(on: "2024-01-03", [Sample.judgement(other, .different, person)])
        let parted = try #require(try ledger.reader().record(before.id, on: Sample.day("2025-06-01")))
        #expect(parted.facts(of: .birth) == before.facts(of: .birth) && parted.id == before.id)
    }
}

extension Claim {
    /// The date of a birth as it was written.
    var dateText: String? {
        if case .birth(let claim) = self { claim.date?.edtf } else { nil }
    }
}

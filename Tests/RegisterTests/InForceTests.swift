// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@Suite("Which entries count")
struct InForceTests {
    private let person = Sample.person("17")

    /// The texts of the names in force.
    private func names(_ ledger: MemoryLedger, known: String = "2026-01-01", at: Int? = nil) throws -> [String] {
        let size = try at ?? ledger.size()
        let takenBack = try RunsTakenBack(reading: ledger, at: size)
        let entries = try ledger.entries(of: person, before: size)
        let account = EntriesInForce(entries, takenBack: takenBack, known: Sample.day(known))
        return account.standing.flatMap { standing in
            standing.entry.entry.statements.compactMap { statement in
                if case .name(let claim) = statement.claim { claim.text } else { nil }
            }
        }
    }

    private func entry(
        _ name: String, _ known: String?, _ act: EntryAct = .addition, run: Int? = nil,
        in compartment: Compartment = .public
    ) -> Entry {
        Sample.entry(person, known, act, run: run, compartment: compartment, [Sample.name(name)])
    }

    @Test("Additions add up, each from its known day")
    func additions() throws {
        let ledger = MemoryLedger()
        try ledger.record(on: "2025-01-01", [entry("a", "2024-01-01"), entry("b", "2024-06"), entry("c", nil)])
        #expect(try names(ledger, known: "2023-12-31") == [])
        #expect(try names(ledger, known: "2024-06-29") == ["a"])
        #expect(try names(ledger, known: "2024-06-30") == ["a", "b"])
        #expect(try names(ledger, known: "2025-01-01") == ["a", "b", "c"])
        #expect(try names(ledger, at: 1) == ["a"])
    }

    @Test("Of snapshots the latest known counts, of one day the later recorded, in each compartment")
    func snapshots() throws {
        let ledger = MemoryLedger()
        try ledger.record(
            on: "2025-01-01",
            [
                entry("2024", "2024-01-01", .snapshot), entry("2022", "2022-01-01", .snapshot),
                entry("2024 again", "2024-01-01", .snapshot), entry("closed", "2021-01-01", .snapshot, in: .sealed),
            ])
        #expect(try names(ledger) == ["2024 again", "closed"])
        #expect(try names(ledger, known: "2023-12-31") == ["2022", "closed"])
        #expect(try names(ledger, known: "2021-12-31") == ["closed"])
        #expect(try names(ledger, at: 1) == ["2024"])
    }

    @Test("A correction stands in the place of what it corrects, from its own known day")
    func corrections() throws {
        let ledger = MemoryLedger()
        try ledger.record(
            on: "2025-01-01",
            [
                entry("wrong", "2022-01-01", .snapshot), entry("next", "2024-01-01", .snapshot),
                entry("right", "2023-01-01", .correction(of: 0)), entry("more", "2022-02-01"),
                entry("better", "2022-03-01", .correction(of: 3)),
            ])
        #expect(try names(ledger, known: "2022-02-15") == ["more", "wrong"])
        #expect(try names(ledger, known: "2022-06-01") == ["better", "wrong"])
        #expect(try names(ledger, known: "2023-06-01") == ["better", "right"])
        #expect(try names(ledger, known: "2024-06-01") == ["better", "next"])
    }

    @Test("Corrections of corrections; a retraction of a retraction restores")
    func chains() throws {
        let ledger = MemoryLedger()
        try ledger.record(on: "2025-01-01", [entry("a", "2024-01-01"), entry("b", "2024-02-01", .correction(of: 0))])
        try ledger.record(on: "2025-01-02", [entry("c", "2024-03-01", .correction(of: 1))])
        #expect(try names(ledger) == ["c"])
        try ledger.record(on: "2025-01-03", [Sample.entry(person, "2024-04-01", .retraction(of: 2), [])])
        #expect(try names(ledger) == ["b"])
        #expect(try names(ledger, known: "2024-03-15") == ["c"])
        try ledger.record(on: "2025-01-04", [Sample.entry(person, "2024-05-01", .retraction(of: 3), [])])
        #expect(try names(ledger) == ["c"])
        #expect(try names(ledger, at: 4) == ["b"])
        try ledger.record(on: "2025-01-05", [Sample.entry(person, "2024-06-01", .retraction(of: 0), [])])
        #expect(try names(ledger) == ["c"])
    }

    @Test("An act on itself, on a later entry or on another subject does nothing")
    func strayTargets() throws {
        let ledger = MemoryLedger()
        try ledger.record(
            on: "2025-01-01",
            [
                entry("a", "2024-01-01"), entry("b", "2024-01-01", .correction(of: 1)),
                Sample.entry(person, "2024-01-01", .retraction(of: 3), []), entry("c", "2024-01-01"),
                Sample.entry(Sample.person("18"), "2024-01-01", .retraction(of: 0), []),
                Sample.entry(person, "2024-01-01", .retraction(of: -1), []),
            ])
        #expect(try names(ledger) == ["a", "b", "c"])
    }

    @Test("A run taken back does not count for any known day, from the position of the taking back on")
    func runs() throws {
        let ledger = MemoryLedger()
        let run = Subject(kind: .run, source: Sample.source("list-a"), key: "r")
        try ledger.record(
            on: "2025-01-01",
            [
                entry("before", "2023-01-01", .snapshot), Sample.entry(run, nil, []),
                entry("bad", "2024-01-01", .snapshot, run: 1),
            ])
        #expect(try names(ledger) == ["bad"])
        try ledger.record(on: "2025-02-01", [Sample.entry(run, nil, .runRetraction(of: 1), [])])
        #expect(try names(ledger) == ["before"])
        #expect(try names(ledger, known: "2024-02-01") == ["before"])
        #expect(try names(ledger, at: 3) == ["bad"])
    }

    @Test("An absence keeps the last account, and says since when the list lacks the subject")
    func absence() throws {
        let ledger = MemoryLedger()
        try ledger.record(
            on: "2025-01-01",
            [
                entry("a", "2022-01-01", .snapshot),
                Sample.entry(person, "2023-01-01", .snapshot, [Sample.listing(.notListed)]),
                Sample.entry(person, "2024-01-01", .snapshot, [Sample.listing(.notListed)]),
            ])
        let entries = try ledger.entries(of: person, before: 3)
        let account = EntriesInForce(entries, takenBack: .none, known: Sample.day("2025-01-01"))
        #expect(account.standing.map(\.delistedOn) == [nil, Sample.day("2023-01-01")])
        #expect(try names(ledger) == ["a"])
        try ledger.record(on: "2025-02-01", [entry("back", "2025-02-01", .snapshot)])
        #expect(try names(ledger) == ["back"])
    }
}

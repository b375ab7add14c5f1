// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

@Suite("Editions and history")
struct EditionTests {
    private let list = Sample.source("list-a")

    /// Three editions: 2022 has one and two; 2023 has two and three; 2024 has one, two (changed) and three.
    private func ledger() throws -> MemoryLedger {
        let ledger = MemoryLedger()
        func run(_ year: String) -> Entry {
            Sample.entry(
                Subject(kind: .run, source: list, key: year), "\(year)-01-01",
                [
                    Statement(
                        .edition(
                            EditionClaim(
                                published: Sample.date("\(year)-01-01"), sha256: year, mapping: "m", format: "csv",
                                encoding: "utf-8")))
                ])
        }
        func row(_ key: String, _ year: String, _ run: Int, _ statements: [Statement]) -> Entry {
            Sample.entry(Sample.person(key), "\(year)-01-01", .snapshot, run: run, statements)
        }
        try ledger.record(
            on: "2025-01-01",
            [
                run("2022"), row("one", "2022", 0, [Sample.name("Первый Тест")]),
                row("two", "2022", 0, [Sample.name("Второй Тест"), Sample.birth("1980")]),
            ])
        try ledger.record(
            on: "2025-01-02",
            [
                run("2023"), row("one", "2023", 3, [Sample.listing(.notListed)]),
                row("three", "2023", 3, [Sample.name("Третий Тест")]),
            ])
        try ledger.record(
            on: "2025-01-03",
            [
                run("2024"), row("one", "2024", 6, [Sample.name("Первый Тест")]),
                row(
                    "two", "2024", 6,
                    [Sample.name("Второй Тест"), Sample.birth("1981"), Sample.custody(.remand, "2023-05-01")]),
            ])
        return ledger
    }

    @Test("An edition has just the rows that stood on its day")
    func edition() throws {
        let ledger = try ledger()
        let reader = try EditionReader(ledger, at: ledger.size())
        func keys(_ day: String) throws -> [String] {
            try reader.edition(of: list, on: Sample.day(day)).map(\.subject.key)
        }
        #expect(try keys("2021-12-31") == [])
        #expect(try keys("2022-01-01") == ["one", "two"])
        #expect(try keys("2023-06-01") == ["two", "three"])
        #expect(try keys("2024-01-01") == ["one", "two", "three"])
        #expect(try reader.edition(of: list, on: Sample.day("2022-01-01"))[1].entry.position == 2)
    }

    @Test("Changes between editions: added, gone, returned, changed by kind")
    func changes() throws {
        let ledger = try ledger()
        let reader = try EditionReader(ledger, at: ledger.size())
        let first = try reader.changes(of: list, from: Sample.day("2022-01-01"), to: Sample.day("2023-01-01"))
        #expect(first.added.map(\.subject.key) == ["three"])
        #expect(first.gone.map(\.displayName) == ["Первый Тест"])
        #expect(first.returned.isEmpty && first.changed.isEmpty)
        let second = try reader.changes(of: list, from: Sample.day("2023-01-01"), to: Sample.day("2024-01-01"))
        #expect(second.returned.map(\.subject.key) == ["one"])
        #expect(second.changed.map(\.kind) == [.changed([.birth, .custody])])
        #expect(second.added.isEmpty && second.gone.isEmpty)
        #expect(try reader.changes(of: list, from: Sample.day("2024-01-01"), to: Sample.day("2024-02-01")).isEmpty)
    }

    @Test("Editions are listed by day, without those taken back")
    func editions() throws {
        let ledger = try ledger()
        let reader = try EditionReader(ledger, at: ledger.size())
        #expect(try reader.editions(of: list).map(\.day) == ["2022-01-01", "2023-01-01", "2024-01-01"].map(Sample.day))
        #expect(try reader.editions(of: Sample.source("list-b")).isEmpty)
        let undo = Subject(kind: .run, source: list, key: "undo")
        try ledger.record(on: "2025-02-01", [Sample.entry(undo, nil, .runRetraction(of: 3), [])])
        let after = try EditionReader(ledger, at: ledger.size())
        #expect(try after.editions(of: list).map(\.position) == [0, 6])
        #expect(try after.edition(of: list, on: Sample.day("2023-06-01")).map(\.subject.key) == ["one", "two"])
    }

    @Test("The history of a person has every entry with what it changed, and the taking back of a run")
    func history() throws {
        let ledger = try ledger()
        let undo = Subject(kind: .run, source: list, key: "undo")
        try ledger.record(
            on: "2025-02-01",
            [
                Sample.entry(Sample.person("two"), "2024-03-01", .correction(of: 8), [Sample.name("Второй Тест")]),
                Sample.entry(undo, nil, .runRetraction(of: 6), []),
            ])
        let history = try History(of: [Sample.person("two")], reading: ledger, at: ledger.size())
        #expect(history.items.map(\.position) == [2, 8, 9, 10])
        #expect(history.items[1].changes.map(\.kind) == [.birth, .custody])
        guard case .changed(.birth, .birth(let new)) = history.items[1].changes[0] else {
            Issue.record("a birth that replaced another is a change")
            return
        }
        #expect(new.date?.edtf == "1981")
        #expect(history.items[2].changes.map(\.kind) == [.birth, .custody])
        #expect(history.items.map(\.isInForce) == [true, false, true, true])
        #expect(history.items(changing: .custody).count == 3)
    }

    @Test("A list that no longer has a person takes nothing back of what it said")
    func goneFromTheList() throws {
        let ledger = MemoryLedger()
        let person = Sample.person("one")
        let absent = Statement(.listing(ListingClaim(state: .notListed)))
        try ledger.record(
            on: "2025-02-01",
            [
                Sample.entry(person, "2025-01-01", .snapshot, [Sample.name("Тестов Иван"), Sample.birth("1980")]),
                Sample.entry(person, "2025-02-01", .snapshot, [absent]),
            ])
        let history = try History(of: [person], reading: ledger, at: ledger.size())
        #expect(history.items.map(\.position) == [0, 1])
        #expect(history.items[1].changes == [.added(absent.claim)])
    }

    @Test(
        "Editions of other subjects are listed and compared like those of persons",
        arguments: [SubjectKind.place, .event, .organisation, .group])
    func otherKinds(kind: SubjectKind) throws {
        let ledger = MemoryLedger()
        let subject = Subject(kind: kind, source: list, key: "one")
        let said = Statement(.place(PlaceClaim(name: "Place One")))
        try ledger.record(on: "2025-02-01", [Sample.entry(subject, "2025-01-01", .snapshot, [said])])
        let reader = try EditionReader(ledger, at: ledger.size())
        #expect(try reader.edition(of: list, on: Sample.day("2025-01-15")).map(\.displayName) == ["Place One"])
        let changes = try reader.changes(of: list, from: Sample.day("2024-12-01"), to: Sample.day("2025-01-15"))
        #expect(changes.added.map(\.subject) == [subject])
    }
}

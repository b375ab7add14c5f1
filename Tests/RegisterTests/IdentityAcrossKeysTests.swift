// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Testing

/// A ledger as those see it who have the keys of some compartments.
private struct View: LedgerReading {
    let ledger: MemoryLedger
    let open: Set<Compartment>

    private func sees(_ entry: LedgerEntry) -> Bool { open.contains(entry.entry.compartment) }

    func size() throws -> Int { try ledger.size() }
    func entry(at position: Int) throws -> LedgerEntry? {
        try ledger.entry(at: position).flatMap { sees($0) ? $0 : nil }
    }
    func forEachEntry(in range: Range<Int>, _ body: (LedgerEntry) throws -> Void) throws {
        try ledger.forEachEntry(in: range) { if sees($0) { try body($0) } }
    }
    func entries(of subject: Subject, before: Int) throws -> [LedgerEntry] {
        try ledger.entries(of: subject, before: before).filter(sees)
    }
    func forEachSubject(
        of kind: SubjectKind, source: SourceID?, before: Int, _ body: (Subject, [LedgerEntry]) throws -> Void
    ) throws {
        var seen: [(Subject, [LedgerEntry])] = []
        try ledger.forEachSubject(of: kind, source: source, before: before) { subject, entries in
            let visible = entries.filter(sees)
            if !visible.isEmpty { seen.append((subject, visible)) }
        }
        for (subject, entries) in seen.sorted(by: { $0.1[0].position < $1.1[0].position }) {
            try body(subject, entries)
        }
    }
    func runRetractions(before: Int) throws -> [RunRetraction] { try ledger.runRetractions(before: before) }
    func judgements(before: Int) throws -> [LedgerEntry] { try ledger.judgements(before: before).filter(sees) }
    func firstPositions(of subject: Subject) throws -> FirstPositions {
        FirstPositions(try entries(of: subject, before: .max))
    }
}

@Suite("The id of a person")
struct IdentityAcrossKeysTests {
    private static let subjects = (0..<7).map { Sample.person("\($0)", "list-\($0 % 2)") }
    private static let nested: [Set<Compartment>] = [
        [.public], [.public, .partner], [.public, .partner, .confidential], Set(Compartment.allCases),
    ]

    /// Entries and judgements of a few subjects in all compartments.
    private static func entry(_ random: inout SeededGenerator) -> Entry {
        func one<Value>(_ values: [Value], _ random: inout SeededGenerator) -> Value {
            values[Int.random(in: values.indices, using: &random)]
        }
        let subject = one(subjects, &random)
        var entry =
            Int.random(in: 0..<6, using: &random) == 0
            ? Sample.judgement(subject, one([.same, .same, .different], &random), one(subjects, &random))
            : Sample.entry(subject, "2024-01-01", [Sample.name("Тестов")])
        entry.compartment = one(Compartment.allCases + [.public], &random)
        return entry
    }

    private static func history(_ seed: Int, entries: Int) throws -> MemoryLedger {
        var random = SeededGenerator(seed: UInt64(seed))
        let ledger = MemoryLedger()
        for _ in 0..<entries { try ledger.record(on: "2024-02-01", [entry(&random)]) }
        return ledger
    }

    private static func members(_ resolution: Identity.Resolution?) -> [Subject] {
        switch resolution {
        case .person(_, let subjects)?, .redirect(_, let subjects)?: subjects
        case nil: []
        }
    }

    @Test("is the same whichever of the more closed compartments are locked", arguments: 0..<60)
    func sameForAll(seed: Int) throws {
        let ledger = try Self.history(seed, entries: 40)
        var compared = 0
        for at in stride(from: 1, through: 40, by: 3) {
            let views = Self.nested.map { View(ledger: ledger, open: $0) }
            let identities = try views.map { try Identity(reading: $0, at: at) }
            for (narrow, wide) in [(0, 3), (0, 1), (1, 3), (2, 3), (1, 2)] {
                for subject in Self.subjects {
                    let own = try views[narrow].firstPositions(of: subject).name(before: at)
                    guard let own else { continue }
                    #expect(try views[wide].firstPositions(of: subject).name(before: at)?.position == own.position)
                    let id = try #require(try identities[narrow].person(of: subject, in: views[narrow]))
                    let resolution = try identities[wide].resolve(id, in: views[wide])
                    let seen = Set(identities[narrow].members(with: subject))
                    let all = Set(identities[wide].members(with: subject))
                    // Judgements that the narrow view lacks may join and part; the ids follow them and nothing else.
                    let visible = try all.filter { try views[narrow].firstPositions(of: $0).name(before: at) != nil }
                    guard seen == visible else { continue }
                    compared += 1
                    #expect(Self.members(resolution).contains(subject))
                    #expect(try identities[wide].person(of: subject, in: views[wide]) == id)
                }
            }
        }
        #expect(compared > 100)
    }

    @Test("leads to the person for ever and is the same for the same size of the ledger", arguments: 0..<60)
    func forEver(seed: Int) throws {
        let ledger = try Self.history(seed, entries: 40)
        let shorter = try Self.history(seed, entries: 20)
        for compartments in Self.nested {
            let view = View(ledger: ledger, open: compartments)
            let before = View(ledger: shorter, open: compartments)
            let (now, then) = (try Identity(reading: view, at: 40), try Identity(reading: before, at: 20))
            let again = try Identity(reading: view, at: 20)
            for subject in Self.subjects {
                let id = try then.person(of: subject, in: before)
                #expect(try again.person(of: subject, in: view) == id)
                guard let id else { continue }
                #expect(try again.resolve(id, in: view) == then.resolve(id, in: before))
                #expect(try again.formerIDs(of: id, in: view) == then.formerIDs(of: id, in: before))
                // The name that the subject itself had then leads to it now.
                let name = try #require(try before.firstPositions(of: subject).name(before: 20))
                let own = try #require(PersonID(position: name.position))
                #expect(Self.members(try now.resolve(own, in: view)).contains(subject))
                let current = try #require(try now.person(of: subject, in: view))
                #expect(try current == own || now.formerIDs(of: current, in: view).contains(own))
            }
        }
    }

    @Test("leads nowhere for those who may not read its entry, and names one person", arguments: 0..<60)
    func tellsNothing(seed: Int) throws {
        let ledger = try Self.history(seed, entries: 40)
        for compartments in Self.nested {
            let view = View(ledger: ledger, open: compartments)
            let identity = try Identity(reading: view, at: 40)
            for position in 0..<40 where try view.entry(at: position) == nil {
                #expect(try identity.resolve(#require(PersonID(position: position)), in: view) == nil)
            }
            let table = try CaseTable(
                reading: view, asOf: AsOf(on: Sample.day("2025-01-01"), known: Sample.day("2025-01-01"), at: 40))
            for index in 0..<table.count {
                let id = try #require(table.row(index)?.id)
                guard case .person(let found, _)? = try identity.resolve(id, in: view) else {
                    Issue.record("a row of the table has an id that is no person’s")
                    continue
                }
                #expect(found == id && table.index(of: id) == index)
            }
        }
    }

    @Test("comes from the public entry, and the older sealed one leads to it for those who have the keys")
    func sealedFirst() throws {
        let subject = Self.subjects[0]
        let ledger = MemoryLedger()
        let name = [Sample.name("Тестов")]
        try ledger.record(
            on: "2024-01-01",
            [.sealed, .public].map { Sample.entry(subject, "2024-01-01", .addition, compartment: $0, name) })
        let locked = View(ledger: ledger, open: [.public])
        let (first, second) = (try #require(PersonID(position: 0)), try #require(PersonID(position: 1)))
        let (open, closed) = (try Identity(reading: ledger, at: 2), try Identity(reading: locked, at: 2))
        #expect(try open.person(of: subject, in: ledger) == second)
        #expect(try closed.person(of: subject, in: locked) == second)
        #expect(try open.resolve(first, in: ledger) == .redirect(to: second, [subject]))
        #expect(try open.formerIDs(of: second, in: ledger) == [first])
        #expect(try closed.resolve(first, in: locked) == nil)
        #expect(try Identity(reading: ledger, at: 1).person(of: subject, in: ledger) == first)
    }
}

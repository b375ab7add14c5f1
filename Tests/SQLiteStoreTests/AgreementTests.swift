// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import SQLiteStore
import Statements
import Testing

@testable import Vault

@Suite("Answers of the store") struct AgreementTests {
    private static func subjects(of entries: [LedgerEntry]) -> [Subject] {
        var seen: Set<Subject> = []
        let found = entries.map(\.entry.subject).filter { seen.insert($0).inserted }
        return found + [Subject(kind: .person, source: .register, key: "nobody")]
    }

    /// Compares all answers at many positions.
    private static func compare(_ ledger: some LedgerReading, _ model: Model, step: Int, _ comment: String) throws {
        let subjects = subjects(of: model.all)
        for before in Array(stride(from: 0, to: model.all.count, by: step)) + [model.all.count, model.all.count + 5] {
            let sample = subjects.enumerated().filter { ($0.offset + before) % 3 == 0 }.map(\.element)
            let (got, wanted) = try (
                Answers(ledger, before: before, subjects: sample), Answers(model, before: before, subjects: sample)
            )
            #expect(got == wanted, "\(comment), before \(before)")
        }
    }

    @Test(
        "are those of the plainest ledger, at every position, open and locked, and after reopening",
        arguments: isLongRun ? Array(1...30) : [1, 2, 3, 4] as [UInt64])
    func agreement(seed: UInt64) throws {
        let history = History(seed: seed, acts: 24)
        let (entries, memory, register) = (history.entries, MemoryLedger(), try TestRegister())
        try history.record(in: memory)
        let whole = Model(entries, open: Set(Compartment.allCases))
        try Self.compare(memory, whole, step: 17, "memory")
        try history.record(in: try register.open(), acts: 0..<10)
        let store = try register.open()
        try history.record(in: store, acts: 10..<history.acts.count)
        let step = isLongRun ? 1 : 13
        try Self.compare(store, whole, step: step, "open")
        try Self.compare(try register.open(readOnly: true), whole, step: 31, "read only")
        let open = Model(entries, open: [.public])
        try Self.compare(try register.openLocked(), open, step: step, "locked")
        var some = KeyRing()
        try some.add(try register.keys.key(for: "confidential"))
        let partly = try SQLiteStore.open(in: register.folder, keys: some)
        try Self.compare(partly, Model(entries, open: [.public, .confidential]), step: step, "partly locked")
        try Self.verifies(register, entries)
    }

    private static func verifies(_ register: TestRegister, _ entries: [LedgerEntry]) throws {
        let found = try register.verify(try register.open())
        #expect(found.isSound, "\(found.problems)")
        #expect(found.size == entries.count && found.lockedEntries == 0)
        let locked = try register.verify(try register.openLocked())
        #expect(locked.isSound, "\(locked.problems)")
        #expect(locked.lockedEntries == entries.count { $0.entry.compartment != .public })
        #expect(locked.root == found.root)
    }

    @Test("stay the same after a rebuild, digest by digest", arguments: 11..<15 as Range<UInt64>)
    func rebuild(seed: UInt64) throws {
        let history = History(seed: seed, acts: 30)
        let register = try TestRegister()
        let store = try register.open()
        try history.record(in: store)
        let first = try store.rebuild()
        #expect(first.before == first.after)
        #expect(first.entries == history.entries.count)
        #expect(try store.rebuild().after == first.after)
        try Self.compare(store, Model(history.entries, open: Set(Compartment.allCases)), step: 41, "rebuilt")
        #expect(try register.verify(store).isSound)
        try History(seed: seed + 1, acts: 2).record(in: store)
        #expect(try register.verify(store).isSound)
    }

    @Test("to a question asked within another are given") func nested() throws {
        let history = History(seed: 5, acts: 8)
        let register = try TestRegister()
        let store = try register.open()
        try history.record(in: store)
        var asked = 0
        try store.forEachSubject(of: .person, source: nil, before: .max) { subject, entries in
            #expect(try store.entries(of: subject, before: .max) == entries)
            try store.forEachEntry(in: 0..<1) { _ in asked += 1 }
        }
        #expect(asked > 0)
    }
}

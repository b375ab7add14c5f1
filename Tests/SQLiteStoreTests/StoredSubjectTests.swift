// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import SQLiteStore
import Statements
import Testing

/// Subjects handed over as bytes are those that are handed over as values.
@Suite("Subjects with the bytes of their only entry") struct StoredSubjectTests {
    private static func read(_ ledger: some LedgerReading, before: Int) throws -> [Subject: [LedgerEntry]] {
        var found: [Subject: [LedgerEntry]] = [:]
        for kind in SubjectKind.allCases {
            try ledger.forEachStoredSubject(of: kind, before: before) { stored in
                switch stored {
                case .single(let position, let recorded, let content):
                    let entry = try Entry(canonicalBytes: Array(content), from: 0)
                    #expect(found[entry.subject] == nil)
                    found[entry.subject] = [LedgerEntry(position: position, recorded: recorded, entry: entry)]
                case .whole(let subject, let entries):
                    #expect(found[subject] == nil)
                    found[subject] = entries
                }
            }
        }
        return found
    }

    private static func plain(_ ledger: some LedgerReading, before: Int) throws -> [Subject: [LedgerEntry]] {
        var found: [Subject: [LedgerEntry]] = [:]
        for kind in SubjectKind.allCases {
            try ledger.forEachSubject(of: kind, source: nil, before: before) { found[$0] = $1 }
        }
        return found
    }

    @Test("are the same, open, locked and in memory, at every position", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func agreement(seed: UInt64) throws {
        let history = History(seed: seed, acts: 24)
        let (memory, register) = (MemoryLedger(), try TestRegister())
        try history.record(in: memory)
        try history.record(in: try register.open())
        let (open, locked) = (try register.open(), try register.openLocked())
        for before in stride(from: 0, through: history.entries.count + 2, by: 3) {
            #expect(try Self.read(memory, before: before) == Self.plain(memory, before: before))
            #expect(try Self.read(open, before: before) == Self.plain(open, before: before))
            #expect(try Self.read(locked, before: before) == Self.plain(locked, before: before))
        }
        #expect(try !Self.plain(locked, before: .max).isEmpty)
    }
}

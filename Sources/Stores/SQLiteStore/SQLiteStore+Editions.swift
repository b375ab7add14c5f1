// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import GRDBSQLite
public import Intake
import Ledger
public import Statements

extension SQLiteStore: EditionStateStore {
    /// The state in force at the latest known day of each row of a list, read off the derived tables.
    public func forEachLatestState(
        of kind: SubjectKind, source: SourceID, _ body: (EditionState) throws -> Void
    ) throws {
        try read { connection in
            let scan = LatestStateScan(connection, sealer: try sealer(connection))
            if try scan.hasRevisions(of: source) {
                // Entries taken back one by one are rare; the entries themselves tell what stands then.
                try EntryStates(store: self).forEachLatestState(of: kind, source: source, body)
            } else {
                try scan.run(kind, source: source, body)
            }
        }
    }
}

/// The states as they follow from the entries, by the protocol's own way.
private struct EntryStates: EditionStateStore {
    let store: SQLiteStore

    func size() throws -> Int { try store.size() }
    func entry(at position: Int) throws -> LedgerEntry? { try store.entry(at: position) }
    func forEachEntry(in range: Range<Int>, _ body: (LedgerEntry) throws -> Void) throws {
        try store.forEachEntry(in: range, body)
    }
    func entries(of subject: Subject, before: Int) throws -> [LedgerEntry] {
        try store.entries(of: subject, before: before)
    }
    func forEachSubject(
        of kind: SubjectKind, source: SourceID?, before: Int, _ body: (Subject, [LedgerEntry]) throws -> Void
    ) throws {
        try store.forEachSubject(of: kind, source: source, before: before, body)
    }
    func runRetractions(before: Int) throws -> [RunRetraction] { try store.runRetractions(before: before) }
    func judgements(before: Int) throws -> [LedgerEntry] { try store.judgements(before: before) }
    func firstPositions(of subject: Subject) throws -> FirstPositions { try store.firstPositions(of: subject) }
}

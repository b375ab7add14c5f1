// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Statements
import Synchronization

/// A ledger in memory, for tests and for trying an act out without a store. It keeps no hashes.
public final class MemoryLedger: LedgerStore {
    private let stored = Mutex<[LedgerEntry]>([])

    /// Makes an empty ledger.
    public init() {}

    private var all: [LedgerEntry] { stored.withLock { $0 } }

    /// The number of entries.
    public func size() throws -> Int { all.count }

    /// The entry at a position; `nil` if there is none or it is locked.
    public func entry(at position: Int) throws -> LedgerEntry? {
        let entries = all
        return entries.indices.contains(position) ? entries[position] : nil
    }

    /// All entries in the order of the ledger.
    public func forEachEntry(in range: Range<Int>, _ body: (LedgerEntry) throws -> Void) throws {
        for entry in all where range.contains(entry.position) { try body(entry) }
    }

    /// The entries of one subject in the order of the ledger.
    public func entries(of subject: Subject, before: Int) throws -> [LedgerEntry] {
        all.filter { $0.position < before && $0.entry.subject == subject }
    }

    /// All subjects of a kind with their entries, in the order in which they first appeared.
    public func forEachSubject(
        of kind: SubjectKind, source: SourceID?, before: Int, _ body: (Subject, [LedgerEntry]) throws -> Void
    ) throws {
        var order: [Subject] = []
        var bySubject: [Subject: [LedgerEntry]] = [:]
        for stored in all where stored.position < before && stored.entry.subject.kind == kind {
            let subject = stored.entry.subject
            guard source == nil || subject.source == source else { continue }
            if bySubject[subject] == nil { order.append(subject) }
            bySubject[subject, default: []].append(stored)
        }
        for subject in order { try body(subject, bySubject[subject] ?? []) }
    }

    /// The runs that were taken back.
    public func runRetractions(before: Int) throws -> [RunRetraction] {
        all.compactMap { stored in
            guard stored.position < before, case .runRetraction(let run) = stored.entry.act else { return nil }
            return RunRetraction(position: stored.position, run: run)
        }
    }

    /// All judgements of identity, in the order of the ledger.
    public func judgements(before: Int) throws -> [LedgerEntry] {
        all.filter { stored in
            stored.position < before && stored.entry.statements.contains { $0.claim.kind == .judgement }
        }
    }

    /// Where a subject first appears in each compartment.
    public func firstPositions(of subject: Subject) throws -> FirstPositions {
        FirstPositions(all.lazy.filter { $0.entry.subject == subject })
    }

    /// Performs one act: everything that `body` appends is recorded, or nothing.
    public func perform<Result>(
        at moment: RecordedMoment, _ body: (inout any LedgerAppending) throws -> Result
    ) throws -> Result {
        let before = all.count
        var appender: any LedgerAppending = Appender(moment: moment, nextPosition: before)
        let result = try body(&appender)
        if let appender = appender as? Appender { stored.withLock { $0 += appender.entries } }
        return result
    }

    private struct Appender: LedgerAppending {
        let moment: RecordedMoment
        var nextPosition: Int
        var entries: [LedgerEntry] = []

        mutating func append(_ entry: Entry) throws -> Int {
            let position = nextPosition
            entries.append(LedgerEntry(position: position, recorded: moment, entry: entry))
            nextPosition += 1
            return position
        }
    }
}

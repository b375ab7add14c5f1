// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Ledger
public import Statements

/// A ledger that can say quickly what the newest edition of a list says.
///
/// An import reads it once, before its act, and then recognises unchanged rows without touching the ledger. During
/// the act it may still read earlier entries by position (``LedgerReading/entry(at:)``).
public protocol EditionStateStore: LedgerReading {
    /// Hands over, for each subject of the kind and source and for each compartment, the snapshot in force at the
    /// latest known day; entries of runs that were taken back and entries that were retracted do not exist.
    func forEachLatestState(
        of kind: SubjectKind, source: SourceID, _ body: (EditionState) throws -> Void
    ) throws
}

extension EditionStateStore {
    /// The same from the entries themselves.
    public func forEachLatestState(
        of kind: SubjectKind, source: SourceID, _ body: (EditionState) throws -> Void
    ) throws {
        let size = try size()
        let retracted = try RetractedRuns(self, before: size)
        try forEachSubject(of: kind, source: source, before: size) { subject, entries in
            for chain in EditionChain.chains(of: entries, retracted: retracted.runs) {
                guard let last = chain.links.last else { continue }
                try body(last.state(key: subject.key, chain.compartment))
            }
        }
    }
}

extension MemoryLedger: EditionStateStore {}

/// The runs that were taken back.
struct RetractedRuns {
    let runs: Set<Int>

    init(_ ledger: some LedgerReading, before: Int) throws {
        runs = Set(try ledger.runRetractions(before: before).map(\.run))
    }
}

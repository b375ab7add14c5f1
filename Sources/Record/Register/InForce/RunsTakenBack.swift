// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Ledger
import Statements

/// The runs whose entries do not count for a question that sees the ledger up to a size.
///
/// To take a run back is an act of the register, not news of the world: it holds for every known day. It can be taken
/// back itself, by a retraction of the retracting entry or of the run that this entry belongs to; the run then counts
/// again.
public struct RunsTakenBack: Sendable, Hashable {
    /// The positions of the opening entries of the runs.
    public let runs: Set<Int>

    /// Nothing was taken back.
    public static let none = RunsTakenBack(runs: [])

    private init(runs: Set<Int>) { self.runs = runs }

    /// Reads which runs are taken back in the first `at` entries.
    public init(reading ledger: some LedgerReading, at: Int) throws {
        // From the last to the first: what takes a retraction back always stands after it.
        var runs: Set<Int> = []
        for retraction in try ledger.runRetractions(before: at).sorted(by: { $0.position > $1.position }) {
            guard let act = try ledger.entry(at: retraction.position), !runs.contains(act.entry.run ?? -1) else {
                continue
            }
            let others = try ledger.entries(of: act.entry.subject, before: at)
            let account = EntriesInForce(others, takenBack: RunsTakenBack(runs: runs), known: .latest)
            if !account.isCancelled(retraction.position) { runs.insert(retraction.run) }
        }
        self.runs = runs
    }

    /// Whether an entry belongs to a run that is taken back.
    public func contains(_ entry: LedgerEntry) -> Bool {
        guard !runs.isEmpty else { return false }
        return runs.contains(entry.position) || runs.contains(entry.entry.run ?? -1)
    }
}

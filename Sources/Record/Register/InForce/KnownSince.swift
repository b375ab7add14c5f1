// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
import Ledger
public import Statements

extension EntriesInForce.Standing {
    /// Since when the source has said a statement without a break: the known day of the first of the consecutive
    /// editions that have it, going back from this entry through what it corrected and the editions before it.
    public func knownSince(_ statement: Statement) -> Day {
        var since = entry.knownDay
        if let broken = follow(corrected, statement, &since), broken { return since }
        for edition in earlierEditions {
            guard edition.entry.entry.states(statement) else { return since }
            since = min(since, edition.entry.knownDay)
            if let broken = follow(edition.corrected, statement, &since), broken { return since }
        }
        return since
    }

    /// Goes back through corrected entries; says whether one of them lacks the statement, `nil` if there are none.
    private func follow(_ lineage: [LedgerEntry], _ statement: Statement, _ since: inout Day) -> Bool? {
        for entry in lineage {
            guard entry.entry.states(statement) else { return true }
            since = min(since, entry.knownDay)
        }
        return lineage.isEmpty ? nil : false
    }
}

extension Entry {
    /// Whether the entry makes the same claim for the same time, whatever its mark, excerpt and note.
    func states(_ statement: Statement) -> Bool {
        statements.contains { $0.claim == statement.claim && $0.valid == statement.valid }
    }
}

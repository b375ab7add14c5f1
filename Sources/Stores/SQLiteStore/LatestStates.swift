// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import GRDBSQLite
import Ledger
import Statements

/// Puts the latest state of list rows right after a run was taken back.
struct LatestStates {
    private let projector: Projector
    private let sealer: EntrySealer?
    private let candidates: PreparedStatement
    private let positions: PreparedStatement
    private let retractions: PreparedStatement
    private let entry: PreparedStatement

    /// - Parameters:
    ///   - derived: the connection whose derived tables are put right.
    ///   - ledger: the connection that has the entries.
    init(derived: OpaquePointer, ledger: OpaquePointer, sealer: EntrySealer?) throws(StoreError) {
        self.sealer = sealer
        projector = try Projector(derived)
        candidates = try PreparedStatement(derived, "SELECT number, latest FROM subject WHERE latest > ?")
        positions = try PreparedStatement(
            derived, "SELECT ?1 UNION ALL SELECT position FROM placed WHERE subject = ?1")
        retractions = try PreparedStatement(derived, "SELECT run FROM retraction")
        entry = try PreparedStatement(ledger, "SELECT \(StoredRow.columns) FROM entry e WHERE position = ?")
    }

    /// Goes back to the latest state that is not of a retracted run, for each subject whose latest is of this one.
    func recompute(afterRetracting run: Int) throws {
        var affected: [Int] = []
        try candidates.bind(1, run)
        while try candidates.step() {
            let (subject, latest) = (candidates.integer(0), candidates.integer(1))
            if try read(latest)?.entry.run == run { affected.append(subject) }
        }
        let retracted = try retractedRuns()
        for subject in affected {
            let best = try snapshots(of: subject, without: retracted)
                .max { ($0.knownDay, $0.position) < ($1.knownDay, $1.position) }
            try projector.setLatest(
                of: subject, best?.position, best.map { Int($0.knownDay.number) },
                best.map { stored in
                    var snapshot = EntryPlacement.Snapshot(stored)
                    if stored.entry.compartment != .public { snapshot.hide() }
                    return snapshot
                })
        }
    }

    private func read(_ position: Int) throws -> LedgerEntry? {
        try entry.bind(1, position)
        defer { entry.reset() }
        return try entry.step() ? try StoredRow.read(entry, sealer: sealer) : nil
    }

    private func snapshots(of subject: Int, without retracted: Set<Int>) throws -> [LedgerEntry] {
        var found: [LedgerEntry] = []
        try positions.bind(1, subject)
        while try positions.step() {
            guard let stored = try read(positions.integer(0)), case .snapshot = stored.entry.act else { continue }
            if let run = stored.entry.run, retracted.contains(run) { continue }
            found.append(stored)
        }
        return found
    }

    private func retractedRuns() throws(StoreError) -> Set<Int> {
        var runs: Set<Int> = []
        while try retractions.step() { runs.insert(retractions.integer(0)) }
        return runs
    }
}

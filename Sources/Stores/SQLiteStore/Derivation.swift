// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Ledger
import Statements

/// Derives the tables from the ledger, from its first entry on.
struct Derivation {
    /// The connection that has the ledger.
    let ledger: OpaquePointer
    /// The connection whose derived tables are filled; they must be empty.
    let derived: OpaquePointer
    let sealer: EntrySealer?
    /// Whether entries outside `public` are passed over, but for the runs that they take back, which the register's own
    /// table tells. The tables then have what belongs to public entries.
    var isPublicOnly = false

    /// Fills the tables. Told of the progress every few thousand entries.
    func run(size: Int, progress: (Int) throws -> Void) throws {
        let projector = try Projector(derived)
        var tiles = try TileWriter(derived, size: 0)
        var retracted = isPublicOnly ? try copyClosedRetractions() : []
        try forEachRow(size: size) { leaf, isPublic, content in
            if isPublicOnly, !isPublic {
                try projector.passOver()
                return try tiles.append(leaf.hash)
            }
            guard let content else { throw StoreError.locked }
            var placement = try EntryPlacement(
                saltedContent: content, position: leaf.position, recorded: leaf.recorded)
            if case .runRetraction(let run) = placement.act { retracted.append(run) }
            if placement.compartment != .public {
                guard let sealer else { throw StoreError.locked }
                placement.hideSubject(
                    behind: try sealer.blindKey(of: placement.subject, in: placement.compartment))
            }
            try projector.take(placement)
            try tiles.append(leaf.hash)
            if leaf.position & 0x3FFF == 0 { try progress(leaf.position) }
        }
        try tiles.finish()
        for run in retracted {
            try LatestStates(derived: derived, ledger: ledger, sealer: sealer).recompute(afterRetracting: run)
        }
        try progress(size)
    }

    private func copyClosedRetractions() throws(StoreError) -> [Int] {
        let rows = try PreparedStatement(
            ledger,
            """
            SELECT r.position, r.run FROM retraction r JOIN entry e ON e.position = r.position
            WHERE e.compartment > 0 ORDER BY r.position
            """)
        let insert = try PreparedStatement(derived, "INSERT INTO retraction(position, run) VALUES(?, ?)")
        var runs: [Int] = []
        while try rows.step() {
            try insert.bind(1, rows.integer(0))
            try insert.bind(2, rows.integer(1))
            try insert.run()
            runs.append(rows.integer(1))
        }
        return runs
    }

    private func forEachRow(size: Int, _ body: (Leaf, _ isPublic: Bool, [UInt8]?) throws -> Void) throws {
        let row = try PreparedStatement(
            ledger, "SELECT \(StoredRow.columns), e.commitment FROM entry e WHERE position < ? ORDER BY position")
        try row.bind(1, size)
        while try row.step() {
            let recorded = RecordedMoment(milliseconds: Int64(row.integer(1)))
            let commitment = row.isNull(5) ? Digest(hashing: row.bytes(4)) : try? Digest(row.bytes(5))
            guard let commitment else { throw StoreError.damaged(what: "the commitment of entry \(row.integer(0))") }
            let leaf = Leaf(position: row.integer(0), recorded: recorded, commitment: commitment)
            let isPublic = row.integer(2) == 0
            let content = isPublicOnly && !isPublic ? nil : try StoredRow.saltedContent(row, sealer: sealer)
            try body(leaf, isPublic, content)
        }
    }
}

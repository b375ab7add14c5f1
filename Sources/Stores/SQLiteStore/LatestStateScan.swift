// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import GRDBSQLite
import Intake
import Ledger
import Statements

/// Reads the latest state of each row of a list off the derived tables.
struct LatestStateScan {
    private let connection: OpaquePointer
    private let sealer: EntrySealer?

    init(_ connection: OpaquePointer, sealer: EntrySealer?) {
        self.connection = connection
        self.sealer = sealer
    }

    /// Whether any entry of a subject of the source was corrected or taken back by itself.
    func hasRevisions(of source: SourceID) throws(StoreError) -> Bool {
        let row = try PreparedStatement(
            connection,
            """
            SELECT 1 FROM revision r JOIN subject s ON s.number = r.subject
            WHERE s.compartment > 0 OR s.source = (SELECT number FROM source WHERE name = ?) LIMIT 1
            """)
        try row.bindText(1, source.name)
        defer { row.reset() }
        return try row.step()
    }

    func run(_ kind: SubjectKind, source: SourceID, _ body: (EditionState) throws -> Void) throws {
        let rows = try PreparedStatement(
            connection,
            """
            SELECT compartment, key, latest, known, listed, fingerprint, digest FROM subject
            WHERE kind = ?1 AND latest IS NOT NULL
              AND (compartment > 0 OR source = (SELECT number FROM source WHERE name = ?2))
            ORDER BY number
            """)
        try rows.bind(1, Codes.number(kind))
        try rows.bindText(2, source.name)
        let entry = try PreparedStatement(connection, "SELECT \(StoredRow.columns) FROM entry e WHERE position = ?")
        while try rows.step() {
            let compartment = try Codes.compartment(rows.integer(0))
            let latest = rows.integer(2)
            let key: String
            var (fingerprint, digest) = (rows.array(5), rows.array(6))
            if compartment == .public {
                key = String(decoding: rows.bytes(1), as: UTF8.self)
            } else {
                try entry.bind(1, latest)
                defer { entry.reset() }
                guard try entry.step(), let stored = try StoredRow.read(entry, sealer: sealer),
                    stored.entry.subject.source == source
                else { continue }
                key = stored.entry.subject.key
                let snapshot = EntryPlacement.Snapshot(stored)
                (fingerprint, digest) = (snapshot.fingerprint, snapshot.digest)
            }
            try body(
                EditionState(
                    key: key, compartment: compartment, position: latest,
                    known: Day(number: Int32(clamping: rows.integer(3))), fingerprint: fingerprint,
                    digest: digest, isListed: rows.integer(4) == 1, statements: nil))
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
public import Ledger
import Statements

extension SQLiteStore {
    /// The public entries of a range as canonical bytes, as SQLite has them in memory.
    public func forEachPublicContent(
        in range: Range<Int>, _ body: (_ position: Int, _ content: UnsafeRawBufferPointer) throws -> Void
    ) throws {
        try read { connection in
            let row = try PreparedStatement(
                connection,
                """
                SELECT position, body FROM entry
                WHERE position >= ? AND position < ? AND compartment = ? ORDER BY position
                """)
            try row.bind(1, range.lowerBound)
            try row.bind(2, range.upperBound)
            try row.bind(3, Codes.number(.public))
            while try row.step() {
                let (position, stored) = (row.integer(0), row.bytes(1))
                guard stored.count >= Leaf.saltLength else {
                    throw StoreError.damaged(what: "entry \(position) is too short")
                }
                try body(position, UnsafeRawBufferPointer(rebasing: stored[Leaf.saltLength...]))
            }
        }
    }

    /// The entries outside `public` that can be read. They are found by the keys of their subjects, so that it costs nothing
    /// where there are none.
    public func closedEntries(before: Int) throws -> [LedgerEntry] {
        try read { connection in
            guard let sealer = try sealer(connection) else { return [] }
            let row = try PreparedStatement(
                connection,
                """
                WITH closed(position) AS (
                  SELECT owner FROM sealed_key
                  UNION SELECT p.position FROM sealed_key k CROSS JOIN placed p ON p.subject = k.owner
                )
                SELECT \(StoredRow.columns) FROM closed c CROSS JOIN entry e ON e.position = c.position
                WHERE e.position < ? ORDER BY e.position
                """)
            try row.bind(1, before)
            var found: [LedgerEntry] = []
            while try row.step() {
                if let entry = try StoredRow.read(row, sealer: sealer) { found.append(entry) }
            }
            return found
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDB
public import Ledger

extension SQLiteStore {
    /// What a rebuild found.
    public struct Rebuilt: Sendable, Hashable {
        /// The number of entries.
        public let entries: Int
        /// The digest of all derived tables before; `nil` if they could not be read.
        public let before: Digest?
        /// The digest of all derived tables after.
        public let after: Digest
    }

    /// Drops the derived tables and derives them from the ledger again, in one transaction.
    ///
    /// - Throws: ``StoreError/locked`` if there are sealed entries and no keys.
    public func rebuild(progress: (Int) throws -> Void = { _ in }) throws -> Rebuilt {
        try Self.translatingErrors {
            try pool.write { database in
                let connection = try Self.connection(database)
                let size = try Self.size(connection)
                let before = try? TableDigest.ofAll(connection)
                for table in Schema.derivedTables { try database.execute(sql: "DROP TABLE IF EXISTS \(table)") }
                try database.execute(sql: Schema.derived(in: "main"))
                try Derivation(ledger: connection, derived: connection, sealer: try sealer(connection))
                    .run(size: size, progress: progress)
                return Rebuilt(entries: size, before: before, after: try TableDigest.ofAll(connection))
            }
        }
    }
}

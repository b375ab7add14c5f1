// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDB

/// Brings a register of an older format to the present one, each step in one transaction with its new number.
enum Migration {
    /// - Throws: what SQLite says; the register is then as it was.
    static func run(_ pool: any DatabaseWriter) throws {
        try pool.write { database in
            // Another process may have been faster.
            guard try Int.fetchOne(database, sql: "PRAGMA user_version") == 1 else { return }
            try database.execute(sql: Schema.seals)
            let connection = try SQLiteStore.connection(database)
            try Seals(connection).keepAll(connection)
            // The digest of a closed row would tell whoever guesses what the row says that the guess is right.
            try database.execute(
                sql: """
                    UPDATE subject SET fingerprint = x'', digest = x'' WHERE compartment > 0 AND latest IS NOT NULL;
                    PRAGMA user_version = \(Schema.version);
                    """)
        }
    }
}

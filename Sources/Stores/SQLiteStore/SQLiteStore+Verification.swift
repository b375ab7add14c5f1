// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite
public import Ledger
import Statements

extension SQLiteStore {
    /// Checks everything: the file's pages, each entry against the tree, each signed head, and the derived tables
    /// against a fresh derivation.
    ///
    /// - Parameters:
    ///   - key: the public key with which heads must be signed.
    ///   - older: heads that somebody else kept: the ledger must extend them.
    public func verify(
        key: VerifierKey, older: [String] = [], progress: (Int) throws -> Void = { _ in }
    ) throws -> Verification {
        try Self.translatingErrors {
            try pool.read { database in
                let connection = try Self.connection(database)
                var verifier = try Verifier(connection, key: key, sealer: try sealer(connection))
                verifier.checkPages()
                try verifier.checkEntries(older: older, progress: progress)
                verifier.checkDerivedTables()
                return verifier.result
            }
        }
    }
}

extension SQLiteStore: SignedHeadReading {
    /// The signed head of exactly the first `size` entries; `nil` if none was signed.
    public func signedHead(at size: Int) throws -> String? {
        try read { connection in
            let row = try PreparedStatement(connection, "SELECT note FROM checkpoint WHERE size = ?")
            try row.bind(1, size)
            defer { row.reset() }
            guard try row.step() else { return nil }
            return String(validating: row.array(0), as: UTF8.self)
        }
    }
}

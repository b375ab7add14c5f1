// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite
public import Ledger
import Statements
import Synchronization

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

    /// The size of the first signed head that holds all public entries.
    ///
    /// It is kept, and only entries that were added since are looked at: a question costs the same whatever was recorded.
    public func publicSize() throws -> Int {
        try read { connection in
            let size = try Self.size(connection)
            let kept = publicSizes.withLock { $0 }
            if kept.size == size { return kept.publicSize }
            let start = kept.size < size ? kept.size : 0
            guard let last = try Self.lastPublic(connection, in: start..<size) else {
                let found = start == 0 ? 0 : kept.publicSize
                publicSizes.withLock { $0 = (size, found) }
                return found
            }
            let row = try PreparedStatement(connection, "SELECT coalesce(min(size), ?) FROM checkpoint WHERE size > ?")
            try row.bind(1, last + 1)
            try row.bind(2, last)
            defer { row.reset() }
            let found = try row.step() ? row.integer(0) : last + 1
            publicSizes.withLock { $0 = (size, found) }
            return found
        }
    }

    /// The signed head of exactly the first `size` entries, if public entries were recorded with it.
    public func publicHead(at size: Int) throws -> String? {
        guard size > 0 else { return nil }
        return try read { connection in
            let row = try PreparedStatement(connection, "SELECT coalesce(max(size), 0) FROM checkpoint WHERE size < ?")
            try row.bind(1, size)
            defer { row.reset() }
            let before = try row.step() ? row.integer(0) : 0
            guard before < size, try Self.lastPublic(connection, in: before..<size) != nil else { return nil }
            return try signedHead(at: size)
        }
    }

    private static func lastPublic(_ connection: OpaquePointer, in range: Range<Int>) throws -> Int? {
        let row = try PreparedStatement(
            connection,
            """
            SELECT position FROM entry WHERE position >= ? AND position < ? AND compartment = ?
            ORDER BY position DESC LIMIT 1
            """)
        try row.bind(1, range.lowerBound)
        try row.bind(2, range.upperBound)
        try row.bind(3, Codes.number(Compartment.public))
        defer { row.reset() }
        return try row.step() ? row.integer(0) : nil
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Ledger

/// Digests of what is stored encrypted, kept beside it, by which damage is found without any key.
///
/// The tree commits to what a sealed entry says, not to the bytes under which it is hidden, so without keys it tells
/// nothing of these. Their SHA-256 can be known to everybody: it is a function of bytes that stand in the same file. It
/// finds accidents, not forgers, who can put it right; those are found by whoever has the keys.
struct Seals {
    /// What a digest is of. The numbers stand in the table.
    enum Kind: Int {
        /// The body of the sealed entry at this position.
        case body = 0
        /// The wrapped key of this owner.
        case key = 1
    }

    private let insert: PreparedStatement
    private let select: PreparedStatement

    init(_ connection: OpaquePointer) throws(StoreError) {
        insert = try PreparedStatement(connection, "INSERT OR REPLACE INTO seal(kind, number, digest) VALUES(?, ?, ?)")
        select = try PreparedStatement(connection, "SELECT digest FROM seal WHERE kind = ? AND number = ?")
    }

    /// Keeps the digest of stored bytes.
    func keep(_ kind: Kind, _ number: Int, of bytes: UnsafeRawBufferPointer) throws(StoreError) {
        try insert.bind(1, kind.rawValue)
        try insert.bind(2, number)
        try insert.bind(3, copying: Digest(hashing: bytes).bytes)
        try insert.run()
    }

    /// Whether stored bytes are those whose digest was kept.
    func fits(_ kind: Kind, _ number: Int, _ bytes: UnsafeRawBufferPointer) throws(StoreError) -> Bool {
        let digest = Digest(hashing: bytes)
        try select.bind(1, kind.rawValue)
        try select.bind(2, number)
        defer { select.reset() }
        guard try select.step() else { return false }
        return select.array(0) == digest.bytes
    }

    /// Keeps the digests of all that is stored, in a register that has none yet.
    func keepAll(_ connection: OpaquePointer) throws(StoreError) {
        for (kind, sql) in [
            (Kind.body, "SELECT position, body FROM entry WHERE compartment > 0"),
            (Kind.key, "SELECT owner, wrapped FROM sealed_key"),
        ] {
            let rows = try PreparedStatement(connection, sql)
            while try rows.step() { try keep(kind, rows.integer(0), of: rows.bytes(1)) }
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Ledger

import struct Crypto.SHA256

/// A digest of a table's rows in their order: equal digests mean equal contents.
enum TableDigest {
    /// - Parameter condition: which rows count; all, if none is given.
    static func of(
        _ table: String, _ connection: OpaquePointer, where condition: String = "1"
    ) throws(StoreError) -> Ledger.Digest {
        let order = ["tile": "level, number", "placed": "subject, position"][table] ?? "1"
        return try of(
            PreparedStatement(connection, "SELECT * FROM \(table) WHERE \(condition) ORDER BY \(order)"))
    }

    /// A digest of how the tables are laid out.
    static func ofSchema(_ connection: OpaquePointer) throws(StoreError) -> Ledger.Digest {
        try of(PreparedStatement(connection, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"))
    }

    private static func of(_ rows: PreparedStatement) throws(StoreError) -> Ledger.Digest {
        var hash = SHA256()
        while try rows.step() {
            for column in 0..<rows.columnCount {
                // Each value is hashed with its type and length, so that no two rows can run together.
                var head: [UInt8] = [rows.typeCode(column)]
                let bytes = rows.bytes(column)
                withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { head.append(contentsOf: $0) }
                hash.update(data: head)
                hash.update(bufferPointer: bytes)
            }
        }
        let digest = hash.finalize()
        return digest.withUnsafeBytes { try? Digest($0) } ?? MerkleHash.empty
    }

    /// One digest over all derived tables.
    static func ofAll(_ connection: OpaquePointer) throws(StoreError) -> Ledger.Digest {
        var parts: [UInt8] = []
        for table in Schema.derivedTables { parts += try of(table, connection).bytes }
        return parts.withUnsafeBytes { Digest(hashing: $0) }
    }
}

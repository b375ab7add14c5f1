// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Ledger

/// The hashes of the tree in a table, one row a tile of up to 256 hashes.
struct TileTable: HashTiles {
    private let select: PreparedStatement

    init(_ connection: OpaquePointer, schema: String = "main") throws(StoreError) {
        select = try PreparedStatement(
            connection, "SELECT hashes FROM \(schema).tile WHERE level = ? AND number = ?")
    }

    /// All hashes stored for a tile, however many there are; empty if none.
    func stored(level: Int, number: Int) throws(StoreError) -> [Digest] {
        try select.bind(1, level)
        try select.bind(2, number)
        guard try select.step() else { return [] }
        let bytes = select.bytes(0)
        guard bytes.count % Digest.byteCount == 0 else { throw .damaged(what: "tile \(level)/\(number)") }
        var hashes: [Digest] = []
        hashes.reserveCapacity(bytes.count / Digest.byteCount)
        for start in stride(from: 0, to: bytes.count, by: Digest.byteCount) {
            let part = UnsafeRawBufferPointer(rebasing: bytes[start..<start + Digest.byteCount])
            guard let digest = try? Digest(part) else { throw .damaged(what: "tile \(level)/\(number)") }
            hashes.append(digest)
        }
        select.reset()
        return hashes
    }

    func hashes(in tile: TileAddress) throws -> [Digest] {
        let hashes = try stored(level: tile.level, number: Int(tile.index))
        guard hashes.count >= tile.width else { throw MerkleError.tileWidth(tile, found: hashes.count) }
        return Array(hashes.prefix(tile.width))
    }
}

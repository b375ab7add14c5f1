// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import GRDBSQLite
import Ledger

/// Collects the hashes that an act adds to the tree and writes each tile once.
struct TileWriter {
    private let insert: PreparedStatement
    private var levels: [Level]
    private(set) var frontier: MerkleFrontier

    private struct Level {
        var number: Int
        var hashes: [UInt8]
        var isChanged = false
    }

    /// Continues the tree that the tiles of `schema` hold.
    ///
    /// - Parameter size: the number of leaves.
    init(_ connection: OpaquePointer, schema: String = "main", size: Int) throws(StoreError) {
        insert = try PreparedStatement(
            connection, "INSERT OR REPLACE INTO \(schema).tile(level, number, hashes) VALUES(?, ?, ?)")
        let tiles = try TileTable(connection, schema: schema)
        levels = []
        var frontier = MerkleFrontier()
        var hashesAtLevel: [[Digest]] = []
        for level in 0...TileAddress.maximumLevel {
            let count = level * TileAddress.height < Int.bitWidth ? size >> (level * TileAddress.height) : 0
            let number = count / TileAddress.fullWidth
            let width = count % TileAddress.fullWidth
            let hashes = width == 0 ? [] : Array(try tiles.stored(level: level, number: number).prefix(width))
            guard hashes.count == width else { throw .damaged(what: "tile \(level)/\(number)") }
            hashesAtLevel.append(hashes)
            levels.append(Level(number: number, hashes: hashes.flatMap(\.bytes)))
        }
        // The right edge is made of the partial tiles, the highest level first.
        for level in hashesAtLevel.indices.reversed() {
            for hash in hashesAtLevel[level] {
                do {
                    try frontier.appendSubtree(hash, level: level)
                } catch {
                    throw .damaged(what: "the tiles do not make a tree")
                }
            }
        }
        self.frontier = frontier
    }

    mutating func append(_ leaf: Digest) throws(StoreError) {
        var above: [StoredHash] = []
        frontier.append(leaf) { hash in
            if hash.level > 0 { above.append(hash) }
        }
        try put(leaf, level: 0)
        for hash in above { try put(hash.digest, level: hash.level) }
    }

    private mutating func put(_ digest: Digest, level: Int) throws(StoreError) {
        digest.withUnsafeBytes { levels[level].hashes.append(contentsOf: $0) }
        levels[level].isChanged = true
        if levels[level].hashes.count == TileAddress.fullWidth * Digest.byteCount {
            try write(level)
            levels[level].number += 1
            levels[level].hashes.removeAll(keepingCapacity: true)
            levels[level].isChanged = false
        }
    }

    private func write(_ level: Int) throws(StoreError) {
        try insert.bind(1, level)
        try insert.bind(2, levels[level].number)
        try insert.bind(3, copying: levels[level].hashes)
        try insert.run()
    }

    /// Writes the partial tiles.
    mutating func finish() throws(StoreError) {
        for level in levels.indices where levels[level].isChanged {
            try write(level)
            levels[level].isChanged = false
        }
    }
}

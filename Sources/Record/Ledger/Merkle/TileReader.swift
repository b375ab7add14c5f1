// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads hashes of subtrees out of tiles, each tile at most once for the time of one proof.
struct TileReader<Tiles: HashTiles> {
    private struct Place: Hashable {
        let level: Int
        let index: UInt64
    }

    let tiles: Tiles
    let size: UInt64
    private var read: [Place: [Digest]] = [:]

    init(tiles: Tiles, size: UInt64) {
        self.tiles = tiles
        self.size = size
    }

    /// The largest power of two below `count`, which is at least 2: where RFC 9162 §2.1.1 splits a tree.
    static func split(_ count: UInt64) -> UInt64 {
        UInt64(1) << UInt64(63 - (count &- 1).leadingZeroBitCount)
    }

    /// The root over the leaves from `low` to below `high`, a subtree that the recursive split of the tree contains.
    mutating func hash(from low: UInt64, to high: UInt64) throws -> Digest {
        var roots: [Digest] = []
        var start = low
        while start < high {
            // The tallest perfect subtree that begins here; `low` is aligned to what follows it by the recursive split.
            let height = 63 - (high &- start).leadingZeroBitCount
            roots.append(try perfect(from: start, height: height))
            start &+= UInt64(1) << UInt64(height)
        }
        guard var root = roots.popLast() else { return MerkleHash.empty }
        for left in roots.reversed() { root = MerkleHash.node(left, root) }
        return root
    }

    /// The root of the perfect subtree of 2^`height` leaves that begins at leaf `start`.
    private mutating func perfect(from start: UInt64, height: Int) throws -> Digest {
        let level = min(height / TileAddress.height, TileAddress.maximumLevel)
        let rest = height - level * TileAddress.height
        let first = start >> UInt64(level * TileAddress.height)
        let hashes = try hashes(of: Place(level: level, index: first >> UInt64(TileAddress.height)))
        let offset = Int(first & 255)
        let count = 1 << rest
        guard rest < TileAddress.height, offset + count <= hashes.count else {
            throw MerkleError.noSuchTile(level: level, index: first, width: count)
        }
        return MerkleHash.root(of: hashes[offset..<offset + count])
    }

    private mutating func hashes(of place: Place) throws -> [Digest] {
        if let known = read[place] { return known }
        let tile = try TileAddress(level: place.level, index: place.index, inTreeOf: size)
        let hashes = try tiles.hashes(in: tile)
        guard hashes.count == tile.width else { throw MerkleError.tileWidth(tile, found: hashes.count) }
        read[place] = hashes
        return hashes
    }
}

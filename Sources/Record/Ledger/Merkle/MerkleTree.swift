// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A whole Merkle tree in memory: the frontier and every hash that tiles store, about 32 bytes a leaf.
///
/// For rebuilding tiles, for proofs over logs that fit in memory, and for checking a store against a second computation.
public struct MerkleTree: HashTiles, Hashable, Sendable {
    /// The right edge.
    public private(set) var frontier = MerkleFrontier()

    /// The stored hashes, level by level.
    private var levels = [[Digest]](repeating: [], count: TileAddress.maximumLevel + 1)

    /// The empty tree.
    public init() {}

    /// The tree over these leaf hashes.
    public init(leaves: some Sequence<Digest>) {
        for leaf in leaves { append(leaf) }
    }

    /// Number of leaves.
    public var size: UInt64 { frontier.size }

    /// The root over all leaves.
    public var root: Digest { frontier.root }

    /// Appends one leaf by its hash.
    public mutating func append(_ leaf: Digest) {
        frontier.append(leaf) { levels[$0.level].append($0.digest) }
    }

    /// The hashes of a tile.
    ///
    /// - Throws: ``MerkleError/noSuchTile(level:index:width:)`` when the tree does not reach it.
    public func hashes(in tile: TileAddress) throws -> [Digest] {
        let row = levels[tile.level]
        guard let index = Int(exactly: tile.index), index <= row.count / TileAddress.fullWidth,
            index * TileAddress.fullWidth + tile.width <= row.count
        else { throw MerkleError.noSuchTile(level: tile.level, index: tile.index, width: tile.width) }
        let start = index * TileAddress.fullWidth
        return Array(row[start..<start + tile.width])
    }
}

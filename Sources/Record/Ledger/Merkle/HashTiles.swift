// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where proofs take their hashes from: a table, a folder of tile files, an array.
///
/// Everything else follows from it: ``root(of:)``, ``inclusionProof(of:in:)``, ``consistencyProof(from:to:)``.
public protocol HashTiles {
    /// The hashes of a tile, exactly `tile.width` of them, in order.
    ///
    /// A wider stored tile may serve: hand out its first `tile.width` hashes.
    ///
    /// - Throws: when the tile cannot be read or is not there.
    func hashes(in tile: TileAddress) throws -> [Digest]
}

extension HashTiles {
    /// The root of the tree of the first `size` leaves, put together from its tiles.
    ///
    /// - Throws: what reading throws, or ``MerkleError/tileWidth(_:found:)``.
    public func root(of size: UInt64) throws -> Digest {
        guard size > 0 else { return MerkleHash.empty }
        var reader = TileReader(tiles: self, size: size)
        return try reader.hash(from: 0, to: size)
    }

    /// The proof that the leaf of `index` stands in the tree of the first `size` leaves: `PATH` of RFC 9162 §2.1.3.1, the
    /// deepest hash first.
    ///
    /// - Throws: ``MerkleError/indexOutsideTree(index:size:)``, or what reading throws.
    public func inclusionProof(of index: UInt64, in size: UInt64) throws -> [Digest] {
        guard index < size else { throw MerkleError.indexOutsideTree(index: index, size: size) }
        var reader = TileReader(tiles: self, size: size)
        var proof: [Digest] = []
        var low: UInt64 = 0
        var high = size
        while high &- low > 1 {
            let middle = low &+ TileReader<Self>.split(high &- low)
            if index < middle {
                proof.append(try reader.hash(from: middle, to: high))
                high = middle
            } else {
                proof.append(try reader.hash(from: low, to: middle))
                low = middle
            }
        }
        return proof.reversed()
    }

    /// The proof that the tree of the first `newSize` leaves extends that of the first `oldSize`: `PROOF` of RFC 9162
    /// §2.1.4.1. Empty if the sizes are equal.
    ///
    /// - Throws: ``MerkleError/emptyTree`` from size 0, ``MerkleError/sizesReversed(from:to:)``, or what reading throws.
    public func consistencyProof(from oldSize: UInt64, to newSize: UInt64) throws -> [Digest] {
        guard oldSize > 0 else { throw MerkleError.emptyTree }
        guard oldSize <= newSize else { throw MerkleError.sizesReversed(from: oldSize, to: newSize) }
        var reader = TileReader(tiles: self, size: newSize)
        var proof: [Digest] = []
        var low: UInt64 = 0
        var high = newSize
        // Descend to the subtree that ends where the old tree ended; the old root is known if that starts at 0.
        while high > oldSize {
            let middle = low &+ TileReader<Self>.split(high &- low)
            if oldSize <= middle {
                proof.append(try reader.hash(from: middle, to: high))
                high = middle
            } else {
                proof.append(try reader.hash(from: low, to: middle))
                low = middle
            }
        }
        if low > 0 { proof.append(try reader.hash(from: low, to: high)) }
        return proof.reversed()
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The right edge of a Merkle tree: all that is needed to append leaves and to give the root, in at most 64 hashes.
///
/// A value: a copy is a snapshot. Appending costs two hashes on average at most and a root one hash for each set bit of the
/// size. The hashes that tiles store are handed out while they are made, so that nothing is hashed twice:
///
/// ```swift
/// frontier.append(leaf) { hash in store.save(hash.digest, level: hash.level, index: hash.index) }
/// ```
public struct MerkleFrontier: Hashable, Sendable {
    /// Number of leaves.
    public private(set) var size: UInt64

    /// The roots of the perfect subtrees that the tree falls into, the tallest first: one for each set bit of `size`.
    private(set) var peaks: [Digest]

    /// The edge of the empty tree.
    public init() {
        size = 0
        peaks = []
    }

    /// Takes an edge back. There must be one peak for each set bit of the size.
    init(size: UInt64, peaks: [Digest]) throws(MerkleError) {
        guard peaks.count == size.nonzeroBitCount else { throw .frontierEncoding }
        self.size = size
        self.peaks = peaks
    }

    /// The root over all leaves: `MTH` of RFC 9162 §2.1.1.
    public var root: Digest {
        guard var root = peaks.last else { return MerkleHash.empty }
        for peak in peaks.dropLast().reversed() { root = MerkleHash.node(peak, root) }
        return root
    }

    /// Appends one leaf by its hash, see ``MerkleHash/leaf(_:)-(UnsafeRawBufferPointer)``.
    public mutating func append(_ leaf: Digest) {
        push(leaf, height: 0) { _ in }
    }

    /// Appends one leaf by its hash and reports each hash that a tile stores: the leaf itself, and the root of each subtree
    /// of 256, 65 536, … leaves that the leaf completes.
    public mutating func append(_ leaf: Digest, stored: (StoredHash) -> Void) {
        push(leaf, height: 0, stored: stored)
    }

    /// Appends a perfect subtree of 2^`height` leaves. The size must be a multiple of that, which the callers ensure.
    @inline(__always)
    mutating func push(_ root: Digest, height: Int, stored: (StoredHash) -> Void) {
        var hash = root
        var height = height
        let leaves = UInt64(1) << UInt64(height)
        var index = size >> UInt64(height)
        while true {
            if height & 7 == 0 { stored(StoredHash(level: height >> 3, index: index, digest: hash)) }
            guard index & 1 == 1, let left = peaks.popLast() else { break }
            hash = MerkleHash.node(left, hash)
            index >>= 1
            height &+= 1
        }
        peaks.append(hash)
        size &+= leaves
    }
}

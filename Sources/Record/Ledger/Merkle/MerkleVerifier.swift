// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Checks proofs against roots, knowing nothing else: this is all that an outsider needs.
///
/// Follows RFC 9162 §2.1.3.2 and §2.1.4.2, with one restriction: a consistency proof from the empty tree is an error.
public enum MerkleVerifier {
    /// Checks that `leaf` is the leaf of `index` in the tree of `size` leaves that has this `root`.
    ///
    /// - Throws: ``MerkleError/indexOutsideTree(index:size:)``, ``MerkleError/proofLength(found:)`` or
    ///   ``MerkleError/rootMismatch(expected:computed:)``. Returning is the proof.
    public static func verifyInclusion(
        of leaf: Digest, at index: UInt64, in size: UInt64, root: Digest, proof: [Digest]
    ) throws(MerkleError) {
        guard index < size else { throw .indexOutsideTree(index: index, size: size) }
        var place = index
        var last = size &- 1
        var hash = leaf
        for sibling in proof {
            guard last > 0 else { throw .proofLength(found: proof.count) }
            if place & 1 == 1 || place == last {
                hash = MerkleHash.node(sibling, hash)
                skipLevelsWithoutSibling(&place, &last)
            } else {
                hash = MerkleHash.node(hash, sibling)
            }
            place >>= 1
            last >>= 1
        }
        guard last == 0 else { throw .proofLength(found: proof.count) }
        guard hash == root else { throw .rootMismatch(expected: root, computed: hash) }
    }

    /// Checks that the tree of `newSize` leaves with `newRoot` begins with all leaves of the tree of `oldSize` with
    /// `oldRoot`, in the same order.
    ///
    /// - Throws: ``MerkleError/emptyTree``, ``MerkleError/sizesReversed(from:to:)``, ``MerkleError/proofLength(found:)`` or
    ///   ``MerkleError/rootMismatch(expected:computed:)``. Returning is the proof.
    public static func verifyConsistency(
        from oldSize: UInt64, to newSize: UInt64, oldRoot: Digest, newRoot: Digest, proof: [Digest]
    ) throws(MerkleError) {
        guard oldSize <= newSize else { throw .sizesReversed(from: oldSize, to: newSize) }
        guard oldSize > 0 else { throw .emptyTree }
        if oldSize == newSize {
            guard proof.isEmpty else { throw .proofLength(found: proof.count) }
            guard oldRoot == newRoot else { throw .rootMismatch(expected: oldRoot, computed: newRoot) }
            return
        }
        var hashes = proof[...]
        // If the old tree is perfect, its root is the first hash and is left out of the proof.
        let first = oldSize & (oldSize &- 1) == 0 ? oldRoot : hashes.popFirst()
        guard let first, !hashes.isEmpty else { throw .proofLength(found: proof.count) }
        var place = oldSize &- 1
        var last = newSize &- 1
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        var old = first
        var new = first
        for sibling in hashes {
            guard last > 0 else { throw .proofLength(found: proof.count) }
            if place & 1 == 1 || place == last {
                old = MerkleHash.node(sibling, old)
                new = MerkleHash.node(sibling, new)
                skipLevelsWithoutSibling(&place, &last)
            } else {
                new = MerkleHash.node(new, sibling)
            }
            place >>= 1
            last >>= 1
        }
        guard last == 0 else { throw .proofLength(found: proof.count) }
        guard old == oldRoot else { throw .rootMismatch(expected: oldRoot, computed: old) }
        guard new == newRoot else { throw .rootMismatch(expected: newRoot, computed: new) }
    }

    /// At the right edge a node may rise several levels without a sibling.
    private static func skipLevelsWithoutSibling(_ place: inout UInt64, _ last: inout UInt64) {
        while place & 1 == 0 && place != 0 {
            place >>= 1
            last >>= 1
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// The hashes of the Merkle tree of RFC 6962 §2.1 and RFC 9162 §2.1: SHA-256, with prefix 00 for a leaf and 01 for a node,
/// so that no node can pass for a leaf.
public enum MerkleHash {
    /// The root of the tree without leaves: SHA-256 of nothing.
    public static let empty = Digest(SHA256().finalize())

    /// Leaves up to this length are copied behind their prefix and hashed in one call; longer ones in two.
    private static let shortLeaf = 1024

    /// The hash of a leaf: SHA-256(00 ‖ bytes).
    public static func leaf(_ bytes: UnsafeRawBufferPointer) -> Digest {
        guard bytes.count <= shortLeaf else {
            return withUnsafeBytes(of: UInt8(0)) { Digest(hashing: $0, bytes) }
        }
        return withUnsafeTemporaryAllocation(byteCount: bytes.count &+ 1, alignment: 16) { buffer in
            buffer.storeBytes(of: 0, as: UInt8.self)
            UnsafeMutableRawBufferPointer(rebasing: buffer.dropFirst()).copyMemory(from: bytes)
            return Digest(hashing: UnsafeRawBufferPointer(buffer))
        }
    }

    /// The hash of a leaf: SHA-256(00 ‖ bytes).
    public static func leaf(_ bytes: [UInt8]) -> Digest {
        bytes.withUnsafeBytes { leaf($0) }
    }

    /// The hash of an inner node: SHA-256(01 ‖ left ‖ right).
    public static func node(_ left: Digest, _ right: Digest) -> Digest {
        withUnsafeTemporaryAllocation(byteCount: 1 &+ 2 &* Digest.byteCount, alignment: 16) { buffer in
            buffer.storeBytes(of: 1, as: UInt8.self)
            left.store(into: buffer, at: 1)
            right.store(into: buffer, at: 1 &+ Digest.byteCount)
            return Digest(hashing: UnsafeRawBufferPointer(buffer))
        }
    }

    /// The root over hashes that stand side by side in the tree, the first of them at a multiple of the next power of two.
    ///
    /// With leaf hashes it is the root of a tree of them; with one hash it is that hash; with none it is ``empty``.
    public static func root(of hashes: some Collection<Digest>) -> Digest {
        var row = Array(hashes)
        guard !row.isEmpty else { return empty }
        while row.count > 1 {
            let pairs = row.count / 2
            // A last hash without a partner moves up unchanged, as RFC 9162 §2.1.1 splits at the largest power of two.
            for pair in 0..<pairs { row[pair] = node(row[2 * pair], row[2 * pair + 1]) }
            if row.count % 2 == 1 { row[pairs] = row[row.count - 1] }
            row.removeLast(pairs)
        }
        return row[0]
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Testing

@Suite("Merkle tree") struct MerkleTreeTests {
    static func leaves(_ count: Int) -> [Digest] {
        (0..<count).map { MerkleHash.leaf(Array("entry \($0)".utf8)) }
    }

    /// The definition of RFC 9162 §2.1.1, word for word.
    static func definition(_ leaves: ArraySlice<Digest>) -> Digest {
        guard let first = leaves.first else { return MerkleHash.empty }
        guard leaves.count > 1 else { return first }
        var split = 1
        while split * 2 < leaves.count { split *= 2 }
        let middle = leaves.startIndex + split
        return MerkleHash.node(definition(leaves[..<middle]), definition(leaves[middle...]))
    }

    @Test(
        "frontier, tiles and the row form give the root of the definition",
        arguments: [0, 1, 2, 3, 7, 8, 255, 256, 257, 511, 513, 1000, 65_536, 65_793])
    func roots(count: Int) throws {
        let leaves = Self.leaves(count)
        let tree = MerkleTree(leaves: leaves)
        let expected = Self.definition(leaves[...])
        #expect(tree.root == expected)
        #expect(MerkleHash.root(of: leaves) == expected)
        #expect(try tree.root(of: UInt64(count)) == expected)
    }

    @Test("every inclusion proof of small trees holds, and for no other leaf, place or size") func inclusion() throws {
        let leaves = Self.leaves(40)
        let tree = MerkleTree(leaves: leaves)
        for size in 1...UInt64(40) {
            let root = try tree.root(of: size)
            for index in 0..<size {
                let proof = try tree.inclusionProof(of: index, in: size)
                try MerkleVerifier.verifyInclusion(
                    of: leaves[Int(index)], at: index, in: size, root: root, proof: proof)
                for other in 0..<size where other != index {
                    #expect(throws: MerkleError.self) {
                        try MerkleVerifier.verifyInclusion(
                            of: leaves[Int(index)], at: other, in: size, root: root, proof: proof)
                    }
                }
            }
        }
    }

    @Test("every consistency proof of small trees holds, and not after a change of an early entry") func consistency()
        throws
    {
        let leaves = Self.leaves(40)
        let tree = MerkleTree(leaves: leaves)
        var forged = leaves
        forged[0] = MerkleHash.leaf([])
        let fork = MerkleTree(leaves: forged)
        for new in 1...UInt64(40) {
            for old in 1...new {
                let proof = try tree.consistencyProof(from: old, to: new)
                let oldRoot = try tree.root(of: old)
                try MerkleVerifier.verifyConsistency(
                    from: old, to: new, oldRoot: oldRoot, newRoot: tree.root(of: new), proof: proof)
                #expect(throws: MerkleError.self) {
                    try MerkleVerifier.verifyConsistency(
                        from: old, to: new, oldRoot: oldRoot, newRoot: fork.root(of: new),
                        proof: fork.consistencyProof(from: old, to: new))
                }
            }
        }
    }

    @Test("proofs across several levels of tiles") func levels() throws {
        let leaves = Self.leaves(66_000)
        let tree = MerkleTree(leaves: leaves)
        for index in [0, 255, 256, 65_535, 65_536, 65_999] as [UInt64] {
            let proof = try tree.inclusionProof(of: index, in: 66_000)
            try MerkleVerifier.verifyInclusion(
                of: leaves[Int(index)], at: index, in: 66_000, root: tree.root, proof: proof)
        }
        for old in [1, 255, 256, 300, 65_535, 65_536, 65_537] as [UInt64] {
            try MerkleVerifier.verifyConsistency(
                from: old, to: 66_000, oldRoot: tree.root(of: old), newRoot: tree.root,
                proof: tree.consistencyProof(from: old, to: 66_000))
        }
    }

    @Test("a hash or a bit of a proof changed is refused") func tampering() throws {
        let leaves = Self.leaves(100)
        let tree = MerkleTree(leaves: leaves)
        let proof = try tree.inclusionProof(of: 37, in: 100)
        for place in proof.indices {
            for byte in 0..<Digest.byteCount {
                var bytes = proof[place].bytes
                bytes[byte] ^= 0x10
                var forged = proof
                forged[place] = try Digest(bytes)
                #expect(throws: MerkleError.self) {
                    try MerkleVerifier.verifyInclusion(of: leaves[37], at: 37, in: 100, root: tree.root, proof: forged)
                }
            }
        }
        let short = MerkleError.proofLength(found: proof.count - 1)
        #expect(throws: short) {
            try MerkleVerifier.verifyInclusion(
                of: leaves[37], at: 37, in: 100, root: tree.root, proof: Array(proof.dropLast()))
        }
        let long = MerkleError.proofLength(found: proof.count + 1)
        #expect(throws: long) {
            try MerkleVerifier.verifyInclusion(
                of: leaves[37], at: 37, in: 100, root: tree.root, proof: proof + [tree.root])
        }
    }

    @Test("questions outside of the tree are named errors") func outside() {
        let tree = MerkleTree(leaves: Self.leaves(3))
        #expect(throws: MerkleError.indexOutsideTree(index: 3, size: 3)) { try tree.inclusionProof(of: 3, in: 3) }
        #expect(throws: MerkleError.emptyTree) { try tree.consistencyProof(from: 0, to: 3) }
        #expect(throws: MerkleError.sizesReversed(from: 3, to: 2)) { try tree.consistencyProof(from: 3, to: 2) }
        #expect(throws: MerkleError.self) { try tree.inclusionProof(of: 0, in: 1000) }
        #expect(throws: MerkleError.self) { try tree.root(of: .max) }
        let root = tree.root
        #expect(throws: MerkleError.self) {
            try MerkleVerifier.verifyInclusion(of: root, at: .max - 1, in: .max, root: root, proof: [])
        }
        #expect(throws: MerkleError.self) {
            try MerkleVerifier.verifyConsistency(
                from: .max - 1, to: .max, oldRoot: root, newRoot: root, proof: [Digest](repeating: root, count: 200))
        }
    }

    @Test(
        "appending in parallel gives the same edge and the same stored hashes",
        arguments: [(0, 1000), (1, 255), (3, 70_000), (256, 512), (255, 1), (100, 0)])
    func parallel(start: Int, more: Int) async throws {
        let leaves = Self.leaves(start + more)
        var whole: [StoredHash] = []
        var one = MerkleFrontier()
        for leaf in leaves { one.append(leaf) { if $0.level > 0 { whole.append($0) } } }
        var parts: [StoredHash] = []
        var many = MerkleFrontier()
        for leaf in leaves[..<start] { many.append(leaf) { if $0.level > 0 { parts.append($0) } } }
        await many.append(contentsOf: Array(leaves[start...]), tasks: 3) { parts.append($0) }
        #expect(one == many)
        #expect(whole == parts)
    }

    @Test("the edge survives storage, and damaged edges are refused", arguments: [0, 1, 2, 255, 256, 1023])
    func encoding(count: Int) throws {
        var frontier = MerkleFrontier()
        frontier.append(contentsOf: Self.leaves(count))
        let bytes = frontier.encoded
        var restored = try MerkleFrontier(decoding: bytes)
        #expect(restored == frontier)
        restored.append(MerkleHash.leaf([1]))
        #expect(restored.size == UInt64(count) + 1)
        #expect(frontier.size == UInt64(count))
        for cut in 0..<bytes.count {
            #expect(throws: MerkleError.frontierEncoding) { try MerkleFrontier(decoding: Array(bytes[..<cut])) }
        }
        #expect(throws: MerkleError.frontierEncoding) { try MerkleFrontier(decoding: bytes + [0]) }
    }

    @Test("a store that gives a narrower tile is refused") func narrowTile() {
        struct Broken: HashTiles {
            func hashes(in tile: TileAddress) throws -> [Digest] { [MerkleHash.empty] }
        }
        #expect(throws: MerkleError.self) { try Broken().root(of: 5) }
        #expect(throws: MerkleError.self) { try Broken().inclusionProof(of: 300, in: 700) }
    }

    @Test("leaves are hashed with prefix 00 whether short or long", arguments: [0, 1, 1024, 1025, 5000])
    func leaf(length: Int) {
        let bytes = [UInt8](repeating: 0x5a, count: length)
        #expect(MerkleHash.leaf(bytes) == ([0] + bytes).withUnsafeBytes { Digest(hashing: $0) })
    }
}

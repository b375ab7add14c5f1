// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import Testing

/// Skipped, and said so in the report, where the shared conformance data is not beside the project.
@Suite("Merkle conformance", .enabled(if: LogVectors.isPresent, "no shared/data/conformance beside the project"))
struct MerkleConformanceTests {
    struct Inclusion: Decodable {
        let leafIdx: Int64
        let treeSize: Int64
        let root: Data?
        let leafHash: Data?
        let proof: [Data]?
        let wantErr: Bool

        func verify() throws {
            let index = try #require(UInt64(exactly: leafIdx))
            let size = try #require(UInt64(exactly: treeSize))
            try MerkleVerifier.verifyInclusion(
                of: Digest(leafHash ?? Data()), at: index, in: size, root: Digest(root ?? Data()),
                proof: (proof ?? []).map { try Digest($0) })
        }
    }

    struct Consistency: Decodable {
        let size1: Int64
        let size2: Int64
        let root1: Data?
        let root2: Data?
        let proof: [Data]?
        let wantErr: Bool

        func verify() throws {
            try MerkleVerifier.verifyConsistency(
                from: #require(UInt64(exactly: size1)), to: #require(UInt64(exactly: size2)),
                oldRoot: Digest(root1 ?? Data()), newRoot: Digest(root2 ?? Data()),
                proof: (proof ?? []).map { try Digest($0) })
        }
    }

    @Test("inclusion proofs of the public suite", arguments: LogVectors.files(below: "merkle/inclusion"))
    func inclusion(file: String) throws {
        let vector = try LogVectors.decode(Inclusion.self, file)
        let accepted = (try? vector.verify()) != nil
        #expect(accepted == !vector.wantErr)
    }

    @Test("consistency proofs of the public suite", arguments: LogVectors.files(below: "merkle/consistency"))
    func consistency(file: String) throws {
        let vector = try LogVectors.decode(Consistency.self, file)
        let accepted = (try? vector.verify()) != nil
        #expect(accepted == !vector.wantErr)
    }

    @Test("the suite was found") func count() {
        #expect(LogVectors.files(below: "merkle").count >= 100)
    }

    @Test("the reference tree of eight leaves") func referenceTree() throws {
        struct Reference: Decodable {
            let leaves_hex: [String]
            let roots_hex: [String]
        }
        let reference = try LogVectors.decode(Reference.self, "tlog/reference-tree-8.json")
        var frontier = MerkleFrontier()
        #expect(frontier.root.hex == reference.roots_hex[0])
        for (leaf, root) in zip(reference.leaves_hex, reference.roots_hex.dropFirst()) {
            frontier.append(MerkleHash.leaf(bytes(hex: leaf)))
            #expect(frontier.root.hex == root)
        }
        #expect(frontier.size == 8)
    }

    struct Log: Decodable {
        struct Inclusion: Decodable {
            let size: Int64
            let index: Int64
            let proof: [Data]
            let valid: Bool
        }
        struct Consistency: Decodable {
            let size1: UInt64
            let size2: UInt64
            let proof: [Data]
            let root2_b64: Data?
            let valid: Bool
        }
        let size: Int
        let roots_b64: [Data]
        let inclusion: [Inclusion]
        let consistency: [Consistency]
    }

    private func tree(of log: Log) -> MerkleTree {
        MerkleTree(leaves: (0..<log.size).map { MerkleHash.leaf(Array("shared entry \($0)".utf8)) })
    }

    @Test("roots of the log of 130 entries, from the frontier and from tiles") func roots() throws {
        let log = try LogVectors.decode(Log.self, "tlog/log-130.json")
        let tree = tree(of: log)
        for (size, root) in log.roots_b64.enumerated() {
            #expect(try tree.root(of: UInt64(size)) == Digest(root))
        }
        #expect(try tree.root == Digest(log.roots_b64[log.size]))
    }

    @Test("inclusion proofs of the log: good ones are made and accepted, bad ones refused") func logInclusion() throws {
        let log = try LogVectors.decode(Log.self, "tlog/log-130.json")
        let tree = tree(of: log)
        for (number, vector) in log.inclusion.enumerated() {
            let proof = try vector.proof.map { try Digest($0) }
            let accepted: Bool
            if let index = UInt64(exactly: vector.index), let size = UInt64(exactly: vector.size) {
                let root = try Digest(log.roots_b64[Int(size)])
                let leaf = MerkleHash.leaf(Array("shared entry \(index)".utf8))
                accepted =
                    (try? MerkleVerifier.verifyInclusion(of: leaf, at: index, in: size, root: root, proof: proof))
                    != nil
                if vector.valid { #expect(try tree.inclusionProof(of: index, in: size) == proof) }
            } else {
                accepted = false
            }
            #expect(accepted == vector.valid, "inclusion \(number)")
        }
    }

    @Test("consistency proofs of the log: good ones are made and accepted, bad ones refused") func logConsistency()
        throws
    {
        let log = try LogVectors.decode(Log.self, "tlog/log-130.json")
        let tree = tree(of: log)
        for (number, vector) in log.consistency.enumerated() {
            let proof = try vector.proof.map { try Digest($0) }
            let old = try Digest(log.roots_b64[Int(vector.size1)])
            let new = try Digest(vector.root2_b64 ?? log.roots_b64[Int(vector.size2)])
            let accepted =
                (try? MerkleVerifier.verifyConsistency(
                    from: vector.size1, to: vector.size2, oldRoot: old, newRoot: new, proof: proof)) != nil
            #expect(accepted == vector.valid, "consistency \(number)")
            if vector.valid { #expect(try tree.consistencyProof(from: vector.size1, to: vector.size2) == proof) }
        }
    }

    private func bytes(hex: String) -> [UInt8] {
        stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
    }
}

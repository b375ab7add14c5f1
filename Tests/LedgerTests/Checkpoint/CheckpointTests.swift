// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Ledger
import Testing

@Suite("Checkpoint") struct CheckpointTests {
    struct Vectors: Decodable {
        struct Case: Decodable {
            let note: String
            let valid: Bool
            let why: String
            let size: UInt64?
            let witness_valid: Bool?
            let witness_time: UInt64?
        }
        let log_vkey: String
        let witness_vkey: String
        let origin: String
        let cases: [Case]
    }

    @Test(
        "all checkpoints of the conformance data",
        .enabled(if: LogVectors.isPresent, "no shared/data/conformance beside the project"))
    func conformance() throws {
        let vectors = try LogVectors.decode(Vectors.self, "tlog/checkpoints.json")
        let log = try VerifierKey(vectors.log_vkey)
        let witness = try VerifierKey(vectors.witness_vkey)
        #expect(log.text == vectors.log_vkey)
        #expect(witness.text == vectors.witness_vkey)
        #expect(vectors.cases.count >= 60)
        for vector in vectors.cases {
            let result = Result {
                try VerifiedCheckpoint(
                    note: Array(vector.note.utf8), log: log, origin: vectors.origin, witnesses: [witness])
            }
            #expect(((try? result.get()) != nil) == vector.valid, "\(vector.why): \(result)")
            guard vector.valid, let verified = try? result.get() else { continue }
            #expect(verified.checkpoint.size == vector.size)
            #expect(verified.note.encoded == vector.note)
            #expect(verified.checkpoint.text == verified.note.text)
            #expect(!verified.cosignatures.isEmpty == (vector.witness_valid ?? false))
            #expect(verified.cosignatures.first?.time == vector.witness_time)
        }
    }

    private func signer() throws -> CheckpointSigner {
        try CheckpointSigner(name: "register.example/log")
    }

    @Test("a signed checkpoint reads back, with extensions") func roundTrip() throws {
        let signer = try signer()
        let root = MerkleHash.leaf([1, 2, 3])
        let signed = try signer.sign(size: 1, root: root, extensions: ["one", "two words"])
        let read = try VerifiedCheckpoint(note: Array(signed.note.encoded.utf8), log: signer.verifierKey)
        #expect(read == signed)
        #expect(read.checkpoint.extensions == ["one", "two words"])
        #expect(read.checkpoint.root == root)
    }

    @Test("any changed, missing or added byte is refused") func tampering() throws {
        let signer = try signer()
        let bytes = Array(try signer.sign(size: 12, root: MerkleHash.empty).note.encoded.utf8)
        for place in bytes.indices {
            for mask in [0x01, 0x20, 0x80] as [UInt8] {
                var forged = bytes
                forged[place] ^= mask
                #expect(throws: CheckpointError.self) {
                    try VerifiedCheckpoint(note: forged, log: signer.verifierKey)
                }
            }
            #expect(throws: CheckpointError.self) {
                try VerifiedCheckpoint(note: bytes[..<place], log: signer.verifierKey)
            }
        }
        #expect(throws: CheckpointError.self) { try VerifiedCheckpoint(note: bytes + [10], log: signer.verifierKey) }
    }

    @Test("the checkpoint of another log, and of another key of the same name, are refused") func foreign() throws {
        let signer = try signer()
        let same = try CheckpointSigner(name: signer.name)
        let note = Array(try same.sign(size: 1, root: MerkleHash.empty).note.encoded.utf8)
        #expect(throws: CheckpointError.notSigned(by: signer.name)) {
            try VerifiedCheckpoint(note: note, log: signer.verifierKey)
        }
        let expected = CheckpointError.foreignOrigin(found: signer.name, expected: "other.example")
        #expect(throws: expected) {
            try VerifiedCheckpoint(note: note, log: same.verifierKey, origin: "other.example")
        }
    }

    @Test(
        "checkpoint texts outside of the grammar are refused",
        arguments: [
            ("", CheckpointError.noteStructure), ("a\n", .sizeLine), ("\n1\n", .originMissing), ("a\n1\n", .rootLine),
            ("a\n+1\n", .sizeLine), ("a\n01\n", .sizeLine), ("a\n\n", .sizeLine), ("a\n1_0\n", .sizeLine),
            ("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n", .rootLine),
            ("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n", .rootLine),
            ("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n", .extensionLine),
            ("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", .noteStructure),
        ])
    func grammar(text: String, error: CheckpointError) {
        #expect(throws: error) { try Checkpoint(text: text) }
    }

    @Test("the largest size is allowed") func largest() throws {
        let text = "a\n18446744073709551615\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
        #expect(try Checkpoint(text: text).size == .max)
    }

    @Test("key file texts read back; damaged ones say nothing of the key") func keyFile() throws {
        let signer = try signer()
        let text = signer.encoded
        #expect(text.hasPrefix("PRIVATE+KEY+register.example/log+"))
        let read = try CheckpointSigner(encoded: text)
        #expect(read.verifierKey == signer.verifierKey)
        #expect(read.encoded == text)
        // The key in base64 may have a plus itself.
        let secret = text.split(separator: "+", maxSplits: 4).last.map { String($0.prefix(12)) } ?? ""
        for place in text.utf8.indices where place < text.utf8.index(before: text.utf8.endIndex) {
            var bytes = Array(text.utf8)
            bytes[text.utf8.distance(from: text.utf8.startIndex, to: place)] ^= 0x02
            do {
                let other = try CheckpointSigner(encoded: String(decoding: bytes, as: UTF8.self))
                Issue.record("accepted a changed key \(other)")
            } catch {
                #expect(!"\(error)".contains(secret))
            }
        }
        var dumped = ""
        dump(signer, to: &dumped)
        #expect(!dumped.contains(secret))
        #expect(!"\(signer)".contains(secret))
        #expect(!dumped.contains("privateKey"))
    }

    @Test(
        "keys that do not fit together are refused",
        arguments: [
            "", "a", "a+b+c", "register.example/log+288470c8+AYU6dcK4l5TDBYbPvVrOq6k9by5xKpW9n+iT3iDznpuf",
            "register.example/lag+288470c7+AYU6dcK4l5TDBYbPvVrOq6k9by5xKpW9n+iT3iDznpuf",
            "register.example/log+288470C7+AYU6dcK4l5TDBYbPvVrOq6k9by5xKpW9n+iT3iDznpuf",
            "register.example/log+288470c7+AoU6dcK4l5TDBYbPvVrOq6k9by5xKpW9n+iT3iDznpuf",
            "register.example/log+288470c7+AYU6dcK4l5TDBYbPvVrOq6k9by5xKpW9n+iT3iDznp",
        ])
    func verifierKey(text: String) {
        #expect(throws: CheckpointError.self) { try VerifierKey(text) }
    }

    @Test("names that would break a line are refused", arguments: ["", "a b", "a+b", "a\nb", "a\u{2003}b", "a\tb"])
    func names(name: String) {
        #expect(throws: CheckpointError.keyName(name)) { try CheckpointSigner(name: name) }
    }

    @Test("two versions of one size are found out") func fork() throws {
        let signer = try signer()
        let one = try signer.sign(size: 5, root: MerkleHash.leaf([1]))
        let other = try signer.sign(size: 5, root: MerkleHash.leaf([2]))
        #expect(throws: MerkleError.self) { try one.verify(extendedBy: other, proof: []) }
        try one.verify(extendedBy: one, proof: [])
    }

    @Test("a long or crowded note is refused") func limits() throws {
        let long = [UInt8](repeating: 97, count: SignedNote.maximumLength + 1)
        #expect(throws: CheckpointError.noteTooLong(bytes: long.count)) { try SignedNote(parsing: long) }
        let line = try signer().sign(size: 0, root: MerkleHash.empty).note.signatures
        #expect(throws: CheckpointError.noteStructure) {
            try SignedNote(text: "a\n", signatures: Array(repeating: line[0], count: 101))
        }
    }
}

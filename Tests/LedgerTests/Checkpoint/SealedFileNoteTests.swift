// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Ledger

@Suite("The note beside a sealed file")
struct SealedFileNoteTests {
    private let signer: CheckpointSigner
    private let file: SealedFileNote

    init() throws {
        signer = try CheckpointSigner(name: "register.example/log")
        let hash = try Digest([UInt8](repeating: 7, count: 32))
        file = try SealedFileNote(name: "list.csv.age", length: 1234, hash: hash)
    }

    @Test("is read as it was signed")
    func roundTrip() throws {
        let note = try signer.sign(file)
        let read = try SignedNote(parsing: Array(note.encoded.utf8))
        #expect(try SealedFileNote(read, signedBy: signer.verifierKey) == file)
        #expect(note.text.hasPrefix("sealed-file/v1\nlist.csv.age\n1234\n0707"))
    }

    @Test("is refused under another key, also one of the same name, and when a sign of it was changed")
    func refused() throws {
        let text = try signer.sign(file).encoded
        for name in ["register.example/log", "other.example"] {
            let other = try CheckpointSigner(name: name)
            #expect(throws: SealedFileNoteError.signature(by: name)) {
                try SealedFileNote(SignedNote(parsing: Array(text.utf8)), signedBy: other.verifierKey)
            }
        }
        for (old, new) in [("1234", "1235"), ("list", "lost"), ("0707", "0708")] {
            let changed = text.replacing(old, with: new, maxReplacements: 1)
            #expect(throws: SealedFileNoteError.signature(by: signer.name)) {
                try SealedFileNote(SignedNote(parsing: Array(changed.utf8)), signedBy: signer.verifierKey)
            }
        }
    }

    @Test("is never taken for a checkpoint, nor a checkpoint for it")
    func checkpoints() throws {
        let note = try signer.sign(file)
        #expect(throws: CheckpointError.self) { try Checkpoint(text: note.text) }
        let root = try Digest([UInt8](repeating: 1, count: 32))
        let checkpoint = try signer.sign(size: 3, root: root)
        #expect(throws: SealedFileNoteError.text) {
            try SealedFileNote(checkpoint.note, signedBy: signer.verifierKey)
        }
    }

    @Test("has a name that is one line", arguments: ["", "a\nb", "a\u{1B}b"])
    func names(name: String) {
        #expect(throws: SealedFileNoteError.name) { try SealedFileNote(name: name, length: 1, hash: file.hash) }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Who sends a sealed file: a signed note that lies beside it, because a sealed file does not say who made it.
///
/// ```
/// sealed-file/v1
/// list.csv.age
/// 1234
/// e3b0c442…
///
/// — register.example/log KIRw…7A0=
/// ```
///
/// The text is the name of the file, its length in bytes, and the SHA-256 of its sealed bytes. It cannot be taken for a checkpoint,
/// whose second line is a number.
public struct SealedFileNote: Hashable, Sendable {
    private static let firstLine = "sealed-file/v1"

    /// The name of the file when it was signed, without its folder.
    public let name: String
    /// Its length in bytes.
    public let length: UInt64
    /// The hash of its bytes, as they are sent.
    public let hash: Digest

    /// States a file.
    ///
    /// - Throws: ``SealedFileNoteError/name`` for a name that is empty or has control characters.
    public init(name: String, length: UInt64, hash: Digest) throws(SealedFileNoteError) {
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 >= 0x20 }), name.utf8.count <= 1024 else { throw .name }
        self.name = name
        self.length = length
        self.hash = hash
    }

    /// Reads what a note states, if this key signed it.
    ///
    /// - Throws: ``SealedFileNoteError/text`` or ``SealedFileNoteError/signature(by:)``.
    public init(_ note: SignedNote, signedBy key: VerifierKey) throws(SealedFileNoteError) {
        let claimed = note.signatures.filter { key.isNamed(in: $0) }
        guard key.kind == .ed25519, !claimed.isEmpty,
            claimed.allSatisfy({ key.time(verifying: $0, of: note.text) != nil })
        else { throw .signature(by: key.name) }
        let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count == 5, lines[0] == Self.firstLine, lines[4].isEmpty, let length = UInt64(lines[2]),
            String(length) == lines[2], let hash = try? Digest(hex: lines[3]), hash.hex == lines[3]
        else { throw .text }
        try self.init(name: lines[1], length: length, hash: hash)
    }

    /// What is signed.
    public var text: String { "\(Self.firstLine)\n\(name)\n\(length)\n\(hash.hex)\n" }
}

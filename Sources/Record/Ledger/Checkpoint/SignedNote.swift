// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A text with signature lines below it: C2SP signed-note. Reading checks the form, not the signatures.
///
/// ```
/// register.example/log
/// 4
/// Sqz…1Y=
///
/// — register.example/log KIRw…7A0=
/// ```
public struct SignedNote: Hashable, Sendable {
    /// Longer notes are refused unread; a checkpoint has some hundred bytes.
    public static let maximumLength = 1_000_000
    /// Notes with more signatures are refused.
    public static let maximumSignatures = 100

    /// The signed text, with its last newline.
    public let text: String
    /// The signatures in their order, known and unknown.
    public private(set) var signatures: [NoteSignature]

    /// Puts a note together.
    ///
    /// - Throws: ``CheckpointError/noteStructure`` when the text does not end in a newline, or there is no signature or too
    ///   many; ``CheckpointError/noteCharacters`` for control characters.
    public init(text: String, signatures: [NoteSignature]) throws(CheckpointError) {
        guard text.utf8.last == newline, 1...Self.maximumSignatures ~= signatures.count else { throw .noteStructure }
        guard text.utf8.allSatisfy({ $0 >= 0x20 || $0 == newline }) else { throw .noteCharacters }
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note strictly.
    ///
    /// - Throws: a ``CheckpointError`` for anything that the grammar of C2SP signed-note does not allow.
    public init(parsing bytes: some Collection<UInt8>) throws(CheckpointError) {
        guard bytes.count <= Self.maximumLength else { throw .noteTooLong(bytes: bytes.count) }
        let bytes = Array(bytes)
        guard String(validating: bytes, as: UTF8.self) != nil,
            bytes.allSatisfy({ $0 >= 0x20 || $0 == newline })
        else { throw .noteCharacters }
        // The signatures follow the last empty line; the text keeps its own last newline.
        guard bytes.last == newline, let split = Self.lastEmptyLine(of: bytes) else { throw .noteStructure }
        let text = String(decoding: bytes[...split], as: UTF8.self)
        var signatures: [NoteSignature] = []
        let lines = bytes[(split + 2)...].dropLast().split(separator: newline, omittingEmptySubsequences: false)
        guard lines.count <= Self.maximumSignatures else { throw .noteStructure }
        for (number, line) in lines.enumerated() {
            guard let signature = NoteSignature(line: line) else { throw .signatureLine(number + 1) }
            signatures.append(signature)
        }
        try self.init(text: text, signatures: signatures)
    }

    /// The index of the newline that ends the text: the first of the last two adjacent newlines.
    private static func lastEmptyLine(of bytes: [UInt8]) -> Int? {
        var index = bytes.count - 2
        while index >= 0 {
            if bytes[index] == newline && bytes[index + 1] == newline && index + 2 < bytes.count { return index }
            index -= 1
        }
        return nil
    }

    /// The note as it is written to a file.
    public var encoded: String {
        signatures.reduce(into: text + "\n") { $0 += $1.line + "\n" }
    }

    /// Adds a further signature, for example of a witness.
    ///
    /// - Throws: ``CheckpointError/noteStructure`` when there would be too many.
    public mutating func add(_ signature: NoteSignature) throws(CheckpointError) {
        guard signatures.count < Self.maximumSignatures else { throw .noteStructure }
        signatures.append(signature)
    }
}

let newline = UInt8(ascii: "\n")

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One signature line of a note: `— name base64(key hash ‖ signature)`.
public struct NoteSignature: Hashable, Sendable {
    /// The name of the key.
    public let name: String
    /// The first four bytes of the hash of the key, which tell keys of one name apart.
    public let keyHash: UInt32
    /// The signature, whose form depends on the kind of key; at least one byte.
    public let signature: [UInt8]

    private static let dash = Array("— ".utf8)

    /// Names a signature.
    ///
    /// - Throws: ``CheckpointError/keyName(_:)`` for a name that cannot stand in a line.
    public init(name: String, keyHash: UInt32, signature: [UInt8]) throws(CheckpointError) {
        guard VerifierKey.isName(name), !signature.isEmpty else { throw .keyName(name) }
        self.name = name
        self.keyHash = keyHash
        self.signature = signature
    }

    /// Reads a line without its newline; nil if it is anything else than the grammar allows.
    init?(line: some Collection<UInt8>) {
        guard line.starts(with: Self.dash) else { return nil }
        let parts = line.dropFirst(Self.dash.count)
            .split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard parts.count == 2, let bytes = StrictBase64.decode(parts[1]), bytes.count > 4 else { return nil }
        let name = String(decoding: parts[0], as: UTF8.self)
        guard VerifierKey.isName(name) else { return nil }
        self.name = name
        keyHash = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        signature = Array(bytes.dropFirst(4))
    }

    /// The line as it is written, without a newline.
    public var line: String {
        "— \(name) \(StrictBase64.encode(withUnsafeBytes(of: keyHash.bigEndian) { Array($0) } + signature))"
    }
}

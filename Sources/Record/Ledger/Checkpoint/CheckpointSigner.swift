// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Crypto

/// Signs checkpoints of a log with its Ed25519 key.
///
/// The private key never appears in a description, a dump or an error.
public struct CheckpointSigner: Sendable {
    /// What outsiders check the signatures with; to be published.
    public let verifierKey: VerifierKey
    private let privateKey: Curve25519.Signing.PrivateKey

    private static let prefix = "PRIVATE+KEY+"

    /// The name of the key, which is also the origin of the log.
    public var name: String { verifierKey.name }

    /// Takes a key into use.
    ///
    /// - Throws: ``CheckpointError/keyName(_:)`` for a name that cannot stand in a note.
    public init(
        name: String, privateKey: Curve25519.Signing.PrivateKey = Curve25519.Signing.PrivateKey()
    ) throws(CheckpointError) {
        verifierKey = try VerifierKey(
            name: name, kind: .ed25519, publicKey: Array(privateKey.publicKey.rawRepresentation))
        self.privateKey = privateKey
    }

    /// Reads the key file text `PRIVATE+KEY+name+hash+base64`; one newline at its end is allowed.
    ///
    /// - Throws: ``CheckpointError/privateKey`` or ``CheckpointError/keyKind(_:)``; neither says anything of the key.
    public init(encoded text: String) throws(CheckpointError) {
        let text = text.utf8.last == newline ? text.utf8.dropLast() : text.utf8[...]
        guard text.starts(with: Self.prefix.utf8) else { throw .privateKey }
        let parts = text.dropFirst(Self.prefix.utf8.count)
            .split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let name = String(parts[0]), let hash = VerifierKey.hash(inHex: parts[1]),
            let bytes = StrictBase64.decode(parts[2]), let kind = bytes.first
        else { throw .privateKey }
        guard kind == VerifierKey.Kind.ed25519.rawValue else { throw .keyKind(kind) }
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.dropFirst()) else {
            throw .privateKey
        }
        try self.init(name: name, privateKey: key)
        guard verifierKey.hash == hash else { throw .privateKey }
    }

    /// The text of a key file, with its newline. Secret: to be written with permissions 0600 or sealed, and nowhere else.
    public var encoded: String {
        let seed = [VerifierKey.Kind.ed25519.rawValue] + Array(privateKey.rawRepresentation)
        return Self.prefix + "\(name)+\(VerifierKey.hex(of: verifierKey.hash))+\(StrictBase64.encode(seed))\n"
    }

    /// Signs the state of the tree as a checkpoint of the log that carries the key's name.
    ///
    /// - Throws: ``CheckpointError/extensionLine`` for an extension that cannot be a line.
    public func sign(size: UInt64, root: Digest, extensions: [String] = []) throws -> VerifiedCheckpoint {
        let checkpoint = try Checkpoint(origin: name, size: size, root: root, extensions: extensions)
        return VerifiedCheckpoint(checkpoint: checkpoint, note: try signed(checkpoint.text), cosignatures: [])
    }

    /// Signs that the register sends a sealed file.
    ///
    /// - Throws: what the library throws if it cannot sign.
    public func sign(_ file: SealedFileNote) throws -> SignedNote { try signed(file.text) }

    private func signed(_ text: String) throws -> SignedNote {
        let signature = try NoteSignature(
            name: name, keyHash: verifierKey.hash, signature: Array(privateKey.signature(for: Array(text.utf8))))
        return try SignedNote(text: text, signatures: [signature])
    }
}

extension CheckpointSigner: CustomStringConvertible, CustomReflectable {
    /// The name alone.
    public var description: String { "signing key \(name)" }

    /// The name alone.
    public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}

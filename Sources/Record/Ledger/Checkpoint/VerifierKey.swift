// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// A public key of a log or of a witness, in the text form `name+hash+base64` of C2SP signed-note.
public struct VerifierKey: Hashable, Sendable {
    /// The kinds of keys that can be checked.
    public enum Kind: UInt8, Hashable, Sendable {
        /// Ed25519 over the text of the note: a log.
        case ed25519 = 0x01
        /// Timestamped Ed25519 cosignature, C2SP tlog-cosignature: a witness.
        case cosignature = 0x04
    }

    /// The name, such as `register.example/log`.
    public let name: String
    /// What signatures of this key look like.
    public let kind: Kind
    /// The 32 bytes of the Ed25519 public key.
    public let publicKey: [UInt8]
    /// The first four bytes of SHA-256(name ‖ newline ‖ kind ‖ key), most significant first.
    public let hash: UInt32

    /// Makes a key from its parts.
    ///
    /// - Throws: ``CheckpointError/keyName(_:)``, or ``CheckpointError/verifierKey`` when there are not 32 bytes.
    public init(name: String, kind: Kind, publicKey: [UInt8]) throws(CheckpointError) {
        guard Self.isName(name) else { throw .keyName(name) }
        guard publicKey.count == 32, (try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)) != nil else {
            throw .verifierKey
        }
        self.name = name
        self.kind = kind
        self.publicKey = publicKey
        hash = Self.hash(name: name, kind: kind.rawValue, key: publicKey)
    }

    /// Reads the text form and checks that hash and key belong together.
    ///
    /// - Throws: ``CheckpointError/verifierKey``, or ``CheckpointError/keyKind(_:)`` for a kind that is not known.
    public init(_ text: String) throws(CheckpointError) {
        // The name has no plus sign, but the base64 may have.
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let name = String(parts[0]), let hash = Self.hash(inHex: parts[1]),
            let bytes = StrictBase64.decode(parts[2]), let first = bytes.first
        else { throw .verifierKey }
        guard let kind = Kind(rawValue: first) else { throw .keyKind(first) }
        try self.init(name: name, kind: kind, publicKey: Array(bytes.dropFirst()))
        guard self.hash == hash else { throw .verifierKey }
    }

    /// The text form.
    public var text: String {
        "\(name)+\(Self.hex(of: hash))+\(StrictBase64.encode([kind.rawValue] + publicKey))"
    }

    /// Whether the signature claims this key, by name and hash.
    func isNamed(in signature: NoteSignature) -> Bool {
        signature.name == name && signature.keyHash == hash
    }

    /// Checks one signature over a text.
    ///
    /// - Returns: nil if it does not fit; otherwise the seconds since 1970 that a cosignature states, or 0 for a log.
    func time(verifying signature: NoteSignature, of text: String) -> UInt64? {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return nil }
        switch kind {
        case .ed25519:
            return key.isValidSignature(signature.signature, for: Array(text.utf8)) ? 0 : nil
        case .cosignature:
            guard signature.signature.count == 72 else { return nil }
            let time = signature.signature.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let message = Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
            return key.isValidSignature(Array(signature.signature.dropFirst(8)), for: message) ? time : nil
        }
    }

    /// A name is not empty and has no white space, plus sign or control character.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "+" && !$0.properties.isWhitespace }
    }

    static func hash(name: String, kind: UInt8, key: [UInt8]) -> UInt32 {
        let digest = (Array(name.utf8) + [newline, kind] + key).withUnsafeBytes { Digest(hashing: $0) }
        return digest.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    static func hex(of hash: UInt32) -> String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    static func hash(inHex text: some Collection<UInt8>) -> UInt32? {
        guard text.count == 8, text.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }) else { return nil }
        return UInt32(String(decoding: text, as: UTF8.self), radix: 16)
    }
}

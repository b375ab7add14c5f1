// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// Whom a file is sealed to: an X25519 public key, `age1…`.
public struct AgeRecipient: Hashable, Sendable {
    private static let prefix = "age"
    /// The 32 bytes of the key.
    let publicKey: [UInt8]

    /// Reads the text form.
    ///
    /// - Throws: ``AgeError/recipient(reason:)``; kinds of keys that are not offered are named.
    public init(_ text: String) throws(AgeError) {
        guard !text.lowercased().hasPrefix("age-secret-key-") else {
            throw .recipient(
                reason: "it is a secret key, which nobody but its owner may see; take the line age1… beside it")
        }
        guard let (prefix, bytes) = Bech32.decode(text) else {
            throw .recipient(reason: "it is mistyped or cut short")
        }
        guard prefix == Self.prefix, text == text.lowercased() else {
            throw .recipient(reason: "the kind “\(prefix)” is not offered, only X25519")
        }
        try self.init(publicKey: bytes)
    }

    init(publicKey: [UInt8]) throws(AgeError) {
        guard publicKey.count == 32, (try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey)) != nil
        else {
            throw .recipient(reason: "it has not the length of a key")
        }
        self.publicKey = publicKey
    }

    /// The text form, which may be seen by all.
    public var text: String { Bech32.encode(prefix: Self.prefix, bytes: publicKey) }
}

extension AgeRecipient: CustomStringConvertible {
    /// The text form.
    public var description: String { text }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// The secret half of a recipient, `AGE-SECRET-KEY-1…`. It appears in no description, dump or error.
public struct AgeIdentity: Sendable {
    private static let prefix = "age-secret-key-"
    let privateKey: Curve25519.KeyAgreement.PrivateKey

    /// A new random identity.
    public init() { privateKey = Curve25519.KeyAgreement.PrivateKey() }

    /// Reads the text form.
    ///
    /// - Throws: ``AgeError/identity(reason:)``; kinds of keys that are not offered are named.
    public init(_ text: String) throws(AgeError) {
        guard let (prefix, bytes) = Bech32.decode(text) else { throw .identity(reason: "it is mistyped or cut short") }
        guard prefix == Self.prefix, text == text.uppercased() else {
            // The prefix of a kind is public; the key is not.
            throw .identity(
                reason: prefix.hasPrefix(Self.prefix)
                    ? "the kind “\(prefix.dropFirst(Self.prefix.count))” is not offered, only X25519"
                    : "it is another kind of text")
        }
        guard bytes.count == 32, let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) else {
            throw .identity(reason: "it has not the length of a key")
        }
        privateKey = key
    }

    /// To whom others seal.
    public var recipient: AgeRecipient {
        get throws(AgeError) { try AgeRecipient(publicKey: Array(privateKey.publicKey.rawRepresentation)) }
    }

    /// The text form. Secret: to be written with permissions 0600 or sealed, and nowhere else.
    public var encoded: String {
        Bech32.encode(prefix: Self.prefix, bytes: Array(privateKey.rawRepresentation)).uppercased()
    }
}

extension AgeIdentity: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the key.
    public var description: String { "identity" }

    /// Never the key.
    public var debugDescription: String { description }

    /// Never the key.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

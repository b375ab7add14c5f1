// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// The key of one file: wrapped for each recipient, and the root of the keys of header and content.
enum AgeFileKey {
    static let length = 16
    private static let x25519 = "X25519"
    private static let scrypt = "scrypt"

    static func random() -> SymmetricKey { SymmetricKey(size: .bits128) }

    /// A key of 32 bytes for one purpose.
    static func derived(_ fileKey: SymmetricKey, _ purpose: String, salt: [UInt8] = []) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: fileKey, salt: salt, info: Array(purpose.utf8), outputByteCount: 32)
    }

    /// Wraps the key for a recipient, with an ephemeral key of its own.
    static func stanza(_ fileKey: SymmetricKey, for recipient: AgeRecipient) throws(AgeError) -> AgeStanza {
        let ephemeral = Curve25519.KeyAgreement.PrivateKey()
        let share = Array(ephemeral.publicKey.rawRepresentation)
        do {
            let key = try wrappingKey(
                ephemeral, Curve25519.KeyAgreement.PublicKey(rawRepresentation: recipient.publicKey), share: share,
                recipient: recipient.publicKey)
            return AgeStanza(
                arguments: [x25519, String(decoding: StrictBase64.encode(share, isPadded: false), as: UTF8.self)],
                body: try wrapped(fileKey, with: key))
        } catch {
            // A public key of low order gives no secret.
            throw .recipient(reason: "nothing can be sealed to this key")
        }
    }

    /// Wraps the key with a passphrase.
    static func stanza(
        _ fileKey: SymmetricKey, for passphrase: AgePassphrase, workFactor: Int
    ) throws(AgeError) -> AgeStanza {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let key = try passphrase.key(salt: salt, workFactor: workFactor)
        guard let body = try? wrapped(fileKey, with: key) else { throw .derivationFailed }
        return AgeStanza(
            arguments: [
                scrypt, String(decoding: StrictBase64.encode(salt, isPadded: false), as: UTF8.self), "\(workFactor)",
            ], body: body)
    }

    /// Finds the key with what the reader has.
    ///
    /// - Throws: ``AgeError/header(_:)`` for a stanza of a known kind that is not as it must be, whoever it is for;
    ///   ``AgeError/noMatch``, ``AgeError/workFactor(asked:allowed:)``.
    static func opened(_ stanzas: [AgeStanza], with keys: AgeKeys) throws(AgeError) -> SymmetricKey {
        if let stanza = stanzas.first(where: { $0.kind == scrypt }) {
            guard stanzas.count == 1 else { throw .header("it has a passphrase and other recipients") }
            return try opened(stanza, keys)
        }
        for stanza in stanzas where stanza.kind == x25519 {
            let share = try checkedShare(stanza)
            for identity in keys.identities {
                if let key = try opened(stanza, share: share, by: identity) { return key }
            }
        }
        throw .noMatch
    }

    private static func checkedShare(_ stanza: AgeStanza) throws(AgeError) -> [UInt8] {
        guard stanza.arguments.count == 2,
            let share = StrictBase64.decode(Array(stanza.arguments[1].utf8), isPadded: false), share.count == 32,
            stanza.body.count == length + 16
        else { throw .header("a recipient in its head is malformed") }
        return share
    }

    private static func opened(
        _ stanza: AgeStanza, share: [UInt8], by identity: AgeIdentity
    ) throws(AgeError) -> SymmetricKey? {
        let own = Array(identity.privateKey.publicKey.rawRepresentation)
        guard let point = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: share),
            let key = try? wrappingKey(identity.privateKey, point, share: share, recipient: own)
        else { throw .header("a recipient in its head is of low order") }
        return unwrapped(stanza.body, with: key)
    }

    private static func opened(_ stanza: AgeStanza, _ keys: AgeKeys) throws(AgeError) -> SymmetricKey {
        guard stanza.arguments.count == 3,
            let salt = StrictBase64.decode(Array(stanza.arguments[1].utf8), isPadded: false), salt.count == 16,
            let workFactor = workFactor(stanza.arguments[2]), stanza.body.count == length + 16
        else { throw .header("what its head says of the passphrase is malformed") }
        guard let passphrase = keys.passphrase else { throw .noMatch }
        guard workFactor <= keys.allowedWorkFactor else {
            throw .workFactor(asked: workFactor, allowed: keys.allowedWorkFactor)
        }
        let key = try passphrase.key(salt: salt, workFactor: workFactor)
        guard let fileKey = unwrapped(stanza.body, with: key) else { throw .noMatch }
        return fileKey
    }

    /// Digits without a sign or leading zeros.
    private static func workFactor(_ text: String) -> Int? {
        guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), text.utf8.first != 0x30, text.utf8.count <= 3 else {
            return nil
        }
        return Int(text)
    }

    private static func wrappingKey(
        _ own: Curve25519.KeyAgreement.PrivateKey, _ other: Curve25519.KeyAgreement.PublicKey, share: [UInt8],
        recipient: [UInt8]
    ) throws -> SymmetricKey {
        let secret = try own.sharedSecretFromKeyAgreement(with: other)
        // The library does not refuse what a point of low order gives (RFC 7748, section 6.1), at least not on Linux.
        guard secret.withUnsafeBytes({ $0.reduce(0) { $0 | $1 } }) != 0 else { throw AgeError.noMatch }
        return secret.hkdfDerivedSymmetricKey(
            using: SHA256.self, salt: share + recipient, sharedInfo: Array("age-encryption.org/v1/X25519".utf8),
            outputByteCount: 32)
    }

    // The wrapping key is used once, so that its nonce may be zero.
    private static func wrapped(_ fileKey: SymmetricKey, with key: SymmetricKey) throws -> [UInt8] {
        let nonce = try ChaChaPoly.Nonce(data: [UInt8](repeating: 0, count: 12))
        let box = try ChaChaPoly.seal(fileKey.withUnsafeBytes { Array($0) }, using: key, nonce: nonce)
        return Array(box.ciphertext) + Array(box.tag)
    }

    private static func unwrapped(_ body: [UInt8], with key: SymmetricKey) -> SymmetricKey? {
        guard let box = try? ChaChaPoly.SealedBox(combined: [UInt8](repeating: 0, count: 12) + body),
            let bytes = try? ChaChaPoly.open(box, using: key)
        else { return nil }
        return SymmetricKey(data: bytes)
    }
}

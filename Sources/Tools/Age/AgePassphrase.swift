// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras

/// A passphrase that seals a file, taken byte for byte as typed, as the official program takes it.
public struct AgePassphrase: Sendable {
    /// The greatest length in bytes.
    public static let maximumLength = 1024
    /// The work of new files: 2^18 steps and 256 MiB, about a second, as of the official program.
    public static let usualWorkFactor = 18
    /// Files that ask for more are refused, whatever the caller allows: 2^22 steps take 4 GiB.
    public static let greatestWorkFactor = 22
    /// What is allowed if the caller does not say: 1 GiB.
    public static let allowedWorkFactor = 20

    // The memory of a key is wiped when it is released.
    private let secret: SymmetricKey

    /// Takes a passphrase.
    ///
    /// - Throws: ``AgeError/passphraseLength(maximum:)``.
    public init(_ text: String) throws(AgeError) {
        guard 1...Self.maximumLength ~= text.utf8.count else { throw .passphraseLength(maximum: Self.maximumLength) }
        secret = SymmetricKey(data: Array(text.utf8))
    }

    /// The key that wraps a file's key: scrypt with r = 8 and p = 1.
    func key(salt: [UInt8], workFactor: Int) throws(AgeError) -> SymmetricKey {
        guard 1...Self.greatestWorkFactor ~= workFactor else {
            throw .workFactor(asked: workFactor, allowed: Self.greatestWorkFactor)
        }
        do {
            return try KDF.Scrypt.deriveKey(
                from: secret.withUnsafeBytes { Array($0) }, salt: Array("age-encryption.org/v1/scrypt".utf8) + salt,
                outputByteCount: 32, rounds: 1 << workFactor, blockSize: 8, parallelism: 1)
        } catch {
            throw .derivationFailed
        }
    }
}

extension AgePassphrase: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the passphrase, nor its length.
    public var description: String { "passphrase" }

    /// Never the passphrase, nor its length.
    public var debugDescription: String { description }

    /// Never the passphrase, nor its length.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// What a person types to open the vault.
///
/// The bytes lie in memory that is overwritten when the last copy goes, and show up in no description, dump or error. Swift
/// may leave copies of the `String` it was made from: make the passphrase at once from what was read, and drop that.
public struct Passphrase: Sendable {
    /// The least length of a new passphrase in bytes of UTF-8.
    public static let minimumLength = 15
    /// The greatest length in bytes; longer ones are refused before any work is done.
    public static let maximumLength = 1024

    // A key holds the bytes because its memory is wiped when it is released.
    private let key: SymmetricKey

    /// Takes the bytes as they are.
    ///
    /// - Throws: ``VaultError/passphraseLength(minimum:maximum:)`` above the greatest length. Short ones are refused only
    ///   where a new passphrase is set.
    public init(bytes: some Collection<UInt8>) throws(VaultError) {
        guard bytes.count <= Self.maximumLength else {
            throw .passphraseLength(minimum: Self.minimumLength, maximum: Self.maximumLength)
        }
        var copy = Array(bytes)
        key = SymmetricKey(data: copy)
        copy.withUnsafeMutableBytes { Wipe.wipe($0) }
    }

    /// Takes a text in Unicode normal form C, so that the same letters from another keyboard open the same lock.
    ///
    /// - Throws: ``VaultError/passphraseLength(minimum:maximum:)`` above the greatest length.
    public init(_ text: String) throws(VaultError) {
        guard text.utf8.count <= 4 * Self.maximumLength else {
            throw .passphraseLength(minimum: Self.minimumLength, maximum: Self.maximumLength)
        }
        try self.init(bytes: Array(text.precomposedStringWithCanonicalMapping.utf8))
    }

    /// Refuses a new passphrase that is too short.
    ///
    /// - Throws: ``VaultError/passphraseLength(minimum:maximum:)``.
    public func checkLength() throws(VaultError) {
        guard key.bitCount / 8 >= Self.minimumLength else {
            throw .passphraseLength(minimum: Self.minimumLength, maximum: Self.maximumLength)
        }
    }

    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try key.withUnsafeBytes(body)
    }
}

extension Passphrase: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the passphrase, nor its length.
    public var description: String { "passphrase" }

    /// Never the passphrase, nor its length.
    public var debugDescription: String { description }

    /// Never the passphrase, nor its length.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

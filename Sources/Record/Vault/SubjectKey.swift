// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// The key of one subject, random and 256 bits long. All that is stored of a subject outside `public` is sealed under it.
///
/// The key itself is stored only as a wrap under the compartment's key. To erase a subject is to forget the wrap: what was
/// sealed can then be opened by nobody, while the ledger's commitments stay.
public struct SubjectKey: Sendable {
    /// Length of a wrap in bytes.
    public static let wrapByteCount = 32 + Cipher.overhead

    let key: SymmetricKey

    /// A new random key.
    public init() {
        key = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { buffer in
            defer { Wipe.wipe(buffer) }
            RandomSource.shared.fill(buffer)
            return SymmetricKey(data: UnsafeRawBufferPointer(buffer))
        }
    }

    /// Takes a key out of its wrap.
    ///
    /// - Parameter subject: the identifier under which it was wrapped, in bytes.
    /// - Throws: ``VaultError/sealedFormat`` for another length, ``VaultError/sealedRefused`` for a wrap that was altered, or
    ///   is of another subject or compartment.
    public init(unwrapping wrap: [UInt8], of subject: [UInt8], by compartment: CompartmentKey) throws(VaultError) {
        guard wrap.count == Self.wrapByteCount else { throw .sealedFormat }
        var bytes = try Cipher.open(
            wrap, key: compartment.wrapping, associatedData: compartment.wrapLabel + subject)
        key = SymmetricKey(data: bytes)
        bytes.withUnsafeMutableBytes { Wipe.wipe($0) }
    }

    /// The key wrapped for storage, ``wrapByteCount`` bytes: nonce, cipher text, tag.
    ///
    /// - Parameter subject: the identifier of the subject in bytes, bound into the wrap.
    public func wrapped(for subject: [UInt8], by compartment: CompartmentKey) throws(VaultError) -> [UInt8] {
        let wrap: Data? = try? key.withUnsafeBytes { bytes in
            try Cipher.seal(bytes, key: compartment.wrapping, associatedData: compartment.wrapLabel + subject)
        }
        guard let wrap else { throw .sealedRefused }
        return Array(wrap)
    }
}

extension SubjectKey: CustomStringConvertible, CustomReflectable {
    /// Nothing of the key.
    public var description: String { "subject key" }

    /// Nothing of the key.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

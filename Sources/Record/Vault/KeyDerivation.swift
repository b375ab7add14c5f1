// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// HKDF of RFC 5869 with SHA-256: several independent keys from one.
enum KeyDerivation {
    /// A key of `length` bytes, at most 255 · 32; nil above that.
    static func key(
        from input: SymmetricKey, salt: [UInt8] = [], purpose: [UInt8], length: Int = 32
    ) -> SymmetricKey? {
        guard 1...(255 * 32) ~= length else { return nil }
        return HKDF<SHA256>.deriveKey(inputKeyMaterial: input, salt: salt, info: purpose, outputByteCount: length)
    }
}

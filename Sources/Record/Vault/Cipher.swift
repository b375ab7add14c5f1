// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// ChaCha20-Poly1305 (RFC 8439) over byte arrays: `nonce (12) ‖ cipher text ‖ tag (16)`.
///
/// Nonces are random. At 2^32 messages under one key the odds of a repeated nonce reach 2^-33; keys of subjects seal a handful
/// of entries and keys of compartments wrap some million subjects, far below.
enum Cipher {
    static let overhead = 28

    static func seal(
        _ message: some DataProtocol, key: SymmetricKey, associatedData: [UInt8]
    ) throws(VaultError) -> Data {
        let box = withUnsafeTemporaryAllocation(byteCount: 12, alignment: 4) { buffer -> ChaChaPoly.SealedBox? in
            RandomSource.shared.fill(buffer)
            guard let nonce = try? ChaChaPoly.Nonce(data: UnsafeRawBufferPointer(buffer)) else { return nil }
            return try? ChaChaPoly.seal(message, using: key, nonce: nonce, authenticating: associatedData)
        }
        // Fails only for a key of another length, and all keys of the vault have 32 bytes.
        guard let box else { throw .sealedRefused }
        return box.combined
    }

    static func open(
        _ sealed: some DataProtocol, key: SymmetricKey, associatedData: [UInt8]
    ) throws(VaultError) -> Data {
        guard sealed.count >= overhead, let box = try? ChaChaPoly.SealedBox(combined: sealed) else {
            throw .sealedFormat
        }
        guard let message = try? ChaChaPoly.open(box, using: key, authenticating: associatedData) else {
            throw .sealedRefused
        }
        return message
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// Seals contents under the key of a subject, with lengths hidden in steps.
///
/// Format, version 1: the byte 01, a random nonce (12 bytes), the cipher text, the tag (16 bytes), by ChaCha20-Poly1305 of
/// RFC 8439. What is encrypted is the content, the byte 80, and zeros up to the next step (padding of ISO/IEC 7816-4). Steps are
/// 64, 256, 1 024, 4 096, 16 384 and 65 536 bytes and then each further 65 536. A content of 63 bytes so gives 93 bytes in all.
public enum SealedContent {
    private static let version: UInt8 = 1
    private static let padding: UInt8 = 0x80

    /// Seals a content.
    ///
    /// - Parameter associatedData: what the sealed bytes belong to, such as compartment, subject and position of the entry. It
    ///   is not stored; opening needs the same, so that sealed bytes cannot be moved to another place.
    public static func seal(
        _ content: [UInt8], under key: SubjectKey, associatedData: [UInt8]
    ) throws(VaultError) -> [UInt8] {
        var padded = pad(content)
        defer { padded.withUnsafeMutableBytes { Wipe.wipe($0) } }
        let sealed = try Cipher.seal(padded, key: key.key, associatedData: associatedData)
        return [UInt8](unsafeUninitializedCapacity: sealed.count + 1) { buffer, count in
            buffer.initializeElement(at: 0, to: version)
            UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[1...]).copyBytes(from: sealed)
            count = sealed.count + 1
        }
    }

    /// Opens what ``seal(_:under:associatedData:)`` gave.
    ///
    /// - Throws: ``VaultError/sealedFormat`` for bytes that are cut short or of a later version, ``VaultError/sealedRefused``
    ///   when any byte was altered, or key or associated data are not those of sealing.
    public static func open(
        _ sealed: [UInt8], under key: SubjectKey, associatedData: [UInt8]
    ) throws(VaultError) -> [UInt8] {
        guard sealed.first == version else { throw .sealedFormat }
        var padded = try Cipher.open(sealed.dropFirst(), key: key.key, associatedData: associatedData)
        defer { padded.withUnsafeMutableBytes { Wipe.wipe($0) } }
        guard let end = padded.lastIndex(where: { $0 != 0 }), padded[end] == padding else { throw .sealedFormat }
        return Array(padded[..<end])
    }

    /// The length after padding of a content of `count` bytes.
    static func paddedLength(of count: Int) -> Int {
        let needed = count + 1
        for step in [64, 256, 1024, 4096, 16_384] where needed <= step { return step }
        return (needed + 65_535) / 65_536 * 65_536
    }

    private static func pad(_ content: [UInt8]) -> [UInt8] {
        var padded = [UInt8](repeating: 0, count: paddedLength(of: content.count))
        padded.withUnsafeMutableBytes { $0.copyBytes(from: content) }
        padded[content.count] = padding
        return padded
    }
}

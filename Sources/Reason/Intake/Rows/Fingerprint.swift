// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger

/// The first half of a SHA-256, sixteen bytes kept in place.
struct Fingerprint: Hashable, Sendable, BitwiseCopyable {
    var high: UInt64
    var low: UInt64

    static let none = Fingerprint(high: 0, low: 0)

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    init(hashing bytes: UnsafeRawBufferPointer) {
        self = Digest(hashing: bytes).withUnsafeBytes { Fingerprint(first: $0) }
    }

    /// Takes the first sixteen bytes; missing ones count as zero.
    init(first bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= 16 else {
            self = .none
            return
        }
        high = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
        low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }

    init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Fingerprint(first: $0) }
    }

    /// Reads 32 digits of hexadecimal; anything else is no fingerprint.
    init?(hex text: String) {
        guard let bytes = Hex.bytes(text, count: 16) else { return nil }
        self.init(bytes)
    }

    /// Sixteen bytes in hexadecimal.
    var hex: String {
        withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Hex.text($0) }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A hash of 128 bits of the bytes of an answer, for its entity tag. It tells changed bytes from unchanged ones; it is
/// no protection against forgery and nothing rests on it but caches.
enum ContentHash {
    /// The strong entity tag of the bytes, with its quotes.
    static func entityTag(_ bytes: [UInt8]) -> String {
        let (high, low) = hash(bytes)
        return "\"" + hexadecimal(high) + hexadecimal(low) + "\""
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Two lanes, eight bytes at a time, each mixed by a wide multiplication, both halves kept.
    static func hash(_ bytes: [UInt8]) -> (UInt64, UInt64) {
        var first: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
        var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
        bytes.withUnsafeBytes { raw in
            var index = 0
            while index + 8 <= raw.count {
                mix(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian, &first, &second)
                index += 8
            }
            var rest: UInt64 = 0
            for offset in index..<raw.count { rest = rest << 8 | UInt64(raw[offset]) }
            mix(rest, &first, &second)
        }
        mix(first ^ second, &second, &first)
        return (first, second)
    }

    private static func mix(_ word: UInt64, _ first: inout UInt64, _ second: inout UInt64) {
        let a = (first ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        let b = (second ^ (word &+ 0xE703_7ED1_A0B4_28DB)).multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
        first = (a.high ^ a.low) &+ second
        second = (b.high ^ b.low) &+ (first << 23 | first >> 41)
    }
}

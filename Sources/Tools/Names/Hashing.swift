// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Fast hashes with a fixed seed: the same answer in every run. Only for tables in memory.
public enum Hashing {
    /// Mixes the bits of a number.
    @inlinable
    public static func mix(_ value: UInt64) -> UInt64 {
        // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// One number of two.
    @inlinable
    public static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
        mix(first &* 0x9E37_79B9_7F4A_7C15 ^ second)
    }

    /// The hash of bytes (FNV-1a, mixed).
    public static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return mix(hash)
    }

    /// A checksum of many bytes, which tells whether any was changed by accident: four numbers, each of every fourth eight bytes.
    /// It is no protection against somebody who wants to deceive.
    public static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var lanes = SIMD4<UInt64>(1, 2, 3, 4) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        while index &+ 32 <= bytes.count {
            for lane in 0..<4 {
                let word = bytes.loadUnaligned(fromByteOffset: index &+ lane &* 8, as: UInt64.self)
                // Each step can be undone, so that a changed word changes what comes of it.
                let mixed = (lanes[lane] ^ UInt64(littleEndian: word)) &* 0xA076_1D64_78BD_642F
                lanes[lane] = mixed ^ (mixed >> 29)
            }
            index &+= 32
        }
        var rest = UInt64(truncatingIfNeeded: bytes.count)
        while index < bytes.count {
            rest = mix(rest ^ UInt64(bytes[index]))
            index &+= 1
        }
        return combine(combine(lanes[0], lanes[1]), combine(combine(lanes[2], lanes[3]), rest))
    }
}

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
}

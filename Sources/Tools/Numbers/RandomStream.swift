// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A stream of random numbers that is the same on every machine, run and number of threads.
///
/// The generator is xoshiro256++ (Blackman and Vigna 2021). Its state comes from a seed and the number of the stream by
/// SplitMix64 (Steele, Lea and Flood 2014); tasks that take a stream each do not depend on who runs first.
public struct RandomStream: Sendable, RandomNumberGenerator {
    private var a: UInt64
    private var b: UInt64
    private var c: UInt64
    private var d: UInt64

    /// The stream of a number under a seed.
    public init(seed: UInt64, stream: UInt64 = 0) {
        var state = seed
        state = Self.mixed(&state) ^ (stream &* 0xD1B5_4A32_D192_ED03)
        a = Self.mixed(&state)
        b = Self.mixed(&state)
        c = Self.mixed(&state)
        d = Self.mixed(&state)
    }

    private static func mixed(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// The next 64 bits.
    @inline(__always)
    public mutating func next() -> UInt64 {
        let sum = a &+ d
        let result = ((sum << 23) | (sum >> 41)) &+ a
        let shifted = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = (d << 45) | (d >> 19)
        return result
    }

    /// A number between 0 and 1, neither included, in steps of 2⁻⁵³.
    @inline(__always)
    public mutating func uniform() -> Double {
        (Double(next() >> 11) + 0.5) * 0x1p-53
    }
}

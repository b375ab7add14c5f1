// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Distances of skeletons by their numbers, with those asked for last kept at hand.
struct StemComparison {
    /// Distances beyond this count as this.
    static let limit = 48
    private var keys: [UInt64]
    private var values: [UInt8]
    private let mask: Int
    /// Skeletons with numbers from here on are not kept at hand: their numbers may be given to others.
    var settled = Int32.max

    init(size: Int = 1 << 17) {
        keys = Array(repeating: .max, count: size)
        values = Array(repeating: 0, count: size)
        mask = size - 1
    }

    /// The distance of two skeletons of an interner, in twentieths of a letter, and the longer one’s length.
    mutating func distance(_ first: Int32, _ second: Int32, in words: ByteInterner) -> (cost: Int, length: Int) {
        let (low, high) = first < second ? (first, second) : (second, first)
        let length = max(words.range(first).count, words.range(second).count)
        let key = UInt64(UInt32(bitPattern: low)) << 32 | UInt64(UInt32(bitPattern: high))
        let slot = Int(truncatingIfNeeded: Hashing.mix(key)) & mask
        if keys[slot] == key { return (Int(values[slot]), length) }
        let cost = words.withBytes { bytes in
            SoundDistance.between(
                UnsafeBufferPointer(rebasing: bytes[words.range(first)]),
                UnsafeBufferPointer(rebasing: bytes[words.range(second)]), limit: Self.limit)
        }
        guard high < settled else { return (min(cost, 255), length) }
        keys[slot] = key
        values[slot] = UInt8(truncatingIfNeeded: min(cost, 255))
        return (cost, length)
    }
}

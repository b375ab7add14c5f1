// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A table from hashes of words to numbers, for looking up every word of a long text. Different words with one hash of 64 bits
/// are taken for the same; among a million words that happens once in about forty million tables.
struct WordTable: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private var mask: Int
    private(set) var count = 0

    init(capacity: Int = 16) {
        var size = 32
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: -1, count: size)
        mask = size - 1
    }

    /// The number of a hash; -1 if it has none.
    @inline(__always)
    subscript(hash: UInt64) -> Int32 {
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let key = keys[place]
            if key == hash { return values[place] }
            if key == 0 { return -1 }
            place = (place &+ 1) & mask
        }
    }

    /// Sets the number of a hash; 0 is no hash (see ``WordHash``).
    mutating func set(_ hash: UInt64, _ value: Int32) {
        if count * 2 >= keys.count { grow() }
        var place = Int(truncatingIfNeeded: hash) & mask
        while keys[place] != 0, keys[place] != hash { place = (place + 1) & mask }
        if keys[place] == 0 { count += 1 }
        keys[place] = hash
        values[place] = value
    }

    private mutating func grow() {
        var larger = WordTable(capacity: keys.count)
        for (key, value) in zip(keys, values) where key != 0 { larger.set(key, value) }
        self = larger
    }
}

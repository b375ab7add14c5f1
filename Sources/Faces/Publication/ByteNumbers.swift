// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Numbers for strings of bytes: a hash table over one run of memory, so that looking a string up allocates nothing.
struct ByteNumbers {
    private struct Slot {
        var hash: UInt64
        var start: UInt32
        var length: UInt32
        var value: UInt32
    }

    private static let empty = UInt32.max
    private var bytes: [UInt8] = []
    private var slots = [Slot](repeating: Slot(hash: 0, start: 0, length: 0, value: empty), count: 256)
    private(set) var count = 0

    /// The number that was given to these bytes; `nil` if they were not met before.
    func number(of key: UnsafeRawBufferPointer) -> UInt32? {
        let hash = Self.hash(key)
        let mask = slots.count &- 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place].value != Self.empty {
            if slots[place].hash == hash, isEqual(slots[place], key) { return slots[place].value }
            place = (place &+ 1) & mask
        }
        return nil
    }

    /// Gives a number to bytes that have none. Beyond four gigabytes of keys nothing is kept any more.
    mutating func give(_ value: UInt32, to key: UnsafeRawBufferPointer) {
        guard bytes.count + key.count < Int(UInt32.max) else { return }
        if count &* 4 >= slots.count &* 3 { grow() }
        let start = UInt32(truncatingIfNeeded: bytes.count)
        bytes.append(contentsOf: key)
        place(Slot(hash: Self.hash(key), start: start, length: UInt32(truncatingIfNeeded: key.count), value: value))
        count &+= 1
    }

    private mutating func place(_ slot: Slot) {
        let mask = slots.count &- 1
        var place = Int(truncatingIfNeeded: slot.hash) & mask
        while slots[place].value != Self.empty { place = (place &+ 1) & mask }
        slots[place] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](
            repeating: Slot(hash: 0, start: 0, length: 0, value: Self.empty), count: old.count &* 2)
        for slot in old where slot.value != Self.empty { place(slot) }
    }

    private func isEqual(_ slot: Slot, _ key: UnsafeRawBufferPointer) -> Bool {
        guard Int(slot.length) == key.count else { return false }
        return bytes.withUnsafeBytes { bytes in
            let start = Int(slot.start)
            var index = 0
            while index &+ 8 <= key.count {
                let one = bytes.loadUnaligned(fromByteOffset: start &+ index, as: UInt64.self)
                if one != key.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
                index &+= 8
            }
            while index < key.count {
                if bytes[start &+ index] != key[index] { return false }
                index &+= 1
            }
            return true
        }
    }

    /// Eight bytes at a time, mixed by a wide multiplication. Equal hashes are told apart by the bytes.
    private static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: key.count)
        var index = 0
        while index &+ 8 <= key.count {
            mix(&hash, key.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index &+= 8
        }
        var rest: UInt64 = 0
        while index < key.count {
            rest = rest << 8 | UInt64(key[index])
            index &+= 1
        }
        mix(&hash, rest)
        return hash
    }

    @inline(__always)
    private static func mix(_ hash: inout UInt64, _ word: UInt64) {
        let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        hash = product.high ^ product.low
    }
}

/// Numbers for values, in the order in which they are met.
struct ValueNumbers<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var numbers: [Value: UInt32] = [:]

    /// Numbers in which 0 stands for a value that means nothing.
    init(none: Value) { _ = number(of: none) }

    /// The number of a value, new if it was not met before.
    mutating func number(of value: Value) -> UInt32 {
        if let number = numbers[value] { return number }
        let number = UInt32(truncatingIfNeeded: values.count)
        numbers[value] = number
        values.append(value)
        return number
    }

    /// The number of a value; `nil` if it was never met.
    func known(_ value: Value) -> UInt32? { numbers[value] }
}

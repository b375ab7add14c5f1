// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Gives equal byte strings equal small numbers, 0, 1, 2 … in the order of their first coming.
///
/// All bytes lie in one array; a look-up allocates nothing.
public struct ByteInterner: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = [0]
    private var slots: [Int32]
    private var mask: Int

    /// An empty one.
    public init(capacity: Int = 1024) {
        var size = 1024
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        mask = size - 1
    }

    /// How many different strings there are.
    public var count: Int { ends.count - 1 }

    /// The number of a string, and whether it is new.
    public mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> (number: Int32, isNew: Bool) {
        if count &* 2 >= slots.count { grow() }
        var slot = Int(truncatingIfNeeded: Hashing.bytes(text)) & mask
        while slots[slot] >= 0 {
            if equals(slots[slot], text) { return (slots[slot], false) }
            slot = (slot &+ 1) & mask
        }
        let number = Int32(truncatingIfNeeded: count)
        slots[slot] = number
        bytes.append(contentsOf: text)
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        return (number, true)
    }

    /// The number of a string.
    public mutating func intern(_ text: [UInt8]) -> Int32 { text.withUnsafeBufferPointer { intern($0).number } }

    /// The number of a string; `nil` if it never came.
    public func find(_ text: UnsafeBufferPointer<UInt8>) -> Int32? {
        var slot = Int(truncatingIfNeeded: Hashing.bytes(text)) & mask
        while slots[slot] >= 0 {
            if equals(slots[slot], text) { return slots[slot] }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// Where the bytes of a string lie in ``withBytes(_:)``.
    public func range(_ number: Int32) -> Range<Int> { Int(ends[Int(number)])..<Int(ends[Int(number) &+ 1]) }

    /// Calls with the bytes of all strings.
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer(body)
    }

    /// The bytes of a string.
    public subscript(number: Int32) -> [UInt8] { Array(bytes[range(number)]) }

    /// Forgets the strings that came last, so that only so many are left; their numbers are given anew.
    public mutating func truncate(to count: Int) {
        // The last that came lies behind all others that share its way through the slots, so none of them is lost.
        while self.count > max(count, 0) {
            let number = Int32(truncatingIfNeeded: self.count - 1)
            let range = range(number)
            var slot = bytes.withUnsafeBufferPointer {
                Int(truncatingIfNeeded: Hashing.bytes(UnsafeBufferPointer(rebasing: $0[range]))) & mask
            }
            while slots[slot] != number { slot = (slot &+ 1) & mask }
            slots[slot] = -1
            bytes.removeLast(range.count)
            ends.removeLast()
        }
    }

    private func equals(_ number: Int32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(number)
        guard range.count == text.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for offset in 0..<text.count where bytes[range.lowerBound &+ offset] != text[offset] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        for number in 0..<count {
            let range = range(Int32(number))
            let hash = bytes.withUnsafeBufferPointer { Hashing.bytes(UnsafeBufferPointer(rebasing: $0[range])) }
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] >= 0 { slot = (slot &+ 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: number)
        }
    }
}

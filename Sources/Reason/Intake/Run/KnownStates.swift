// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// What the edition before said of each key, and which keys the file has had so far: about 70 bytes a row beside the
/// keys themselves, whatever the rows hold.
struct KnownStates {
    /// What the edition before said in one compartment.
    struct State {
        var fingerprint: Fingerprint
        var digest: Fingerprint
        /// The position of the entry.
        var position: Int
        /// The next state of the same key, or none.
        var next: Int32
        /// How many statements the entry makes, -1 if unknown.
        var statements: Int32
        var compartment: UInt8
        /// Whether the list has the subject.
        var isListed: Bool
        /// Whether there is an entry already at the day of the edition after, so that nothing said before reaches it.
        var isSettledAfter: Bool
        /// Whether the edition before has a state at all, or only later ones have.
        var isBefore: Bool
    }

    private struct Key {
        var start: Int
        var length: Int32
        /// The row of the file that has it, 0 if none so far.
        var row: UInt32
        var first: Int32
    }

    private var bytes: [UInt8] = []
    private var keys: [Key] = []
    private var states: [State] = []
    private var slots: [UInt32]
    private var mask: Int

    /// Makes room for about this many keys.
    init(expecting count: Int = 1024) {
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        slots = Array(repeating: 0, count: capacity)
        mask = capacity - 1
    }

    /// The keys so far.
    var count: Int { keys.count }

    /// The number of a key, which is new if it was not there.
    mutating func index(of key: String) -> Int {
        var key = key
        return key.withUTF8 { index(of: $0) }
    }

    private mutating func index(of key: UnsafeBufferPointer<UInt8>) -> Int {
        var slot = find(key)
        if slots[slot] != 0 { return Int(slots[slot]) - 1 }
        if keys.count * 2 >= slots.count {
            grow()
            slot = find(key)
        }
        keys.append(Key(start: bytes.count, length: Int32(truncatingIfNeeded: key.count), row: 0, first: -1))
        bytes.append(contentsOf: key)
        slots[slot] = UInt32(truncatingIfNeeded: keys.count)
        return keys.count - 1
    }

    /// The slot of a key, or the free one where it belongs. Hashing is seeded anew in each process.
    private func find(_ key: UnsafeBufferPointer<UInt8>) -> Int {
        var slot = hash(UnsafeRawBufferPointer(key)) & mask
        while slots[slot] != 0 {
            let known = keys[Int(slots[slot]) - 1]
            if Int(known.length) == key.count, bytes[known.start..<known.start + key.count].elementsEqual(key) {
                return slot
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: bytes)
        return hasher.finalize()
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        mask = slots.count - 1
        bytes.withUnsafeBytes { all in
            for (index, key) in keys.enumerated() {
                let range = key.start..<key.start + Int(key.length)
                var slot = hash(UnsafeRawBufferPointer(rebasing: all[range])) & mask
                while slots[slot] != 0 { slot = (slot + 1) & mask }
                slots[slot] = UInt32(truncatingIfNeeded: index + 1)
            }
        }
    }

    /// The text of a key.
    func key(_ index: Int) -> String {
        let key = keys[index]
        return String(decoding: bytes[key.start..<key.start + Int(key.length)], as: UTF8.self)
    }

    /// Adds what is known of a key in a compartment.
    mutating func add(_ state: State, to index: Int) {
        var state = state
        state.next = keys[index].first
        keys[index].first = Int32(truncatingIfNeeded: states.count)
        states.append(state)
    }

    /// The row that has the key, 0 if none has so far.
    func row(of index: Int) -> Int { Int(keys[index].row) }

    /// Notes the row that has the key.
    mutating func note(row: Int, for index: Int) { keys[index].row = UInt32(clamping: row) }

    /// What is known of a key in each compartment.
    func states(of index: Int) -> StateList { StateList(states: states, cursor: keys[index].first) }

    /// How many keys the edition before listed.
    var listedCount: Int {
        keys.indices.count { index in states(of: index).contains { $0.isBefore && $0.isListed } }
    }

    /// The states of one key.
    struct StateList: Sequence, IteratorProtocol {
        let states: [State]
        var cursor: Int32

        mutating func next() -> State? {
            guard cursor >= 0, Int(cursor) < states.count else { return nil }
            let state = states[Int(cursor)]
            cursor = state.next
            return state
        }
    }
}

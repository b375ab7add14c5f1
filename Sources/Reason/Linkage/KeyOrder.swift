// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Entries of one kind of key, each the key and the place of a record, put in order; the memory is used again for the
/// next kind.
struct KeyOrder {
    /// The key in the upper half, the place of the record in the lower.
    private(set) var entries: [UInt64] = []
    private var spare: [UInt64] = []
    private var counts = [Int](repeating: 0, count: 2048)

    init(capacity: Int) { entries.reserveCapacity(capacity) }

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    mutating func append(_ key: UInt32, _ record: Int) {
        if key != 0 { entries.append(UInt64(key) << 32 | UInt64(UInt32(truncatingIfNeeded: record))) }
    }

    /// Sorts by key; entries of one key stay in the order in which they came.
    mutating func sort() {
        if spare.count < entries.count { spare = entries }
        if spare.count > entries.count { spare.removeLast(spare.count - entries.count) }
        // A radix sort: eleven bits at a time, from the lowest.
        for pass in 0..<3 {
            let shift = UInt64(32 + pass * 11)
            for place in counts.indices { counts[place] = 0 }
            for entry in entries { counts[Int((entry >> shift) & 2047)] &+= 1 }
            var sum = 0
            for place in counts.indices { (counts[place], sum) = (sum, sum &+ counts[place]) }
            spare.withUnsafeMutableBufferPointer { spare in
                counts.withUnsafeMutableBufferPointer { counts in
                    for entry in entries {
                        let bucket = Int((entry >> shift) & 2047)
                        spare[counts[bucket]] = entry
                        counts[bucket] &+= 1
                    }
                }
            }
            swap(&entries, &spare)
        }
    }

    /// Calls with each group of two and more entries of one key.
    func groups(_ body: (UInt32, ArraySlice<UInt64>) -> Void) {
        var start = 0
        while start < entries.count {
            let key = entries[start] >> 32
            var end = start + 1
            while end < entries.count, entries[end] >> 32 == key { end += 1 }
            if end - start > 1 { body(UInt32(truncatingIfNeeded: key), entries[start..<end]) }
            start = end
        }
    }
}

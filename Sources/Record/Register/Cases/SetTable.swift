// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Numbers for values that occur again and again, and numbers for sets of them: a row of a table then has four bytes
/// for all its articles, and a filter looks at each set once and not at each row.
struct SetTable<Value: Hashable & Sendable>: Sendable, Equatable {
    /// The values in the order in which they were met.
    private(set) var values: [Value] = []
    /// The sets as sorted numbers of values; the first is empty.
    private(set) var sets: [[UInt32]] = [[]]
    private var numbers: [Value: UInt32] = [:]
    private var setNumbers: [[UInt32]: UInt32] = [[]: 0]

    /// The number of a value, new if it was not met before.
    mutating func number(of value: Value) -> UInt32 {
        if let number = numbers[value] { return number }
        let number = UInt32(truncatingIfNeeded: values.count)
        numbers[value] = number
        values.append(value)
        return number
    }

    /// The number of a set of values.
    mutating func set(of members: [Value]) -> UInt32 {
        guard !members.isEmpty else { return 0 }
        var key = members.map { self.number(of: $0) }
        if key.count > 1 {
            key.sort()
            var unique: [UInt32] = []
            for number in key where unique.last != number { unique.append(number) }
            key = unique
        }
        if let number = setNumbers[key] { return number }
        let number = UInt32(truncatingIfNeeded: sets.count)
        setNumbers[key] = number
        sets.append(key)
        return number
    }

    /// The values of a set.
    func values(ofSet number: UInt32) -> [Value] {
        guard sets.indices.contains(Int(number)) else { return [] }
        return sets[Int(number)].map { values[Int($0)] }
    }

    /// For each set 1 if it has a value that is accepted, else 0.
    func accepted(_ accept: (Value) -> Bool) -> [UInt8] {
        let accepted = values.map(accept)
        return sets.map { set in set.contains { accepted[Int($0)] } ? 1 : 0 }
    }
}

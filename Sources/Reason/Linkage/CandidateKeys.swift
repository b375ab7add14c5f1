// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// The keys under which records of a list meet that may be one person (``CandidateKind``).
///
/// A key under which too many records stand is narrowed by what else they share; what is too many even then is cut, and
/// counted.
struct CandidateKeys: Sendable {
    /// More records than this under one key are narrowed.
    let most: Int
    /// The keys that were cut, those with the most records first, and how many records they had.
    private(set) var cuts: [CandidateCut] = []
    /// The records that lost a key so.
    private var isCut: Set<UInt32> = []
    /// How many records have no key at all: they are compared with none.
    private(set) var lonely = 0
    /// How many kinds of keys there are: those that have names, and one for each further column.
    let kinds: Int
    /// The keys that were narrowed, and in the last round cut (``place(_:_:_:)``).
    private(set) var narrowed: Set<UInt64> = []
    /// The keys, record by record; 0 where a record has none.
    private var keys: [UInt32]
    /// Where the second keys of a record stand, in blocks of `kinds`; -1 if it has none.
    private var otherBlocks: [Int32]
    private var others: [UInt32] = []
    /// The records that meet, key by key, and how many those of each key are; by kind.
    private var members: [[UInt32]] = []
    private var sizes: [[UInt8]] = []

    init(_ table: LinkageTable, most: Int = 60) {
        // The size of a group is kept in a byte.
        self.most = min(most, 63)
        let named = CandidateKind.allCases.count
        kinds = named + table.extraColumns
        keys = Array(repeating: 0, count: table.count * kinds)
        otherBlocks = Array(repeating: -1, count: table.count)
        var found = CandidateKind.Keys()
        for index in 0..<table.count {
            found.take(table.records[index], table.lexicon)
            for kind in 0..<named { keys[index &* kinds &+ kind] = found.main[kind] }
            for column in 0..<table.extraColumns {
                keys[index &* kinds &+ named &+ column] = CandidateKind.key(
                    ofValue: table.extras[index * table.extraColumns + column])
            }
            let hasKey = found.hasOther || keys[(index &* kinds)..<((index &+ 1) &* kinds)].contains { $0 != 0 }
            if !hasKey { lonely += 1 }
            guard found.hasOther else { continue }
            otherBlocks[index] = Int32(truncatingIfNeeded: others.count / kinds)
            others.append(contentsOf: found.other)
            for _ in 0..<table.extraColumns { others.append(0) }
        }
        var order = KeyOrder(capacity: table.count)
        for kind in 0..<kinds {
            narrow(kind, table.records, &order)
            keep(order)
        }
        cuts.sort { ($1.records, $0.first) < ($0.records, $1.first) }
    }

    /// How many records lost a key: those meet others only under what else is known of them.
    var cut: Int { isCut.count }

    private mutating func take(cut group: ArraySlice<UInt64>, _ kind: Int) {
        let places = group.map { UInt32(truncatingIfNeeded: $0) }
        isCut.formUnion(places)
        let shared = CandidateKind(rawValue: kind)?.fields ?? [.other]
        cuts.append(CandidateCut(shared: shared, records: places.count, first: Int(places.min() ?? 0)))
    }

    /// Calls with the keys of each record of a kind, the second ones too.
    func eachKey(_ kind: Int, _ body: (UInt32, Int) -> Void) {
        for index in otherBlocks.indices { body(keys[index &* kinds &+ kind], index) }
        for index in otherBlocks.indices where otherBlocks[index] >= 0 { body(other(index, kind), index) }
    }

    /// How a narrowed key is remembered.
    static func place(_ kind: Int, _ round: Int, _ key: UInt32) -> UInt64 {
        UInt64(key) << 32 | UInt64(kind) << 8 | UInt64(round)
    }

    @inline(__always)
    private func other(_ index: Int, _ kind: Int) -> UInt32 {
        let block = otherBlocks[index]
        return block < 0 ? 0 : others[Int(block) &* kinds &+ kind]
    }

    private mutating func narrow(_ kind: Int, _ records: [LinkageRecord], _ order: inout KeyOrder) {
        for round in 0...CandidateKind.narrowings {
            order.removeAll()
            eachKey(kind) { order.append($0, $1) }
            order.sort()
            let isLast = round == CandidateKind.narrowings
            let bound = isLast ? most * 4 : most
            var large: [Range<Int>] = []
            order.groups { _, group in if group.count > bound { large.append(group.indices) } }
            if large.isEmpty { return }
            for group in large {
                let key = UInt32(truncatingIfNeeded: order.entries[group.lowerBound] >> 32)
                narrowed.insert(Self.place(kind, round, key))
                if isLast { take(cut: order.entries[group], kind) }
                for entry in order.entries[group] {
                    let index = Int(entry & 0xFFFF_FFFF)
                    let narrower = isLast ? 0 : CandidateKind.narrowed(key, round, by: records[index])
                    if keys[index &* kinds &+ kind] == key {
                        keys[index &* kinds &+ kind] = narrower
                    } else {
                        others[Int(otherBlocks[index]) &* kinds &+ kind] = narrower
                    }
                }
            }
        }
        order.removeAll()
        eachKey(kind) { order.append($0, $1) }
        order.sort()
    }

    private mutating func keep(_ order: KeyOrder) {
        var found: [UInt32] = []
        var counts: [UInt8] = []
        order.groups { _, group in
            for entry in group { found.append(UInt32(truncatingIfNeeded: entry)) }
            counts.append(UInt8(truncatingIfNeeded: group.count))
        }
        members.append(found)
        sizes.append(counts)
    }

    /// Calls once with each pair of records that meet under some key, in an order that is always the same.
    ///
    /// - Parameter split: if given, only pairs of a record before this place and one from it on.
    func eachPair(across split: Int? = nil, _ body: (Int, Int) -> Void) {
        for kind in 0..<kinds {
            // Two readings of a surname can bring a pair together twice under one kind.
            var seen: Set<UInt64> = []
            var start = 0
            for size in sizes[kind] {
                let end = start &+ Int(size)
                for first in start..<end {
                    for second in (first &+ 1)..<end {
                        let (a, b) = (Int(members[kind][first]), Int(members[kind][second]))
                        if let split, (a < split) == (b < split) { continue }
                        guard a != b, !meet(a, b, before: kind) else { continue }
                        if other(a, kind) | other(b, kind) != 0 {
                            let pair = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
                            if !seen.insert(pair).inserted { continue }
                        }
                        body(a, b)
                    }
                }
                start = end
            }
        }
    }

    /// Whether two records stand under one key of an earlier kind.
    @inline(__always)
    private func meet(_ a: Int, _ b: Int, before kind: Int) -> Bool {
        var found = false
        keys.withUnsafeBufferPointer { keys in
            let (left, right) = (a &* kinds, b &* kinds)
            for earlier in 0..<kind {
                let key = keys[left &+ earlier]
                found = found || key != 0 && key == keys[right &+ earlier]
            }
        }
        if found || otherBlocks[a] < 0 && otherBlocks[b] < 0 { return found }
        return meetOtherwise(a, b, before: kind)
    }

    private func meetOtherwise(_ a: Int, _ b: Int, before kind: Int) -> Bool {
        for earlier in 0..<kind {
            let (first, second) = (keys[a &* kinds &+ earlier], keys[b &* kinds &+ earlier])
            let (third, fourth) = (other(a, earlier), other(b, earlier))
            if third != 0, third == second || third == fourth { return true }
            if fourth != 0, fourth == first { return true }
        }
        return false
    }
}

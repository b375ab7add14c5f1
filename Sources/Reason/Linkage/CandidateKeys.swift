// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// The keys under which records meet that may be one person.
///
/// Each key forgives something else: a misspelt or changed surname, another given name, a missing or wrong date. A key
/// under which too many records stand is narrowed by what else they share; what is too many even then is cut, and
/// counted.
struct CandidateKeys {
    /// More records than this under one key are narrowed.
    var most = 60
    /// What was not compared: the number of records whose key was cut.
    private(set) var cut = 0
    /// The keys of each kind, 0 where a record has none; a kind whose surname has another reading stands twice.
    private var kinds: [[UInt64]] = []
    /// For each kind, those of records with another reading of the surname, by the record.
    private var others: [[UInt64]] = []

    private enum Kind: Int, CaseIterable {
        case familyGiven, dateGiven, familyYear, familyFather, givenFatherYear, familyArrest, givenFatherArrest
        case dateFather, familyRegion, startGivenYear, startGivenRegion, startGivenArrest, womanYear, womanPlace,
            womanCase, womanArrest, womanYearCase, womanYearArrest, womanMonth

        var usesFamily: Bool {
            switch self {
            case .familyGiven, .familyYear, .familyFather, .familyArrest, .familyRegion: true
            default: false
            }
        }
    }

    init(_ table: LinkageTable, most: Int = 60) {
        self.most = most
        let records = table.records
        let coarse = table.lexicon.coarse
        let start = table.lexicon.coarseStart
        for kind in Kind.allCases {
            var keys = [UInt64](repeating: 0, count: records.count)
            var other: [UInt64] = kind.usesFamily ? keys : []
            for index in records.indices {
                let record = records[index]
                let family = record.family >= 0 ? coarse[Int(record.family)] : 0
                keys[index] = Self.key(kind, record, family, record.family >= 0 ? start[Int(record.family)] : 0)
                if kind.usesFamily, record.familyOther >= 0 || record.familyExtra >= 0 || record.familyExtra2 >= 0 {
                    // One more surname is looked up: another reading, else a former or second one.
                    let more =
                        record.familyOther >= 0 ? record.familyOther : max(record.familyExtra2, record.familyExtra)
                    let key = Self.key(kind, record, coarse[Int(more)], 0)
                    if key != keys[index] { other[index] = key }
                }
            }
            narrow(&keys, &other, records)
            kinds.append(keys)
            others.append(other)
        }
        for column in 0..<table.extraColumns { addValues(of: column, table) }
    }

    /// Equal values of a further column are a key too.
    private mutating func addValues(of column: Int, _ table: LinkageTable) {
        var keys = [UInt64](repeating: 0, count: table.count)
        var none: [UInt64] = []
        for index in 0..<table.count {
            let value = table.extras[index * table.extraColumns + column]
            if value >= 0 { keys[index] = Hashing.combine(UInt64(value) &+ 1, UInt64(64 + column)) | 1 }
        }
        narrow(&keys, &none, table.records)
        kinds.append(keys)
        others.append(none)
    }

    private static func key(_ kind: Kind, _ record: LinkageRecord, _ family: UInt64, _ start: UInt64) -> UInt64 {
        let given: UInt64 = record.given >= 0 ? UInt64(record.given) &+ 1 : 0
        let father: UInt64 = record.father >= 0 ? UInt64(record.father) &+ 1 : 0
        let birth = record.birth
        let year = birth.isKnown ? UInt64(birth.year) : 0
        // Day and month in either order.
        let date =
            birth.isFull
            ? year << 16 | UInt64(min(birth.month, birth.day)) << 8 | UInt64(max(birth.month, birth.day)) : 0
        let arrest = record.arrest.month != 0 ? UInt64(record.arrest.year) << 8 | UInt64(record.arrest.month) : 0
        let region = UInt64(record.region)
        let woman: UInt64 = record.sex == 2 ? given : 0
        let parts: (UInt64, UInt64, UInt64)
        switch kind {
        case .familyGiven: parts = (family, given, 1)
        case .dateGiven: parts = (date, given, 1)
        case .familyYear: parts = (family, year, 1)
        case .familyFather: parts = (family, father, 1)
        case .givenFatherYear: parts = (given, father, year)
        case .familyArrest: parts = (family, arrest, 1)
        case .givenFatherArrest: parts = (given, father, arrest)
        case .dateFather: parts = (date, father, 1)
        case .familyRegion: parts = (family, region, 1)
        case .startGivenYear: parts = (start, given, year)
        case .startGivenRegion: parts = (start, given, region)
        case .startGivenArrest: parts = (start, given, arrest)
        case .womanYear: parts = (woman, birth.month != 0 ? year << 8 | UInt64(birth.month) : 0, 1)
        case .womanPlace: parts = (woman, year, region)
        case .womanCase: parts = (woman, region, UInt64(record.articles[0]))
        case .womanArrest: parts = (woman, record.arrest.isFull ? UInt64(record.arrest.dayNumber) : 0, 1)
        case .womanYearCase: parts = (woman, year, UInt64(record.articles[0]))
        case .womanYearArrest: parts = (woman, year, arrest)
        case .womanMonth: parts = (woman, arrest, region)
        }
        guard parts.0 != 0, parts.1 != 0, parts.2 != 0 else { return 0 }
        return Hashing.combine(Hashing.combine(parts.0, parts.1), parts.2 &+ UInt64(kind.rawValue) << 56) | 1
    }

    /// What narrows a key, in turn.
    private static func detail(_ round: Int, _ record: LinkageRecord) -> UInt64 {
        switch round {
        case 0: return record.birth.isKnown ? UInt64(record.birth.year) : 0
        case 1: return record.father >= 0 ? UInt64(record.father) &+ 1 : 0
        case 2: return record.arrest.month != 0 ? UInt64(record.arrest.year) << 8 | UInt64(record.arrest.month) : 0
        default: return UInt64(record.region)
        }
    }

    private mutating func narrow(_ keys: inout [UInt64], _ others: inout [UInt64], _ records: [LinkageRecord]) {
        for round in 0...4 {
            let order = Self.sorted(keys, others)
            let bound = round < 4 ? most : most * 4
            var found = false
            Self.groups(order) { group in
                guard group.count > bound else { return }
                found = true
                if round == 4 { cut += group.count }
                for item in group {
                    let detail = round < 4 ? Self.detail(round, records[Int(item.index)]) : 0
                    // Those of whom the detail is not known stay together.
                    let key = round == 4 ? 0 : Hashing.combine(item.key, detail) | 1
                    if keys[Int(item.index)] == item.key {
                        keys[Int(item.index)] = key
                    } else {
                        others[Int(item.index)] = key
                    }
                }
            }
            if !found { return }
        }
    }

    struct Item {
        var key: UInt64
        var index: UInt32
    }

    /// The records that have a key, in the order of the keys.
    private static func sorted(_ keys: [UInt64], _ others: [UInt64]) -> [Item] {
        var items: [Item] = []
        items.reserveCapacity(keys.count)
        for (index, key) in keys.enumerated() where key != 0 {
            items.append(Item(key: key, index: UInt32(truncatingIfNeeded: index)))
        }
        for (index, key) in others.enumerated() where key != 0 {
            items.append(Item(key: key, index: UInt32(truncatingIfNeeded: index)))
        }
        // Radix sort by the upper 32 bits of the hash (equal keys then stand together but for rare collisions of half a
        // hash, which `groups` tells apart by sorting inside).
        var other = items
        for pass in 0..<3 {
            let shift = UInt64(31 + pass * 11)
            var counts = [Int](repeating: 0, count: 2049)
            for item in items { counts[Int((item.key >> shift) & 2047) + 1] += 1 }
            for place in 1...2048 { counts[place] += counts[place - 1] }
            for item in items {
                let bucket = Int((item.key >> shift) & 2047)
                other[counts[bucket]] = item
                counts[bucket] += 1
            }
            swap(&items, &other)
        }
        return items
    }

    /// Calls with each group of two and more records that share a key.
    static func groups(_ items: [Item], _ body: (ArraySlice<Item>) -> Void) {
        var start = 0
        while start < items.count {
            var end = start + 1
            while end < items.count, items[end].key == items[start].key { end += 1 }
            if end - start > 1 { body(items[start..<end]) }
            start = end
        }
    }

    /// Calls once with each pair of records that meet under some key, in an order that is always the same.
    ///
    /// - Parameter split: if given, only pairs of a record before this place and one from it on.
    func eachPair(across split: Int? = nil, _ body: (Int, Int) -> Void) {
        for kind in kinds.indices {
            // Two readings of a surname can bring a pair together twice under one kind.
            var seen: Set<UInt64> = []
            let isDouble = !others[kind].isEmpty
            let items = Self.sorted(kinds[kind], others[kind])
            Self.groups(items) { group in
                for first in group.indices {
                    for second in (first + 1)..<group.endIndex {
                        let (a, b) = (Int(group[first].index), Int(group[second].index))
                        if let split, (a < split) == (b < split) { continue }
                        guard a != b, !meet(a, b, before: kind) else { continue }
                        if isDouble, others[kind][a] | others[kind][b] != 0 {
                            let pair = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
                            if !seen.insert(pair).inserted { continue }
                        }
                        body(a, b)
                    }
                }
            }
        }
    }

    /// Whether two records stand under one key of an earlier kind.
    @inline(__always)
    private func meet(_ a: Int, _ b: Int, before kind: Int) -> Bool {
        for earlier in 0..<kind {
            let (first, second) = (kinds[earlier][a], kinds[earlier][b])
            if first == second, first != 0 { return true }
            guard !others[earlier].isEmpty else { continue }
            let (third, fourth) = (others[earlier][a], others[earlier][b])
            if third | fourth != 0, first != 0 && first == fourth || third != 0 && (third == second || third == fourth)
            {
                return true
            }
        }
        return false
    }
}

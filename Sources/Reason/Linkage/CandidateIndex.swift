// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Finds the records that share a key with a new one; the same as meet it if it stands in the list.
struct CandidateIndex: Sendable {
    private let most: Int
    private let named = CandidateKind.allCases.count
    private let narrowed: Set<UInt64>
    /// By kind: the key in the upper half, the place of the record in the lower, in order.
    private var entries: [[UInt64]] = []
    /// What came later, by ``CandidateKeys/place(_:_:_:)`` with round 0.
    private var added: [UInt64: [UInt32]] = [:]
    private var scratch = CandidateKind.Keys()
    private var found: [UInt32] = []

    init(_ keys: CandidateKeys, count: Int) {
        most = keys.most
        narrowed = keys.narrowed
        var order = KeyOrder(capacity: count)
        for kind in 0..<keys.kinds {
            order.removeAll()
            keys.eachKey(kind) { order.append($0, $1) }
            order.sort()
            entries.append(Array(order.entries))
        }
    }

    /// The places of the records that share a key with a record of a table, each once, in order; itself too if it is
    /// indexed. And how many of its keys were given up, because too many stand under them.
    mutating func candidates(for place: Int, in table: LinkageTable) -> (places: [UInt32], cut: Int) {
        found.removeAll(keepingCapacity: true)
        var cut = 0
        eachKey(of: place, in: table) { index, kind, key in
            guard let key else {
                cut += 1
                return
            }
            let list = index.entries[kind]
            var at = Self.lowerBound(list, UInt64(key) << 32)
            while at < list.count, list[at] >> 32 == UInt64(key) {
                index.found.append(UInt32(truncatingIfNeeded: list[at]))
                at += 1
            }
            if let more = index.added[CandidateKeys.place(kind, 0, key)] {
                index.found.append(contentsOf: more.prefix(index.most * 4))
            }
        }
        found.sort()
        var places: [UInt32] = []
        for place in found where places.last != place { places.append(place) }
        return (places, cut)
    }

    /// Indexes a record of a table.
    mutating func add(_ place: Int, in table: LinkageTable) {
        eachKey(of: place, in: table) { index, kind, key in
            guard let key else { return }
            index.added[CandidateKeys.place(kind, 0, key), default: []].append(UInt32(truncatingIfNeeded: place))
        }
    }

    /// Calls with each key of a record, narrowed as in the list; with `nil` for one that is cut.
    private mutating func eachKey(
        of place: Int, in table: LinkageTable, _ body: (inout CandidateIndex, Int, UInt32?) -> Void
    ) {
        let record = table.records[place]
        scratch.take(record, table.lexicon)
        for kind in entries.indices {
            let isNamed = kind < named
            let value = isNamed ? -1 : table.extras[place * table.extraColumns + kind - named]
            let main = isNamed ? scratch.main[kind] : CandidateKind.key(ofValue: value)
            for key in [main, isNamed ? scratch.other[kind] : 0] where key != 0 {
                body(&self, kind, narrow(key, kind, record))
            }
        }
    }

    private func narrow(_ key: UInt32, _ kind: Int, _ record: LinkageRecord) -> UInt32? {
        var key = key
        for round in 0..<CandidateKind.narrowings where narrowed.contains(CandidateKeys.place(kind, round, key)) {
            key = CandidateKind.narrowed(key, round, by: record)
        }
        return narrowed.contains(CandidateKeys.place(kind, CandidateKind.narrowings, key)) ? nil : key
    }

    private static func lowerBound(_ list: [UInt64], _ value: UInt64) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

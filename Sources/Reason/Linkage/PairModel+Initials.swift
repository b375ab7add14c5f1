// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension PairModel {
    /// The pairs of rows of which one has a surname with initials alone, and one of both no birth: no given name, patronymic or date brings
    /// them together as candidates. The surname sounds the same, and the initials are not another’s.
    ///
    /// - Parameter split: the place of the first row of the second list; the rows of a pair stand in two lists.
    public func pairsByInitials(across split: Int) -> [(first: Int, second: Int)] {
        let table = comparer.table
        let records = table.records
        guard split > 0, split < records.count else { return [] }
        func isByInitials(_ place: Int) -> Bool {
            let record = records[place]
            return record.given < 0 && record.givenInitial != 0 && record.family >= 0
        }
        func index(_ places: Range<Int>) -> [UInt64: [Int]] {
            var index: [UInt64: [Int]] = [:]
            for place in places where isByInitials(place) {
                index[table.lexicon.coarse[Int(records[place].family)], default: []].append(place)
            }
            return index
        }
        var pairs: [(first: Int, second: Int)] = []
        func look(_ places: Range<Int>, in index: [UInt64: [Int]], _ body: (Int, Int) -> Void) {
            guard !index.isEmpty else { return }
            for place in places where records[place].family >= 0 {
                for other in index[table.lexicon.coarse[Int(records[place].family)]] ?? [] where mayBeOne(place, other)
                {
                    body(place, other)
                }
            }
        }
        func mayBeOne(_ first: Int, _ second: Int) -> Bool {
            let (a, b) = (records[first], records[second])
            guard !(a.birth.isKnown && b.birth.isKnown) else { return false }
            return a.givenInitial == 0 || b.givenInitial == 0 || a.givenInitial & b.givenInitial != 0
        }
        look(split..<records.count, in: index(0..<split)) { pairs.append(($1, $0)) }
        look(0..<split, in: index(split..<records.count)) { first, second in
            if !isByInitials(first) { pairs.append((first, second)) }
        }
        return pairs
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Linkage

/// Compares persons with those of a list, across scripts.
public struct Screening {
    /// A person and one of the list who are perhaps the same.
    public struct Hit: Sendable {
        /// The place of the person.
        public let person: Int
        /// The place of the listed one in the list.
        public let listed: Int
        /// The names that agree best, by their places in the table.
        public let names: (person: Int, listed: Int)
        /// How likely it is that they are one person, 0 to 1 (`Calibration`).
        public let probability: Double
    }

    /// Two names by their places in the table, and how they compare.
    private struct NamePair {
        var first: Int
        var second: Int
        var logOdds: Float
    }

    /// The hits: by persons, the likeliest first.
    public private(set) var hits: [Hit] = []
    /// Explains the pairs of names.
    public let model: PairModel

    /// With fewer names than this nothing can be learnt from them, and the weights that lists of this kind showed elsewhere are used.
    private static let fewest = 500

    /// Compares two lists.
    ///
    /// Each name of a person is compared with each name of a listed one; the best pair counts.
    /// - Parameters:
    ///   - least: hits less likely than this are left out; from 0.02.
    ///   - progress: called now and then with the share of the work that is done.
    public init(
        _ persons: [ListedPerson], against listed: [ListedPerson], least: Double = 0.5,
        progress: (Double) -> Void = { _ in }
    ) {
        var table = LinkageTable()
        var owners: [Int32] = []
        func append(_ list: [ListedPerson]) {
            for (place, person) in list.enumerated() {
                for name in person.names {
                    Self.withRow(name, person) { table.append($0) }
                    owners.append(Int32(truncatingIfNeeded: place))
                }
            }
        }
        append(persons)
        let split = table.count
        append(listed)
        let pairs: [NamePair]
        if split < Self.fewest {
            pairs = Self.pairs(persons, listed, split, least, progress)
            model = PairModel(standard: table)
        } else {
            var linker = Linker()
            linker.least = min(linker.least, least)
            let result = linker.link(table, split: split, progress: progress)
            pairs = result.pairs.map { NamePair(first: Int($0.first), second: Int($0.second), logOdds: $0.logOdds) }
            model = result.model
        }
        hits = Self.best(pairs, owners, least)
    }

    /// Looks up one name after the other.
    private static func pairs(
        _ persons: [ListedPerson], _ listed: [ListedPerson], _ split: Int, _ least: Double, _ progress: (Double) -> Void
    ) -> [NamePair] {
        var table = LinkageTable()
        for person in listed { for name in person.names { withRow(name, person) { table.append($0) } } }
        guard table.count > 0, split > 0 else { return [] }
        var linker = IncrementalLinker(PairModel(standard: table))
        var pairs: [NamePair] = []
        var place = 0
        for person in persons {
            for name in person.names {
                for match in withRow(name, person, { linker.matches(of: $0, least: least).matches }) {
                    pairs.append(NamePair(first: place, second: split + match.place, logOdds: match.logOdds))
                }
                place += 1
                progress(Double(place) / Double(split))
            }
        }
        return pairs
    }

    /// The best pair of names of each pair of persons.
    private static func best(_ pairs: [NamePair], _ owners: [Int32], _ least: Double) -> [Hit] {
        var best: [Int64: NamePair] = [:]
        for pair in pairs {
            let key = Int64(owners[pair.first]) << 32 | Int64(owners[pair.second])
            if let known = best[key], known.logOdds >= pair.logOdds { continue }
            best[key] = pair
        }
        return best.compactMap { key, pair in
            let probability = Calibration.probability(Double(pair.logOdds))
            guard probability >= least else { return nil }
            return Hit(
                person: Int(key >> 32), listed: Int(key & 0xFFFF_FFFF), names: (pair.first, pair.second),
                probability: probability)
        }.sorted { ($0.person, $1.probability, $0.listed) < ($1.person, $0.probability, $1.listed) }
    }

    private static func withRow<Value>(
        _ name: String, _ person: ListedPerson, _ body: (LinkageTable.Row) -> Value
    ) -> Value {
        var (name, birth, sex) = (name, person.birth, person.sex)
        return name.withUTF8 { name in
            birth.withUTF8 { birth in
                sex.withUTF8 { sex in
                    var row = LinkageTable.Row(name: name)
                    row.birth = birth
                    row.sex = sex
                    return body(row)
                }
            }
        }
    }
}

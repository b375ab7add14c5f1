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

    /// The hits: by persons, the likeliest first.
    public private(set) var hits: [Hit] = []
    /// Explains the pairs of names.
    public var model: PairModel { result.model }
    private var result: Linker.Result

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
                    Self.append(name, person, to: &table)
                    owners.append(Int32(truncatingIfNeeded: place))
                }
            }
        }
        append(persons)
        let split = table.count
        append(listed)
        var linker = Linker()
        linker.least = min(linker.least, least)
        result = linker.link(table, split: split, progress: progress)
        hits = Self.best(result.pairs, owners, least)
    }

    /// The best pair of names of each pair of persons.
    private static func best(_ pairs: [ScoredPair], _ owners: [Int32], _ least: Double) -> [Hit] {
        var best: [Int64: ScoredPair] = [:]
        for pair in pairs {
            let key = Int64(owners[Int(pair.first)]) << 32 | Int64(owners[Int(pair.second)])
            if let known = best[key], known.logOdds >= pair.logOdds { continue }
            best[key] = pair
        }
        return best.compactMap { key, pair in
            let probability = Calibration.probability(Double(pair.logOdds))
            guard probability >= least else { return nil }
            return Hit(
                person: Int(key >> 32), listed: Int(key & 0xFFFF_FFFF), names: (Int(pair.first), Int(pair.second)),
                probability: probability)
        }.sorted { ($0.person, $1.probability, $0.listed) < ($1.person, $0.probability, $1.listed) }
    }

    private static func append(_ name: String, _ person: ListedPerson, to table: inout LinkageTable) {
        var (name, birth, sex) = (name, person.birth, person.sex)
        name.withUTF8 { name in
            birth.withUTF8 { birth in
                sex.withUTF8 { sex in
                    var row = LinkageTable.Row(name: name)
                    row.birth = birth
                    row.sex = sex
                    table.append(row)
                }
            }
        }
    }
}

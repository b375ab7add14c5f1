// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// Officials who had a role in many cases and are under no sanctions: not on the lists, and not stated to be sanctioned.
public struct OfficialGap: Sendable {
    /// An official and one of a list who are, or may be, one person.
    public struct ListHit: Sendable, Hashable {
        /// The id in the list.
        public var listedID: String
        /// The main name in the list.
        public var listedName: String
        /// How likely they are one person, 0 to 1.
        public var probability: Double
        /// Since when the listing has ended; empty if it has not.
        public var delisted: String
    }

    /// An official who is in the gap.
    public struct Row: Sendable {
        /// The official.
        public var official: Official
        /// The points and their grounds.
        public var score: OfficialScore
        /// The likeliest of those in the lists who may be the official, below the threshold, or whose listing ended.
        public var perhaps: ListHit?
    }

    /// An official who has cases enough and is left out.
    public enum Exclusion: Sendable {
        /// A list has them.
        case onList(Official, ListHit)
        /// The register states that they are sanctioned.
        case stated(Official, SanctionClaim)
    }

    /// Those in the gap, most points first.
    public private(set) var rows: [Row] = []
    /// Those with cases enough who are sanctioned.
    public private(set) var excluded: [Exclusion] = []
    /// How many officials have fewer cases.
    public private(set) var fewer = 0

    /// Compares officials with lists.
    ///
    /// - Parameters:
    ///   - cases: at least so many persons in whose cases the official had a role.
    ///   - threshold: from this probability on a hit counts as the same person.
    ///   - day: listings that ended by then do not count.
    public init(
        _ officials: Officials, against listed: [ListedPerson], cases: Int, threshold: Double, on day: Day,
        grounds: OfficialGrounds
    ) {
        let enough = officials.all.filter { $0.persons.count >= cases }
        fewer = officials.all.count - enough.count
        let least = min(0.1, threshold)
        let screening = Screening(enough.map(\.listed), against: listed, least: least)
        let hits = Dictionary(grouping: screening.hits, by: \.person)
        for (place, official) in enough.enumerated() {
            let found = (hits[place] ?? []).map { hit in
                ListHit(
                    listedID: listed[hit.listed].id, listedName: listed[hit.listed].names.first ?? "",
                    probability: hit.probability, delisted: listed[hit.listed].delisted)
            }
            let standing = found.first { hit in
                hit.probability >= threshold && (hit.delisted.isEmpty || hit.delisted > day.iso)
            }
            if let standing {
                excluded.append(.onList(official, standing))
            } else if let sanction = official.known?.sanctions(on: day).first {
                excluded.append(.stated(official, sanction))
            } else {
                rows.append(
                    Row(official: official, score: OfficialScore(official, by: grounds), perhaps: found.first))
            }
        }
        rows.sort { ($1.score.points, $0.official.name) < ($0.score.points, $1.official.name) }
    }
}

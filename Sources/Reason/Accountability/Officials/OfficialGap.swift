// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// Officials who had a role in many cases and are under no sanctions: not on the lists, and not stated to be sanctioned. With several
/// lists it is told which of them have the official and which have not.
public struct OfficialGap: Sendable {
    /// A list with a name.
    public struct List: Sendable {
        /// The name.
        public var name: String
        /// The persons.
        public var persons: [ListedPerson]

        /// A list.
        public init(name: String, persons: [ListedPerson]) { (self.name, self.persons) = (name, persons) }
    }

    /// An official and one of a list who are, or may be, one person.
    public struct ListHit: Sendable, Hashable {
        /// The name of the list.
        public var list: String
        /// The id in the list.
        public var listedID: String
        /// The main name in the list.
        public var listedName: String
        /// How likely they are one person, 0 to 1.
        public var probability: Double
        /// Since when the listing has ended; empty if it has not.
        public var delisted: String
        /// Whether the list says that the person is sanctioned, and not there for an office, a relative or another reason.
        public var isSanctioned: Bool
        /// Whether another of the name may be meant as well (`Screening.Hit.isTossUp`).
        public var isTossUp: Bool
        /// Whether it is likely enough and no toss-up, and a sanction that has not ended.
        public var isStanding: Bool
    }

    /// An official who is in the gap.
    public struct Row: Sendable {
        /// The official.
        public var official: Official
        /// The points and their grounds.
        public var score: OfficialScore
        /// The likeliest of those in the lists who may be the official: below the threshold, one of several of the name, not sanctioned, or
        /// of a listing that ended.
        public var perhaps: ListHit?
        /// A sanction in force that the register states, of which every source is doubtful.
        public var doubtfulSanction: SanctionClaim?
        /// The lists that have the official, if others have not.
        public var listedOn: [ListHit]
        /// The names of the lists that have not.
        public var missingOn: [String]
    }

    /// An official who has cases enough and is left out.
    public enum Exclusion: Sendable {
        /// Lists have them: all of them, or one if any counts.
        case onList(Official, [ListHit])
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
    ///   - missingOnAny: whether who is on some of the lists and not on all is in the gap too; a sanction that the register states takes
    ///     nobody out then, since it does not tell of which list it is.
    public init(
        _ officials: Officials, against lists: [List], cases: Int, threshold: Double, on day: Day,
        grounds: OfficialGrounds, missingOnAny: Bool = false
    ) {
        let enough = officials.all.filter { $0.persons.count >= cases }
        fewer = officials.all.count - enough.count
        let hits = Self.hits(enough, lists, threshold, day)
        for (place, official) in enough.enumerated() {
            let found = hits[place] ?? []
            let standing = found.filter(\.isStanding)
            let missing = lists.map(\.name).filter { name in !standing.contains { $0.list == name } }
            if missingOnAny ? missing.isEmpty && !lists.isEmpty : !standing.isEmpty {
                excluded.append(.onList(official, standing))
            } else if !missingOnAny, let known = official.known,
                let sanction = known.sanctions(on: day).first(where: { !known.isDoubtful($0) })
            {
                excluded.append(.stated(official, sanction))
            } else {
                rows.append(
                    Row(
                        official: official, score: OfficialScore(official, by: grounds),
                        perhaps: found.first { !$0.isStanding },
                        doubtfulSanction: official.known.flatMap { known in
                            known.sanctions(on: day).first { known.isDoubtful($0) }
                        }, listedOn: standing,
                        missingOn: missing))
            }
        }
        rows.sort { ($1.score.points, $0.official.name) < ($0.score.points, $1.official.name) }
    }

    /// The hits of each official: the likeliest of each list, the likeliest first.
    private static func hits(
        _ officials: [Official], _ lists: [List], _ threshold: Double, _ day: Day
    ) -> [Int: [ListHit]] {
        var all: [Int: [ListHit]] = [:]
        for list in lists {
            let screening = Screening(officials.map(\.listed), against: list.persons, least: min(0.1, threshold))
            for (place, hits) in Dictionary(grouping: screening.hits, by: \.person) {
                let found = hits.map { hit -> ListHit in
                    let listed = list.persons[hit.listed]
                    let isInForce = listed.isSanctioned && (listed.delisted.isEmpty || listed.delisted > day.iso)
                    let stands = hit.probability >= threshold && !hit.isTossUp && isInForce
                    return ListHit(
                        list: list.name, listedID: listed.id, listedName: listed.names.first ?? "",
                        probability: hit.probability, delisted: listed.delisted, isSanctioned: listed.isSanctioned,
                        isTossUp: hit.isTossUp, isStanding: stands)
                }
                if let best = found.first(where: \.isStanding) ?? found.first { all[place, default: []].append(best) }
            }
        }
        return all.mapValues { $0.sorted { ($1.probability, $0.list) < ($0.probability, $1.list) } }
    }
}

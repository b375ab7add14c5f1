// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Numbers

/// Who is on which lists, from the records of a register and the links between them, some of them doubtful.
public struct ListOverlap: Sendable {
    /// The lists.
    public let lists: [OverlapList]
    /// The records.
    public let records: [OverlapRecord]
    /// The links.
    public let links: [OverlapLink]
    /// What a case that a list examined and declined counts as.
    public let declined: Declined
    /// Whether persons count who only may have been held and fall under the definition.
    public let takesPossible: Bool

    /// What a declined case counts as.
    public enum Declined: String, Sendable, Hashable, CaseIterable {
        /// The person is left out of the table.
        case leftOut = "left-out"
        /// The list found the person, whatever it decided.
        case found
    }

    /// Takes records and links.
    ///
    /// - Parameters:
    ///   - declined: what a declined case counts as.
    ///   - takesPossible: whether persons count who only may have been held and fall under the definition.
    /// - Throws: ``EstimationError`` if a link names a record that is not there, or a record has not a mark a list.
    public init(
        lists: [OverlapList], records: [OverlapRecord], links: [OverlapLink], declined: Declined = .leftOut,
        takesPossible: Bool = false
    ) throws(EstimationError) {
        guard lists.count >= 2 else { throw .tooFewLists(lists.count, needed: 2) }
        guard lists.count <= CaptureTable.listLimit else {
            throw .tooManyLists(lists.count, limit: CaptureTable.listLimit)
        }
        guard records.allSatisfy({ $0.marks.count == lists.count }) else {
            throw .badArgument("A record does not say of each list whether it has it. Give a mark a list")
        }
        for link in links where !records.indices.contains(link.first) || !records.indices.contains(link.second) {
            throw .badArgument("A link names a record that is not there. Count records from 0")
        }
        (self.lists, self.records, self.links, self.declined) = (lists, records, links, declined)
        self.takesPossible = takesPossible
    }

    /// How many links can go either way.
    public var doubtful: Int { links.reduce(0) { $0 + ($1.isDoubtful ? 1 : 0) } }

    /// The count by the links that stand in the register.
    public var standing: OverlapCount { count { _, link in link.stands } }

    /// The count with each doubtful link decided at random, by its probability.
    ///
    /// - Parameters:
    ///   - seed: the same seed and number give the same count.
    ///   - number: which draw.
    public func draw(seed: UInt64, number: Int) -> OverlapCount {
        var stream = RandomStream(seed: seed ^ 0x6C69_6E6B, stream: UInt64(number))
        let holds = links.map { $0.isDoubtful ? stream.uniform() < $0.probability : $0.probability == 1 }
        return count { place, _ in holds[place] }
    }

    /// Whether one list has both.
    private static func share(_ one: [OverlapRecord.Mark], _ other: [OverlapRecord.Mark]) -> Bool {
        zip(one, other).contains { $0 == .on && $1 == .on }
    }

    /// Joins what is linked, the surest links first, and never two rows of one list through others: these are two persons,
    /// unless people judged otherwise.
    private func count(_ holds: (Int, OverlapLink) -> Bool) -> OverlapCount {
        var heads = Array(records.indices)
        func head(_ record: Int) -> Int {
            var place = record
            while heads[place] != place {
                heads[place] = heads[heads[place]]
                place = heads[place]
            }
            return place
        }
        var marks = records.map(\.marks)
        var eligible = records.map(\.isEligible)
        let order = links.indices.filter { holds($0, links[$0]) }.sorted {
            (links[$1].probability, $0) < (links[$0].probability, $1)
        }
        for place in order {
            let link = links[place]
            let (one, other) = (head(link.first), head(link.second))
            guard one != other else { continue }
            // Two rows of one list are one person only if they themselves are linked, never through others.
            let isDirect = Self.share(records[link.first].marks, records[link.second].marks)
            if link.kind != .judged, !isDirect, Self.share(marks[one], marks[other]) { continue }
            heads[other] = one
            for list in lists.indices { marks[one][list] = max(marks[one][list], marks[other][list]) }
            eligible[one] = max(eligible[one], eligible[other])
        }
        var count = OverlapCount(lists: lists.count)
        for record in records.indices where heads[record] == record { add(marks[record], eligible[record], to: &count) }
        return count
    }

    private func add(_ marks: [OverlapRecord.Mark], _ eligible: Certainty, to count: inout OverlapCount) {
        guard eligible == .certainly || takesPossible && eligible.isPossible else {
            if eligible.isPossible, marks.contains(.on) { count.uncertain += 1 }
            return
        }
        let isFound = marks.map { $0 == .on || $0 == .declined && declined == .found }
        // Who is on no list at all is not in the table anyway.
        guard isFound.contains(true) else {
            if marks.allSatisfy({ $0 == .off }) { count.onNone += 1 }
            return
        }
        if declined == .leftOut, marks.contains(.declined) {
            count.declined += 1
        } else if marks.contains(.outside) {
            count.outside += 1
        } else if marks.contains(.open) {
            count.open += 1
        } else {
            var pattern = 0
            for (list, found) in isFound.enumerated() where found { pattern |= 1 << list }
            count.counts[pattern] += 1
        }
    }

    /// The table by the links that stand.
    ///
    /// - Throws: ``EstimationError`` if nobody is on any list.
    public func table() throws(EstimationError) -> CaptureTable {
        try CaptureTable(lists: lists.map(\.name), counts: standing.counts)
    }
}

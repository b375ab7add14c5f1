// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord
internal import Register
internal import Statements
import Synchronization

/// A chronicle as it stands on one day: which stretch of each timeline holds, who is a child, and what follows.
final class PeopleOnDay: Sendable {
    let chronicle: PeopleChronicle
    /// The timeline of each row: on most days just that of the chronicle.
    let timelines: [UInt32]
    /// The stretch that holds, for each timeline.
    let stretches: [PeopleChronicle.Stretch]
    /// The region or town of each row, and the state that holds or held, as numbers.
    let places: [UInt32]
    let holders: [UInt32]
    /// The rows of children, whose names are neither searched nor put in order.
    let children: [Int32]
    /// The rows in the order of names; `nil` if it is that of the chronicle.
    let order: [Int32]?
    let choices: ChoiceCodes
    /// Searches for names, in which children are not found.
    let searches: NameSearches
    /// Orders other than that of names, each worked out when it is first asked for.
    private let sortedOrders = Mutex<[PeopleOrder: [Int32]]>([:])

    var count: Int { chronicle.count }

    /// - Parameter childDay: the day that decides who is a child.
    init(_ chronicle: PeopleChronicle, on day: Day, childDay: Day, _ catalog: SourceCatalog, _ labels: Labels) {
        self.chronicle = chronicle
        stretches = chronicle.timelineStarts.indices.map { timeline in
            let range = chronicle.stretches(of: timeline)
            // There are few, and the first begins with the first day of all.
            var found = range.lowerBound
            for index in range.dropFirst() where chronicle.stretches[index].from <= day.number { found = index }
            return chronicle.stretches[found]
        }
        let children = Self.children(chronicle, childDay)
        self.children = children
        searches = NameSearches(chronicle, hiding: children)
        var timelines = chronicle.timelines
        for row in children {
            guard let other = chronicle.childTimelines[chronicle.positions[Int(row)]] else { continue }
            timelines[Int(row)] = other
        }
        self.timelines = timelines
        order = Self.order(chronicle, children)
        let states = stretches.map { ($0.region, $0.town, $0.holder) }
        let homes = chronicle.homePairs.values
        var places = [UInt32](repeating: 0, count: chronicle.count)
        var holders = places
        for row in places.indices {
            let state = states[Int(timelines[row])]
            let home = homes[Int(chronicle.homes[row])]
            // The region of custody, that of the residence, then their towns.
            let region = state.0 != 0 ? state.0 : home.region
            let town = state.1 != 0 ? state.1 : home.town
            places[row] = region != 0 ? region : town
            holders[row] = state.2 != 0 ? state.2 : chronicle.lawgivers[row]
        }
        self.places = places
        self.holders = holders
        choices = ChoiceCodes(
            PeopleTally(chronicle, stretches: stretches, timelines: timelines, places: places, holders: holders),
            catalog, labels)
    }

    private static func children(_ chronicle: PeopleChronicle, _ day: Day) -> [Int32] {
        var rows: [Int32] = []
        for row in chronicle.childBefore.indices where day.number < chronicle.childBefore[row] {
            rows.append(Int32(truncatingIfNeeded: row))
        }
        return rows
    }

    /// Children stand with those who have no name, by position.
    private static func order(_ chronicle: PeopleChronicle, _ children: [Int32]) -> [Int32]? {
        guard !children.isEmpty else { return nil }
        var isChild = [Bool](repeating: false, count: chronicle.count)
        for row in children { isChild[Int(row)] = true }
        var named: [Int32] = []
        var nameless = children
        named.reserveCapacity(chronicle.count)
        for row in 0..<chronicle.count where !isChild[row] {
            let number = Int32(truncatingIfNeeded: row)
            if row < chronicle.firstNameless { named.append(number) } else { nameless.append(number) }
        }
        nameless.sort { chronicle.positions[Int($0)] < chronicle.positions[Int($1)] }
        return named + nameless
    }

    /// The stretch that holds for a row.
    func stretch(_ row: Int) -> PeopleChronicle.Stretch { stretches[Int(timelines[row])] }

    /// How many people are held for certain, or possibly only.
    func held(_ certainty: UInt8) -> Int {
        let fits = stretches.map { $0.held == certainty }
        return timelines.reduce(0) { $0 &+ (fits[Int($1)] ? 1 : 0) }
    }

    /// All rows in an order; `nil` for the order of names where that is the order of the rows.
    func rows(by order: PeopleOrder) -> [Int32]? {
        if order == .name { return self.order }
        if let kept = sortedOrders.withLock({ $0[order] }) { return kept }
        let sorted = sort(by: order)
        sortedOrders.withLock { $0[order] = sorted }
        return sorted
    }

    private func sort(by order: PeopleOrder) -> [Int32] {
        let byTimeline = stretches.map { key($0, order) }
        let rows = self.order ?? (0..<Int32(truncatingIfNeeded: count)).map { $0 }
        let keyed = rows.enumerated().map { place, row -> (key: Int64, place: Int32) in
            let key =
                order == .sources
                ? -Int64(chronicle.sources.values[Int(chronicle.sourceSets[Int(row)])].count)
                : byTimeline[Int(timelines[Int(row)])]
            return (key, Int32(truncatingIfNeeded: place))
        }
        return keyed.sorted { $0 < $1 }.map { rows[Int($0.place)] }
    }

    /// The year of the arrest, then the day since which the status holds; those without come last. In the order of
    /// arrest those who are held go first.
    private func key(_ stretch: PeopleChronicle.Stretch, _ order: PeopleOrder) -> Int64 {
        let isHeldFirst = order == .heldSince
        let group: Int64 = isHeldFirst && stretch.held == 0 ? 1 << 56 : 0
        guard stretch.year != .min else { return group + 1 << 55 }
        let day = Int64(stretch.year) << 33 | (Int64(stretch.since) + 1 << 32)
        return group + (isHeldFirst ? day : -day)
    }
}

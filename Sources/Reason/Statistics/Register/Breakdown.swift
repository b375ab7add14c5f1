// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// How many persons of each group there are on a day, with bounds.
public struct Breakdown: Sendable, Hashable {
    /// One group.
    public struct Row: Sendable, Hashable {
        /// The group; nothing for persons of whom it is not known.
        public let group: String?
        /// How many.
        public let count: Bounds
    }

    /// What is counted by.
    public let dimension: BreakdownDimension
    /// The day.
    public let day: Day
    /// All persons counted.
    public let total: Bounds
    /// The groups; those of nobody are left out.
    public let rows: [Row]

    /// Counts a cohort.
    ///
    /// A person who may belong to several groups is possible in each of them and certain in none.
    ///
    /// - Parameter list: a list or organisation that has them, in small letters; nothing for the whole register.
    public init(_ cohort: Cohort, by dimension: BreakdownDimension, on day: Day, list: String? = nil) {
        self.dimension = dimension
        self.day = day
        var total = Bounds()
        var counts: [String?: Bounds] = [:]
        for person in cohort.people {
            let certainty = Self.certainty(person, dimension, day, list)
            guard certainty.isPossible else { continue }
            total.add(certainty)
            let groups = dimension.groups(of: person, on: day)
            let isOpen = dimension.isAdditive && groups.count > 1
            for group in groups { counts[group, default: Bounds()].add(isOpen ? .possibly : certainty) }
        }
        self.total = total
        rows = counts.map { Row(group: $0.key, count: $0.value) }.sorted { dimension.precedes($0.group, $1.group) }
    }

    /// Whether a person counts: by status everybody in the scope, otherwise who is held.
    static func certainty(
        _ person: PersonHistory, _ dimension: BreakdownDimension, _ day: Day, _ list: String?
    ) -> Certainty {
        guard dimension == .status else { return person.held(on: day, list: list) }
        return list.map { person.definition.and(person.lists.has($0, on: day)) } ?? person.definition
    }
}

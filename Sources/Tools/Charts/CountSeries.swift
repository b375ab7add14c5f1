// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Figures of one counter. Different counters have different units, so each series has a shape of its own, and
/// series are never stacked or added.
public struct CountSeries: Sendable {
    /// What a figure says of itself.
    public enum Bound: Sendable, Hashable {
        /// Just so many: a filled shape.
        case exact
        /// About so many: an open shape.
        case about
        /// More than so many, or at least so many: a shape with an arrow up.
        case more
    }

    /// One figure.
    public struct Point: Sendable {
        /// Its day; of a month or year without a day, the middle.
        public let day: Day
        /// The figure, 0 or more.
        public let value: Int
        /// What it says of itself.
        public let bound: Bound
        /// The figure in words, as "over 1,100".
        public let label: String
        /// When, in few words, as "Aug. 2024".
        public let when: String

        /// Puts the parts together; each is described at its property.
        public init(day: Day, value: Int, bound: Bound, label: String, when: String) {
            self.day = day
            self.value = max(value, 0)
            self.bound = bound
            self.label = label
            self.when = when
        }
    }

    /// Who counted.
    public let name: String
    /// What is counted, in two or three words.
    public let unit: String
    /// The figures, in the order of days.
    public let points: [Point]
    /// Whether points of no more than 13 months apart are joined; not so for statements that are no series.
    public let isJoined: Bool

    /// Puts the parts together; each is described at its property.
    public init(name: String, unit: String, points: [Point], isJoined: Bool = true) {
        self.name = name
        self.unit = unit
        self.points = points.sorted { $0.day < $1.day }
        self.isJoined = isJoined
    }

    /// The longest time between points that are joined: 13 months, as 396 days.
    static let longestJoin = 396
}

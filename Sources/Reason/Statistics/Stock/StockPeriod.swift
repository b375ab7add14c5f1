// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What changed a list between two days, each change in one place.
///
/// stock at the end = stock at the start + detained + found late + moved in - released (by kind) - died - struck off, where
/// every change is counted by the day on which it was learnt, and split by the day on which it happened. What the rows do
/// not explain is stated as such.
public struct StockPeriod: Hashable, Sendable {
    /// One line of the account.
    public struct Line: Hashable, Sendable {
        /// What happened.
        public let kind: StockMovement.Kind
        /// Whether it happened before the period and was learnt only in it.
        public let isLate: Bool
        /// How many persons.
        public let count: Int
        /// The rows that say so, counted from 0.
        public let rows: [Int]

        /// How the line is called: late detentions are “found late”.
        public var name: String {
            guard isLate else { return kind.rawValue }
            return kind == .detained ? "found late" : "\(kind.rawValue), learnt late"
        }
    }

    /// The day of the first count: the period begins after it.
    public let from: Day
    /// The day of the last count.
    public let to: Day
    /// The count at the start.
    public let opening: Int
    /// The count at the end, if one was given.
    public let closing: Int?
    /// The lines, in the order of the identity.
    public let lines: [Line]
    /// Persons held at the start who were found only later, in this period or after it.
    public let foundLaterOfOpening: Int

    /// What the rows make of the opening count.
    public var explained: Int { lines.reduce(opening) { $0 + $1.kind.sign * $1.count } }
    /// The closing count less what the rows explain: above 0 at least so many were added of whom no row tells, below 0 at
    /// least so many left.
    public var unexplained: Int? { closing.map { $0 - explained } }
    /// At least how many were added in the period, named or not.
    public var addedAtLeast: Int { lines.reduce(max(0, unexplained ?? 0)) { $1.kind.sign > 0 ? $0 + $1.count : $0 } }
    /// At least how many left in it.
    public var leftAtLeast: Int { lines.reduce(max(0, -(unexplained ?? 0))) { $1.kind.sign < 0 ? $0 + $1.count : $0 } }
    /// How many of a kind, late or not.
    public func count(of kind: StockMovement.Kind, late: Bool? = nil) -> Int {
        lines.reduce(0) { $1.kind == kind && (late == nil || late == $1.isLate) ? $0 + $1.count : $0 }
    }
}

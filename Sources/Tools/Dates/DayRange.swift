// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The days between which something lies, both ends included; an end that is open or not known is `nil`.
public struct DayRange: Hashable, Sendable {
    /// The first day that is possible, or `nil` if any earlier day is.
    public let earliest: Day?

    /// The last day that is possible, or `nil` if any later day is.
    public let latest: Day?

    /// A range; ends given in the wrong order are put in order.
    public init(earliest: Day?, latest: Day?) {
        if let earliest, let latest, latest < earliest {
            self.earliest = latest
            self.latest = earliest
        } else {
            self.earliest = earliest
            self.latest = latest
        }
    }

    /// The range of one day.
    public init(_ day: Day) {
        earliest = day
        latest = day
    }

    /// Every day: nothing is known.
    public static let everything = DayRange(earliest: nil, latest: nil)

    /// Whether the day lies in the range.
    public func contains(_ day: Day) -> Bool {
        if let earliest, day < earliest { return false }
        if let latest, day > latest { return false }
        return true
    }

    /// Whether every day of the other range lies in this one.
    public func contains(_ other: DayRange) -> Bool {
        if let earliest {
            guard let otherEarliest = other.earliest, otherEarliest >= earliest else { return false }
        }
        if let latest {
            guard let otherLatest = other.latest, otherLatest <= latest else { return false }
        }
        return true
    }

    /// The days that both ranges have, or `nil` if there is none.
    public func intersection(_ other: DayRange) -> DayRange? {
        let low = [earliest, other.earliest].compactMap { $0 }.max()
        let high = [latest, other.latest].compactMap { $0 }.min()
        if let low, let high, high < low { return nil }
        return DayRange(earliest: low, latest: high)
    }

    /// Whether the ranges have a day in common.
    public func overlaps(_ other: DayRange) -> Bool {
        if let latest, let otherEarliest = other.earliest, latest < otherEarliest { return false }
        if let earliest, let otherLatest = other.latest, otherLatest < earliest { return false }
        return true
    }

    /// The one day of the range, if it has just one.
    public var onlyDay: Day? {
        earliest == latest ? earliest : nil
    }

    /// How many days the range has, or `nil` if an end is open.
    public var count: Int? {
        guard let earliest, let latest else { return nil }
        return latest - earliest &+ 1
    }
}

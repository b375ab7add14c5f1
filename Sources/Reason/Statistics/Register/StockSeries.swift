// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// How many were held on each of several days, with bounds, all by what was known on one day.
public struct StockSeries: Sendable, Hashable {
    /// One day.
    public struct Point: Sendable, Hashable {
        /// The day, at its end.
        public let day: Day
        /// How many.
        public let held: Bounds
    }

    /// The list or organisation that has them, in small letters; nothing for the whole register.
    public let list: String?
    /// The points, in the order of the days given.
    public let points: [Point]

    /// Counts a cohort on days.
    ///
    /// Numbers of several lists are never added up: their units and definitions differ, and one person stands on several.
    public init(_ cohort: Cohort, days: [Day], list: String? = nil) {
        self.list = list
        points = days.map { Point(day: $0, held: cohort.stock(on: $0, list: list)) }
    }

    /// The last days of all months from that of one day to that of another; the last is the other day itself.
    public static func monthEnds(from first: Day, to last: Day) -> [Day] {
        guard first <= last else { return [] }
        var (year, month) = (first.components.year, first.components.month)
        var days: [Day] = []
        while let day = Day(year: year, month: month, day: Day.length(month: month, year: year)), day < last {
            days.append(day)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return days + [last]
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// A date in a text, with the words around it that say how it bounds an event.
struct DateMention {
    enum Bound { case exact, notLater, notEarlier }

    /// The tokens of the date itself.
    var tokens: Range<Int>
    var year: Int?
    var month: Int?
    var day: Int?
    /// The last month of «марта-апреля».
    var lastMonth: Int?
    var season: Season?
    var isApproximate = false
    var bound = Bound.exact
    /// Whether the year is printed and not taken from a neighbour.
    var hasOwnYear: Bool

    /// The date as a value; `nil` if it lacks a year or does not exist (31 April).
    var value: PartialDate? {
        guard let year else { return nil }
        let plain: PartialDate?
        if let month, let day {
            plain = Day(year: year, month: month, day: day).map { PartialDate(day: $0) }
        } else if let month, let lastMonth {
            let first = PartialDate(year: year, month: month)
            plain = try? PartialDate.interval(from: first, to: PartialDate(year: year, month: lastMonth))
        } else if let month {
            plain = PartialDate(year: year, month: month)
        } else if let season {
            plain = PartialDate(year: year, season: season)
        } else {
            plain = PartialDate(year: year)
        }
        guard isApproximate, let plain, !plain.isInterval else { return plain }
        return plain.qualified(uncertain: false, approximate: true)
    }

    /// A number that orders dates: missing months and days count as the first.
    var order: Int { (year ?? 0) * 10_000 + (month ?? 1) * 100 + (day ?? 1) }

    var isDay: Bool { year != nil && month != nil && day != nil }
}

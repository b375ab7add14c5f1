// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A length of time in years, months and days, as courts and laws give it: "8 years 6 months".
///
/// The parts are kept as given: 18 months stay 18 months, since only the calendar says how many days they are.
/// Equality compares the parts; to compare lengths use `isShorter(than:)`.
public struct Term: Hashable, Sendable {
    /// Years, 0...1 000 000.
    public let years: Int
    /// Months, 0...1 000 000; may be 12 or more.
    public let months: Int
    /// Days, 0...1 000 000; may be more than a month has.
    public let days: Int

    /// The greatest value of each part.
    public static let greatestPart = 1_000_000

    /// No time at all.
    public static let zero = Term()

    /// A term; a part below 0 becomes 0, one above a million a million.
    public init(years: Int = 0, months: Int = 0, days: Int = 0) {
        self.years = min(max(years, 0), Term.greatestPart)
        self.months = min(max(months, 0), Term.greatestPart)
        self.days = min(max(days, 0), Term.greatestPart)
    }

    /// The longest term in whole months and then days that leads from one day to another: `from` plus it is `to`
    /// exactly. The days may be given in either order.
    public init(from: Day, to: Day) {
        let (earlier, later) = from <= to ? (from, to) : (to, from)
        let start = earlier.components
        let end = later.components
        var months = (end.year - start.year) * 12 + end.month - start.month
        if earlier.adding(months: months) > later { months -= 1 }
        let days = later - earlier.adding(months: months)
        self.init(years: months / 12, months: months % 12, days: days)
    }

    /// Years and months together, in months.
    public var totalMonths: Int { years * 12 + months }

    /// The same length with 0...11 months: 18 months become a year and six months. Days stay, as months differ.
    public var normalized: Term {
        Term(years: totalMonths / 12, months: totalMonths % 12, days: days)
    }

    /// The sum part by part; a part stops at a million.
    public static func + (left: Term, right: Term) -> Term {
        Term(years: left.years + right.years, months: left.months + right.months, days: left.days + right.days)
    }

    /// The fewest and the most days that the term can last, over every day on which it may begin.
    ///
    /// One month lasts 28 to 31 days, a year 365 or 366. The calendar repeats every 4800 months, so the answer is exact.
    public var daysLong: ClosedRange<Int> {
        let months = Term.daysLong(months: totalMonths)
        return months.lowerBound + days...months.upperBound + days
    }

    private static func daysLong(months: Int) -> ClosedRange<Int> {
        let (cycles, rest) = months.quotientAndRemainder(dividingBy: 4800)
        let whole = cycles * 146_097
        guard rest > 0 else { return whole...whole }
        var shortest = Int.max
        var longest = 0
        for start in 0..<4800 {
            let from = (year: 2000 + start / 12, month: start % 12 + 1)
            let to = (year: 2000 + (start + rest) / 12, month: (start + rest) % 12 + 1)
            let between = Day.first(year: to.year, month: to.month) - Day.first(year: from.year, month: from.month)
            // From the last day of a longer month the term ends early, at the end of the shorter one.
            let lost = Day.length(month: from.month, year: from.year) - Day.length(month: to.month, year: to.year)
            shortest = min(shortest, between - max(lost, 0))
            longest = max(longest, between)
        }
        return whole + shortest...whole + longest
    }

    /// Whether the term is shorter than the other when both begin on one day: certainly if on every day,
    /// possibly if on some (a month and 30 days).
    public func isShorter(than other: Term) -> Certainty {
        let moreMonths = other.totalMonths - totalMonths
        let moreDays = other.days - days
        if moreMonths == 0 { return Certainty(moreDays > 0) }
        // Where months and days point the same way the calendar need not be asked.
        if moreMonths > 0, moreDays >= 0 { return .certainly }
        if moreMonths < 0, moreDays <= 0 { return .no }
        if moreMonths > 0 {
            let range = Term.daysLong(months: moreMonths)
            if range.lowerBound + moreDays > 0 { return .certainly }
            return range.upperBound + moreDays > 0 ? .possibly : .no
        }
        let range = Term.daysLong(months: -moreMonths)
        if moreDays > range.upperBound { return .certainly }
        return moreDays > range.lowerBound ? .possibly : .no
    }

    /// Whether the term is longer than the other; see `isShorter(than:)`.
    public func isLonger(than other: Term) -> Certainty {
        other.isShorter(than: self)
    }
}

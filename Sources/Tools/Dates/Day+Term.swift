// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Day {
    /// The day when a term that begins on this day has run: years and months first, then days.
    ///
    /// **End of month**: if the month reached has no such day, its last day is taken: 31 January plus one month is
    /// 28 or 29 February. This is the rule of article 128 part 2 of the Russian Code of Criminal Procedure
    /// and of most laws on time limits.
    /// Beyond the year 9999 the answer is the last day.
    public func adding(_ term: Term) -> Day {
        adding(months: term.totalMonths).adding(days: term.days)
    }

    /// The day so much earlier: years and months first, with the same rule for the end of a month, then days.
    ///
    /// It does not always undo `adding`: 31 March less one month is 28 or 29 February, and a month later it is the 28th or
    /// 29th of March.
    public func subtracting(_ term: Term) -> Day {
        adding(months: -term.totalMonths).adding(days: -term.days)
    }

    /// The same day so many months later (earlier, if negative), or the last day of that month if it is shorter.
    public func adding(months: Int) -> Day {
        let (year, month, day) = components
        // No span of days is longer than 20 000 years; this keeps the sum small.
        let bounded = min(max(months, -300_000), 300_000)
        let (newYear, monthIndex) = (year * 12 + month - 1 + bounded).dividedDown(by: 12)
        if newYear < -9999 { return .earliest }
        if newYear > 9999 { return .latest }
        let length = Day.length(month: monthIndex + 1, year: newYear)
        return Day(inSpan: Day.dayNumber(year: newYear, month: monthIndex + 1, day: min(day, length)))
    }
}

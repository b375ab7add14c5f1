// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One day of the proleptic Gregorian calendar, without a time or a time zone: a count of days from 1970-01-01.
///
/// A day always lies in the years -9999 to 9999 (year 0 is 1 BC, as in ISO 8601), so that every day can be written
/// with four digits of year and read back. Arithmetic stops at the two ends of that span and never traps.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public let number: Int32

    /// -9999-01-01, the first day that can be written.
    public static let earliest = Day(inSpan: -4_371_587)

    /// 9999-12-31, the last day that can be written.
    public static let latest = Day(inSpan: 2_932_896)

    /// A number that the caller knows to lie in the span.
    init(inSpan number: Int32) {
        self.number = number
    }

    /// The day with this number; one outside the years -9999 to 9999 becomes the nearest end of that span.
    public init(number: Int32) {
        self.number = min(max(number, Day.earliestNumber), Day.latestNumber)
    }

    /// The day with this calendar date, or `nil` if there is none (month 13, 31 April, 29 February 2023, year 10000).
    public init?(year: Int, month: Int, day: Int) {
        guard year >= -9999, year <= 9999, month >= 1, month <= 12, day >= 1, day <= 31 else { return nil }
        guard day <= 28 || day <= Day.length(month: month, year: year) else { return nil }
        self.init(inSpan: Day.dayNumber(year: year, month: month, day: day))
    }

    /// Year (-9999...9999), month (1...12) and day (1...31).
    ///
    /// Source: C. Neri and L. Schneider, "Euclidean affine functions and their application to calendar algorithms",
    /// Software: Practice and Experience 53 (2023): multiplications and shifts in place of divisions and tables.
    public var components: (year: Int, month: Int, day: Int) {
        // Shifted by 26 whole cycles of 400 years to make every number of the span positive; years start in March.
        let shifted = UInt32(truncatingIfNeeded: number &+ 719_468 &+ 146_097 &* 26)
        let quarterDays = 4 &* shifted &+ 3
        let century = quarterDays / 146_097
        let dayOfCentury = (quarterDays % 146_097) / 4
        let product = 2_939_745 &* UInt64(4 &* dayOfCentury &+ 3)
        let yearOfCentury = UInt32(truncatingIfNeeded: product >> 32)
        let dayOfYear = UInt32(truncatingIfNeeded: product) / 2_939_745 / 4
        let packed = 2141 &* dayOfYear &+ 197_913
        let month = packed >> 16
        let day = (packed & 0xFFFF) / 2141
        let isJanuaryOrFebruary = dayOfYear >= 306
        let year = Int(100 &* century &+ yearOfCentury) &- 10_400 &+ (isJanuaryOrFebruary ? 1 : 0)
        return (year, Int(isJanuaryOrFebruary ? month &- 12 : month), Int(day) &+ 1)
    }

    /// The day so many days later (or earlier, if negative), stopping at the ends of the span.
    public func adding(days: Int) -> Day {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        guard !overflow else { return days < 0 ? .earliest : .latest }
        let low = Int(Day.earliestNumber)
        let high = Int(Day.latestNumber)
        return Day(inSpan: Int32(truncatingIfNeeded: min(max(sum, low), high)))
    }

    /// How many days lie from the second day to the first: `later - earlier` is positive.
    public static func - (left: Day, right: Day) -> Int {
        Int(left.number) &- Int(right.number)
    }

    /// Whether the first day is earlier.
    public static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday; 14 000 000 is a multiple of seven that makes the number positive.
        let index = UInt32(truncatingIfNeeded: number &+ 14_000_000 &+ 3) % 7
        return Weekday.fromMonday[Int(index)]
    }

    /// The day, in Universal Time, of a moment given as seconds since 1970-01-01T00:00:00Z (a Unix time).
    public static func today(utc seconds: Int) -> Day {
        var days = seconds / 86_400
        if seconds % 86_400 < 0 { days &-= 1 }
        return Day.unixEpoch.adding(days: days)
    }

    /// 1970-01-01, the day with number 0.
    public static let unixEpoch = Day(inSpan: 0)

    /// How many days the month has (28...31); months outside 1...12 have none.
    public static func length(month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }

    /// Whether the year has a 29 February, by the Gregorian rule.
    public static func isLeap(year: Int) -> Bool {
        year & 3 == 0 && (year % 100 != 0 || year & 15 == 0)
    }
}

extension Day {
    static let earliestNumber: Int32 = -4_371_587
    static let latestNumber: Int32 = 2_932_896

    /// The number of a date that is known to exist in the span (same source as `components`).
    static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
        let beforeMarch = month <= 2
        let marchYear = UInt32(truncatingIfNeeded: year &+ 10_400 &- (beforeMarch ? 1 : 0))
        let marchMonth = UInt32(truncatingIfNeeded: beforeMarch ? month &+ 12 : month)
        let century = marchYear / 100
        let daysOfYears = 1461 &* marchYear / 4 &- century &+ century / 4
        let daysOfMonths = (979 &* marchMonth &- 2919) / 32
        let shifted = daysOfYears &+ daysOfMonths &+ UInt32(truncatingIfNeeded: day &- 1)
        return Int32(truncatingIfNeeded: shifted) &- (719_468 &+ 146_097 &* 26)
    }

    /// The first day of a month of the span; a year beyond it gives the nearest end.
    static func first(year: Int, month: Int) -> Day {
        if year < -9999 { return .earliest }
        if year > 9999 { return .latest }
        return Day(inSpan: dayNumber(year: year, month: month, day: 1))
    }

    /// The last day of a month of the span; a year beyond it gives the nearest end.
    static func last(year: Int, month: Int) -> Day {
        if year < -9999 { return .earliest }
        if year > 9999 { return .latest }
        return Day(inSpan: dayNumber(year: year, month: month, day: length(month: month, year: year)))
    }
}

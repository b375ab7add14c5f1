// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Testing

@Suite("Days")
struct DayTests {
    @Test("Every day from -9999 to 9999 agrees with a calendar counted month by month")
    func everyDay() throws {
        var number = try #require(Day(iso: "-9999-01-01")).number
        #expect(Day.earliest.number == number)
        var wrong = 0
        for year in -9999...9999 {
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (index, length) in lengths.enumerated() {
                for day in 1...length {
                    let parts = Day(number: number).components
                    if parts != (year, index + 1, day) { wrong += 1 }
                    if Day(year: year, month: index + 1, day: day)?.number != number { wrong += 1 }
                    number += 1
                }
                if Day(year: year, month: index + 1, day: length + 1) != nil { wrong += 1 }
            }
        }
        #expect(wrong == 0)
        #expect(Day.latest.number == number - 1)
    }

    @Test(
        "Julian Day Numbers from the literature",
        arguments: [
            ("1970-01-01", 2_440_588), ("2000-01-01", 2_451_545), ("1858-11-17", 2_400_001),
            ("-4713-11-24", 0), ("1582-10-15", 2_299_161), ("0000-03-01", 1_721_120), ("1600-01-01", 2_305_448),
        ])
    func julianDayNumbers(iso: String, julian: Int) throws {
        #expect(Int(try #require(Day(iso: iso)).number) + 2_440_588 == julian)
    }

    @Test("A system calendar agrees on days of modern times")
    func systemCalendar() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var random = Seeded(1)
        for _ in 0..<500 {
            let number = Int.random(in: -120_000...120_000, using: &random)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let day = Day(number: Int32(number))
            #expect(day.components.year == parts.year && day.components.month == parts.month)
            #expect(day.components.day == parts.day)
            #expect(day.weekday.rawValue % 7 + 1 == parts.weekday)
        }
    }

    @Test("Weekdays follow each other over the whole span")
    func weekdays() {
        #expect(Day(iso: "2024-08-01")?.weekday == .thursday)
        #expect(Day(iso: "2000-01-01")?.weekday == .saturday)
        var wrong = 0
        var expected = Day.earliest.weekday.rawValue
        for number in Day.earliest.number...Day.latest.number {
            if Day(number: number).weekday.rawValue != expected { wrong += 1 }
            expected = expected % 7 + 1
        }
        #expect(wrong == 0)
    }

    @Test(
        "Dates that do not exist are refused",
        arguments: [
            (2023, 2, 29), (1900, 2, 29), (2022, 4, 31), (2022, 13, 1), (2022, 0, 1), (2022, 1, 0), (2022, 1, 32),
            (10_000, 1, 1), (-10_000, 12, 31), (Int.max, 1, 1), (Int.min, 1, 1), (2022, Int.min, Int.max),
        ])
    func impossible(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test(
        "Texts that are not a day are refused",
        arguments: [
            "", "2022", "2022-03", "2022-3-12", "2022-03-12 ", " 2022-03-12", "2022/03/12", "2022-02-30", "+2022-03-12",
            "-0000-01-01", "20220312", "2022-03-1२", "2022-03-XX", "--22-03-12", "２022-03-12",
        ])
    func malformed(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test("ISO text round trips")
    func roundTrip() {
        var random = Seeded(2)
        for _ in 0..<20_000 {
            let day = Day(number: .random(in: Day.earliest.number...Day.latest.number, using: &random))
            let text = day.iso
            #expect(Day(iso: text) == day)
            #expect(Array(text.utf8).withUnsafeBytes { Day(iso: $0) } == day)
        }
        #expect(Day.unixEpoch.iso == "1970-01-01")
        #expect(Day.earliest.iso == "-9999-01-01")
    }

    @Test("Adding days stops at the ends of the span")
    func addition() throws {
        let day = try #require(Day(iso: "2024-02-28"))
        #expect(day.adding(days: 2).iso == "2024-03-01")
        #expect(day.adding(days: -59).iso == "2023-12-31")
        #expect(day.adding(days: .max) == .latest)
        #expect(day.adding(days: .min) == .earliest)
        #expect(Day.latest.adding(days: 1) == .latest)
        #expect(Day(number: .max) == .latest)
        #expect(Day(number: .min) == .earliest)
        #expect(day.adding(days: 1000) - day == 1000)
        #expect(Day.earliest - Day.latest == -7_304_483)
    }

    @Test(
        "Unix seconds give the day in Universal Time",
        arguments: [
            (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
            (-86_400, "1969-12-31"), (-86_401, "1969-12-30"), (1_722_470_400, "2024-08-01"), (Int.max, "9999-12-31"),
            (Int.min, "-9999-01-01"),
        ])
    func unixSeconds(seconds: Int, iso: String) {
        #expect(Day.today(utc: seconds).iso == iso)
    }

    @Test("Ranges of days")
    func ranges() throws {
        let first = try #require(Day(iso: "2022-03-01"))
        let last = try #require(Day(iso: "2022-03-31"))
        let march = DayRange(earliest: first, latest: last)
        #expect(march.contains(first) && march.contains(last) && !march.contains(last.adding(days: 1)))
        #expect(march.count == 31)
        #expect(DayRange(earliest: last, latest: first) == march)
        #expect(DayRange.everything.contains(march) && !march.contains(DayRange.everything))
        #expect(march.intersection(DayRange(earliest: last, latest: nil))?.onlyDay == last)
        #expect(march.intersection(DayRange(last.adding(days: 1))) == nil)
        #expect(march.overlaps(.everything) && !march.overlaps(DayRange(earliest: nil, latest: first.adding(days: -1))))
    }
}

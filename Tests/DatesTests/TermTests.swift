// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Testing

@Suite("Terms")
struct TermTests {
    @Test(
        "Durations are read and written",
        arguments: [
            ("P8Y6M", 8, 6, 0, "P8Y6M"), ("P15D", 0, 0, 15, "P15D"), ("P2W", 0, 0, 14, "P14D"),
            ("P0D", 0, 0, 0, "P0D"),
            ("P18M", 0, 18, 0, "P18M"), ("P1Y2M3D", 1, 2, 3, "P1Y2M3D"), ("P1M1W1D", 0, 1, 8, "P1M8D"),
            ("P25Y", 25, 0, 0, "P25Y"), ("P0Y0M0D", 0, 0, 0, "P0D"), ("P1000000D", 0, 0, 1_000_000, "P1000000D"),
        ])
    func text(iso: String, years: Int, months: Int, days: Int, written: String) throws {
        let term = try #require(Term(iso: iso))
        #expect(term == Term(years: years, months: months, days: days))
        #expect(term.iso == written)
        #expect(try JSONDecoder().decode([Term].self, from: JSONEncoder().encode([term])) == [term])
    }

    @Test(
        "Texts that are not a duration are refused",
        arguments: [
            "", "P", "8Y", "P8", "PY", "P6M8Y", "P1Y1Y", "P-1Y", "-P1Y", "P1.5Y", "PT36H", "P1DT1H", "P8Y ", "p8y",
            "P1000001D", "P99999999999999999999Y", "P1Y٢M", "P200000W",
        ])
    func malformed(iso: String) {
        #expect(Term(iso: iso) == nil)
    }

    @Test(
        "Adding keeps to the end of the month",
        arguments: [
            ("2023-01-31", "P1M", "2023-02-28"), ("2024-01-31", "P1M", "2024-02-29"),
            (
                "2024-02-29", "P1Y",
                "2025-02-28"
            ),
            ("2024-02-29", "P4Y", "2028-02-29"), ("2022-03-12", "P8Y6M", "2030-09-12"),
            (
                "2022-12-31", "P2M",
                "2023-02-28"
            ),
            ("2022-03-12", "P15D", "2022-03-27"), ("2023-01-31", "P1M1D", "2023-03-01"),
            (
                "2022-11-15", "P18M",
                "2024-05-15"
            ),
            ("9999-12-31", "P1M", "9999-12-31"), ("2022-01-01", "P1000000Y", "9999-12-31"),
        ])
    func adding(from: String, term: String, expected: String) throws {
        let day = try #require(Day(iso: from))
        #expect(day.adding(try #require(Term(iso: term))).iso == expected)
    }

    @Test("Subtracting keeps to the end of the month and stops at the first day")
    func subtracting() throws {
        let day = try #require(Day(iso: "2023-03-31"))
        #expect(day.subtracting(Term(months: 1)).iso == "2023-02-28")
        #expect(day.subtracting(Term(years: 3, months: 1)).iso == "2020-02-29")
        #expect(day.subtracting(Term(months: 13, days: 5)).iso == "2022-02-23")
        #expect(day.subtracting(Term(years: 1_000_000)) == .earliest)
        #expect(day.adding(months: .min) == .earliest)
    }

    @Test("The term between two days leads from one to the other, and is the longest in months")
    func between() {
        var random = Seeded(6)
        for _ in 0..<20_000 {
            let start = Day(number: .random(in: -40_000...40_000, using: &random))
            let end = start.adding(days: .random(in: 0...20_000, using: &random))
            let term = Term(from: start, to: end)
            #expect(start.adding(term) == end)
            #expect(term.months < 12 && term.days < 31)
            #expect(start.adding(months: term.totalMonths + 1) > end)
            #expect(Term(from: end, to: start) == term)
        }
    }

    @Test(
        "How many days a term can last",
        arguments: [
            ("P0D", 0, 0), ("P15D", 15, 15), ("P1M", 28, 31), ("P2M", 59, 62), ("P3M", 89, 92), ("P1Y", 365, 366),
            ("P12M", 365, 366), ("P4Y", 1460, 1461), ("P100Y", 36_524, 36_525), ("P400Y", 146_097, 146_097),
            ("P1M5D", 33, 36),
        ])
    func length(iso: String, shortest: Int, longest: Int) throws {
        #expect(try #require(Term(iso: iso)).daysLong == shortest...longest)
    }

    @Test("The bounds in days are those over every day of a cycle of 400 years", arguments: [1, 2, 5, 6, 11, 13, 30])
    func exactLength(months: Int) throws {
        let start = try #require(Day(iso: "2000-01-01"))
        var shortest = Int.max
        var longest = 0
        for offset in 0..<146_097 {
            let day = start.adding(days: offset)
            let length = day.adding(months: months) - day
            shortest = min(shortest, length)
            longest = max(longest, length)
        }
        #expect(Term(months: months).daysLong == shortest...longest)
    }

    @Test(
        "Terms are compared as far as the calendar allows",
        arguments: [
            ("P1M", "P30D", Certainty.possibly, Certainty.possibly), ("P1M", "P31D", .possibly, .no),
            (
                "P1M",
                "P32D", .certainly, .no
            ),
            ("P1M", "P28D", .no, .possibly), ("P1M", "P1M1D", .certainly, .no), ("P1Y", "P12M", .no, .no),
            (
                "P18M",
                "P1Y6M", .no, .no
            ),
            ("P8Y", "P8Y6M", .certainly, .no), ("P1Y", "P365D", .no, .possibly), ("P25Y", "P1D", .no, .certainly),
        ])
    func comparison(first: String, second: String, shorter: Certainty, longer: Certainty) throws {
        let (first, second) = (try #require(Term(iso: first)), try #require(Term(iso: second)))
        #expect(first.isShorter(than: second) == shorter)
        #expect(first.isLonger(than: second) == longer)
        #expect(second.isShorter(than: first) == longer)
    }

    @Test("Parts outside their limits become the limit, and 18 months are a year and six")
    func parts() {
        #expect(Term(years: -1, months: .max) == Term(months: 1_000_000))
        #expect(Term(months: 18).normalized == Term(years: 1, months: 6))
        #expect(Term(years: 1, days: 5) + Term(months: 11, days: 30) == Term(years: 1, months: 11, days: 35))
    }
}

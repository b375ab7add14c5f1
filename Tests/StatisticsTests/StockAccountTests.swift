// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statistics
import Testing

@Suite("Stock and flow")
struct StockAccountTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test("Viasna 2025: 1,183, then 82 named releases, then 1,201: at least 100 were added")
    func viasna() throws {
        // The counts and the sizes of the releases are published; of their days only the order within the period matters.
        let account = try StockAccount(
            [
                StockMovement(.released, happened: day("2025-06-21"), count: 14, row: 1),
                StockMovement(.released, happened: day("2025-09-11"), count: 52, row: 2),
                StockMovement(.released, happened: day("2025-07-03"), count: 16, row: 3),
            ],
            counts: [
                StockCount(day: day("2025-09-30"), count: 1_201, row: 4),
                StockCount(day: day("2025-06-03"), count: 1_183, row: 0),
            ])
        let period = try #require(account.periods.first)
        #expect(account.periods.count == 1)
        #expect(period.opening == 1_183 && period.closing == 1_201)
        #expect(period.explained == 1_101 && period.unexplained == 100)
        #expect(period.addedAtLeast == 100 && period.leftAtLeast == 82)
        let line = try #require(period.lines.first)
        #expect(period.lines.count == 1 && line.name == "released" && line.count == 82 && line.rows == [1, 2, 3])
    }

    @Test("Names found late are no new detentions")
    func late() throws {
        let account = try StockAccount(
            [
                StockMovement(.detained, happened: day("2024-03-01"), learnt: day("2024-07-28"), count: 25, row: 1),
                StockMovement(.detained, happened: day("2024-07-27"), count: 3, row: 2),
                StockMovement(.exchanged, happened: day("2024-08-01"), count: 18, row: 3),
                StockMovement(.died, happened: day("2024-06-30"), learnt: day("2024-07-30"), row: 4),
            ],
            counts: [
                StockCount(day: day("2024-07-25"), count: 700, row: 0),
                StockCount(day: day("2024-08-01"), count: 709, row: 5),
            ])
        let period = account.periods[0]
        #expect(period.count(of: .detained, late: true) == 25 && period.count(of: .detained, late: false) == 3)
        #expect(period.count(of: .died, late: true) == 1)
        #expect(period.unexplained == 0)
        #expect(period.lines.map(\.name) == ["detained", "found late", "exchanged", "died, learnt late"])
        #expect(period.foundLaterOfOpening == 25)
        // As known then, 700 were held on 25 July; as known a week later, 724: 25 more, one of the 700 dead.
        #expect(account.held(on: try day("2024-07-25"), knownBy: try day("2024-07-25")) == 700)
        #expect(account.held(on: try day("2024-07-25"), knownBy: try day("2024-08-01")) == 724)
        #expect(account.held(on: try day("2024-08-01"), knownBy: try day("2024-08-01")) == 709)
        #expect(account.held(on: try day("2024-07-24"), knownBy: try day("2024-08-01")) == nil)
    }

    @Test("Over random histories every period’s identity holds and every row stands in one line")
    func identity() throws {
        var random = Seeded(3)
        for _ in 0..<200 {
            let start = try day("2025-01-01")
            var movements: [StockMovement] = []
            for row in 0..<Int.random(in: 1...40, using: &random) {
                let happened = start.adding(days: Int.random(in: -60...300, using: &random))
                let learnt = happened.adding(days: Int.random(in: 0...60, using: &random))
                let kind = try #require(StockMovement.Kind.allCases.randomElement(using: &random))
                movements.append(
                    StockMovement(
                        kind, happened: happened, learnt: learnt, count: Int.random(in: 1...9, using: &random), row: row
                    ))
            }
            let days = (0..<3).map { start.adding(days: 100 * $0) }
            let counts = days.enumerated().map {
                StockCount(day: $1, count: Int.random(in: 50...500, using: &random), row: 100 + $0)
            }
            let account = try StockAccount(movements, counts: counts)
            #expect(account.periods.count == 2)
            for period in account.periods {
                let sum = period.lines.reduce(period.opening) { $0 + $1.kind.sign * $1.count }
                #expect(sum + (period.unexplained ?? 0) == period.closing)
                #expect(period.addedAtLeast - period.leftAtLeast == (period.closing ?? 0) - period.opening)
                let rows = period.lines.flatMap(\.rows)
                let expected = movements.filter { $0.learnt > period.from && $0.learnt <= period.to }.map(\.row)
                #expect(rows.sorted() == expected.sorted())
            }
        }
    }

    @Test("Months carry what is known, what was found late, and what is still to come")
    func months() throws {
        var movements: [StockMovement] = []
        // Each month 10 are detained: 5 known at once, 3 a month later, 2 after two months.
        for month in 1...12 {
            for (delay, count) in [(0, 5), (1, 3), (2, 2)] {
                let learnt = month + delay
                let (year, shown) = learnt > 12 ? (2_025, learnt - 12) : (2_024, learnt)
                let known = try #require(Day(year: year, month: shown, day: 20))
                movements.append(
                    StockMovement(
                        .detained, happened: try #require(Day(year: 2_024, month: month, day: 10)), learnt: known,
                        count: count, row: movements.count))
            }
        }
        let flows = MonthlyFlow.all(movements, until: try day("2024-12-31"))
        #expect(flows.map(\.detained) == Array(repeating: 10, count: 10) + [8, 5])
        #expect(flows.map(\.foundLate) == [0, 3] + Array(repeating: 5, count: 10))
        for flow in flows { #expect(abs(try #require(flow.nowcast).expected - 10) < 1e-9) }
        #expect(flows[11].name == "2024-12")
        // In the middle of a month the month itself cannot be completed.
        #expect(MonthlyFlow.all(movements, until: try day("2024-12-15")).last?.nowcast == nil)
    }

    @Test("What cannot be is refused with its row")
    func refused() throws {
        let first = try day("2025-01-01")
        #expect(throws: StatisticsError.learntBeforeItHappened(row: 7, happened: "2025-01-02", learnt: "2025-01-01")) {
            try StockAccount(
                [StockMovement(.detained, happened: first.adding(days: 1), learnt: first, row: 7)], counts: [])
        }
        #expect(throws: StatisticsError.negative(field: "count", row: 2, value: 0)) {
            try StockAccount([StockMovement(.detained, happened: first, count: 0, row: 2)], counts: [])
        }
        #expect(throws: StatisticsError.twoCounts(row: 1, day: "2025-01-01", first: 3, second: 4)) {
            try StockAccount(
                [], counts: [StockCount(day: first, count: 3, row: 0), StockCount(day: first, count: 4, row: 1)])
        }
        #expect(throws: StatisticsError.noRows) { try StockAccount([], counts: []) }
    }
}

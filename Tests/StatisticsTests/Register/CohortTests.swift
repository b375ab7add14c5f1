// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Statistics
import Testing

@Suite("Counts from a register")
struct CohortTests {
    /// Five persons: held, released, exchanged, died, and one of whom only the month is known.
    private func register() throws -> Made {
        let made = Made()
        try made.say(
            "1", known: "2022-04-01",
            [
                Made.custody("2022-03-05", region: "RU-MOW"), .sex(SexClaim(sex: .female)), Made.born("1990-06-15"),
                Made.charge("207.3"), Made.verdict("2022-12-01", years: 7), Made.listed(),
            ])
        try made.say(
            "2", known: "2022-04-01",
            [
                Made.custody("2022-01-10"), Made.release("2023-01-10", .termServed), .sex(SexClaim(sex: .male)),
                Made.charge("207.3"),
                Made.charge("280.3"),
            ])
        try made.say("3", known: "2023-06-01", [Made.custody("2022-06-01"), Made.release("2024-08-01", .exchange)])
        try made.say("4", known: "2023-01-15", [Made.custody("2023-01-02"), Made.death("2024-02-16")])
        try made.say("5", known: "2023-03-10", [Made.custody("2023-02"), Made.born("1985")])
        return made
    }

    @Test("The stock of each day has the bounds that the count of that day has")
    func stock() throws {
        let made = try register()
        let cohort = try made.cohort(on: "2024-12-31")
        let days = StockSeries.monthEnds(from: Made.day("2022-01-01"), to: Made.day("2024-12-31"))
        #expect(days.count == 36 && days.first == Made.day("2022-01-31") && days.last == Made.day("2024-12-31"))
        let series = StockSeries(cohort, days: days + [Made.day("2023-02-14")])
        for point in series.points {
            let table = try CaseTable(
                reading: made.ledger, asOf: AsOf(on: point.day, known: Made.day("2024-12-31"), at: made.ledger.size()))
            let expected = table.held(Array(0..<Int32(table.count)))
            #expect(point.held == Bounds(certain: expected.certainly, possible: expected.possibly), "\(point.day)")
        }
        // On 14 February 2023 the one of whom only the month is known may be held.
        #expect(series.points.last?.held == Bounds(certain: 3, possible: 4))
    }

    @Test("Each change stands once, by cause, with the day it happened and the day it was learnt")
    func flow() throws {
        let flow = FlowSeries(try register().cohort(on: "2024-12-31"))
        let kinds = Dictionary(grouping: flow.movements, by: \.kind).mapValues(\.count)
        #expect(kinds == [.detained: 5, .termServed: 1, .exchanged: 1, .died: 1])
        #expect(flow.approximate == 1 && flow.undated == (0, 0) && flow.lost == 0)
        let late = try #require(flow.movements.first { $0.kind == .detained && $0.happened == Made.day("2022-06-01") })
        #expect(late.learnt == Made.day("2023-06-01"))
        // The middle of what February can be, as far as it was over when it was learnt.
        #expect(flow.movements.contains { $0.happened == Made.day("2023-02-14") })
        let months = flow.months(until: Made.day("2024-12-31"))
        let june = try #require(months.first { $0.flow.name == "2022-06" })
        #expect(june.flow.detained == 1 && june.learntLate == 1 && june.detained == Bounds(certain: 1, possible: 1))
        #expect(months.first { $0.flow.name == "2023-06" }?.flow.foundLate == 1)
        #expect(months.first { $0.flow.name == "2024-08" }?.left == [.exchanged: 1])
        #expect(months.reduce(0) { $0 + $1.flow.detained } == 5)
    }

    @Test("The account explains the count as known then by what was learnt since, found late apart from new")
    func account() throws {
        let made = try register()
        let (from, to) = ("2023-02-01", "2024-12-31")
        let closing = try made.cohort(on: to)
        let account = try FlowSeries(closing).account(opening: try made.cohort(on: from), closing: closing)
        let period = try #require(account.periods.first)
        // Persons 1 and 4 were known to be held; 2 had served the term.
        #expect(period.opening == 2 && period.closing == 2 && period.unexplained == 0)
        #expect(period.count(of: .detained, late: true) == 1 && period.count(of: .detained, late: false) == 1)
        #expect(period.count(of: .exchanged) == 1 && period.count(of: .died) == 1)
    }

    @Test("Groups have bounds; a person with two articles counts under each, one of an open age in none for certain")
    func breakdown() throws {
        let cohort = try register().cohort(on: "2024-12-31")
        let day = Made.day("2022-09-01")
        func rows(_ dimension: BreakdownDimension, _ on: Day) -> [String: Bounds] {
            let breakdown = Breakdown(cohort, by: dimension, on: on)
            return Dictionary(uniqueKeysWithValues: breakdown.rows.map { ($0.group ?? "–", $0.count) })
        }
        #expect(
            rows(.article, day) == [
                "ru-uk 207.3": Bounds(certain: 2, possible: 2), "ru-uk 280.3": Bounds(certain: 1, possible: 1),
                "–": Bounds(certain: 1, possible: 1),
            ])
        #expect(rows(.sex, day)["female"] == Bounds(certain: 1, possible: 1))
        #expect(
            rows(.region, day) == [
                "RU-MOW": Bounds(certain: 1, possible: 1), "–": Bounds(certain: 2, possible: 2),
            ])
        #expect(rows(.term, Made.day("2023-01-01"))["5–8"] == Bounds(certain: 1, possible: 1))
        // Born in 1985: 34 or 35 in 2020, 39 or 40 in 2025.
        #expect(
            rows(.age, Made.day("2024-12-31")) == [
                "25–34": Bounds(certain: 1, possible: 1), "35–44": Bounds(certain: 1, possible: 1),
            ])
        #expect(rows(.status, Made.day("2024-12-31"))["exchanged"] == Bounds(certain: 1, possible: 1))
        #expect(
            rows(.year, day) == [
                "2022": Bounds(certain: 3, possible: 3)
            ])
    }

    @Test("A definition that is not certainly met takes certainty from every count")
    func definition() throws {
        let made = try register()
        var open = true
        let cohort = try made.cohort(on: "2024-12-31") { _ in
            open.toggle()
            return open ? .certainly : .possibly
        }
        let all = try made.cohort(on: "2024-12-31").stock(on: Made.day("2022-09-01"))
        let some = cohort.stock(on: Made.day("2022-09-01"))
        #expect(all == Bounds(certain: 3, possible: 3) && some.possible == 3 && some.certain < 3)
    }

    @Test("Time in custody: seen from when it was learnt, ended by cause, cut off at the last day")
    func personTime() throws {
        let cohort = try register().cohort(on: "2024-12-31")
        let time = PersonTime(cohort, until: Made.day("2024-12-31"))
        #expect(time.rows.count == 5 && time.excluded.isEmpty && time.approximate == 1)
        let exchanged = try #require(time.rows.first { $0.end == .exchanged })
        #expect(exchanged.entry == 365 && exchanged.exit == 792)
        let served = try #require(time.rows.first { $0.end == .termServed })
        #expect(served.entry == 81 && served.exit == 365)
        let data = try time.data()
        #expect(data.kinds == ["exchanged", "term served", "died"])
        // A register that began in 2023 never saw the one who had left by then.
        let later = PersonTime(cohort, until: Made.day("2024-12-31"), entry: .began(Made.day("2023-02-01")))
        #expect(later.rows.count == 4 && later.excluded == [.endedBeforeSeen: 1])
        // Whose term is over is lost from sight that day, not released.
        let old = PersonTime(cohort, until: Made.day("2035-01-01"))
        let first = try #require(old.rows.first { $0.began == Made.day("2022-03-05") })
        #expect(first.end == nil && first.exit < 366 * 8)
    }

    @Test("An arrest that nobody dates is in the stock, in no month, and in no curve")
    func undated() throws {
        let made = Made()
        try made.say("1", known: "2024-01-01", [Made.custody(nil), Made.listed()])
        let cohort = try made.cohort(on: "2024-06-01")
        #expect(cohort.stock(on: Made.day("2024-06-01")) == Bounds(certain: 1, possible: 1))
        let flow = FlowSeries(cohort)
        #expect(flow.undated == (1, 0) && flow.movements.map(\.kind) == [.movedIn])
        let time = PersonTime(cohort, until: Made.day("2024-06-01"))
        #expect(time.rows.isEmpty && time.excluded == [.beginningUnknown: 1])
        #expect(throws: StatisticsError.self) { try time.data() }
    }

    @Test("Lists and organisations are counted side by side and never added up")
    func lists() throws {
        let made = Made()
        try made.say("1", "list-a", known: "2024-01-01", [Made.custody("2023-01-01"), Made.listed()])
        try made.say(
            "2", "list-b", known: "2024-01-01",
            [Made.custody("2023-01-01"), Made.listed(), Made.recognition("Committee", .refused, "2024-02-01")])
        try made.say(
            "3", "list-b", known: "2024-03-01",
            [Made.custody("2023-01-01"), Made.recognition("Committee", .granted, "2024-04")])
        let cohort = try made.cohort(on: "2024-06-01")
        #expect(cohort.listNames == ["committee", "list-a", "list-b"])
        let days = ["2023-12-31", "2024-02-01", "2024-04-10", "2024-05-01"].map(Made.day)
        func counts(_ list: String) -> [Bounds] { StockSeries(cohort, days: days, list: list).points.map(\.held) }
        let (none, one, open) = (Bounds(), Bounds(certain: 1, possible: 1), Bounds(certain: 0, possible: 1))
        #expect(counts("list-a") == [none, one, one, one])
        #expect(counts("list-b") == [none, one, one, one])
        #expect(counts("committee") == [none, none, open, one])
    }

    @Test("A basis of publication permits, a withholding in any compartment forbids, and an end counts")
    func publication() throws {
        func permits(_ claims: [Claim]) throws -> Bool {
            let made = Made()
            try made.say("1", known: "2024-01-01", [Made.custody("2023-01-01")] + claims)
            let reader = try RecordReader(made.ledger, known: .latest, at: made.ledger.size())
            let record = try #require(
                try reader.record(of: Made.subject("1", "list-a"), on: Made.day("2024-06-01")))
            return PublicBasis.permits(record, on: Made.day("2024-06-01"))
        }
        func basis(_ basis: PublicationBasis, until: String? = nil) -> Claim {
            .publicationBasis(PublicationBasisClaim(basis: basis, until: Made.date(until)))
        }
        #expect(try !permits([]))
        #expect(try permits([basis(.publicFigure)]))
        #expect(try !permits([basis(.publicFigure), basis(.withheld)]))
        #expect(try permits([basis(.publicFigure), basis(.withheld, until: "2024-05-01")]))
        #expect(try !permits([basis(.publicFigure, until: "2024-05-31")]))
    }

    @Test("For a release each person counts once, certain apart from possible, and two kinds of groups make a table")
    func once() throws {
        let cohort = try register().cohort(on: "2024-12-31")
        let day = Made.day("2023-02-14")
        let table = try CountTable(cohort, by: .sex, on: day)
        #expect(table.columns == ["certain", "only possible"] && table.total == cohort.stock(on: day).possible)
        #expect(table.rows == ["female", "(not stated)"] && table.counts == [[1, 0], [2, 1]])
        let status = try CountTable(cohort, by: .status, on: day)
        #expect(status.total == cohort.people.count)
        let cross = try Crosstab(cohort, .sex, .region, on: day).table
        #expect(cross.rows == ["female", "(not stated)"] && cross.columns == ["RU-MOW", "(not stated)"])
        #expect(cross.counts == [[1, 0], [0, 3]])
        #expect(throws: StatisticsError.self) { try CountTable(cohort, by: .article, on: day) }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics
import Testing

@Suite("Event studies")
struct EventModelTests {
    static let families: [(EventModel.Family, String)] = [
        (.poisson, "poisson"), (.quasiPoisson, "quasipoisson"), (.neweyWest(lag: 0), "Newey-West 0"),
        (.neweyWest(lag: 3), "Newey-West 3"), (.neweyWest(lag: 6), "Newey-West 6"),
        (.negativeBinomial, "negative binomial"),
    ]

    private func series() throws -> CountSeries {
        let table = try ExpectedTable.own("counts")
        func column(_ name: String) -> [Double] { table.numbers(name).compactMap { $0 } }
        return try CountSeries(
            counts: column("count"), exposure: column("exposure"), times: column("time"), season: column("month"))
    }

    @Test("Every coefficient and error is R’s to 9 digits, of the negative binomial to 8", arguments: families, [0, 2])
    func models(_ pair: (family: EventModel.Family, name: String), harmonics: Int) throws {
        var parts = SeriesModel()
        parts.hasSlope = true
        parts.harmonics = harmonics
        let model = try EventModel(try series(), parts, family: pair.family, at: 60, tolerance: 0)
        let rows = try ExpectedTable.own("event-models").rows(
            where: "model", is: "\(harmonics == 0 ? "plain" : "season") \(pair.name)")
        // R’s order of terms: time, step, after; then waves.
        let order = ["(Intercept)", "trend", "step", "slope", "sin 1", "sin 2", "cos 1", "cos 2"].prefix(
            rows.rows.count)
        let digits = pair.family == .negativeBinomial ? 8.0 : 9.0
        for (place, name) in order.enumerated() {
            let term = try #require(model[name])
            #expect(agrees(term.estimate, rows.numbers("coef")[place], digits: digits), "\(name)")
            #expect(agrees(term.standardError, rows.numbers("se")[place], digits: digits), "\(name)")
        }
        #expect(agrees(model.deviance, rows.numbers("deviance")[0], digits: 8))
        #expect(Double(model.degrees) == rows.numbers("df")[0])
        #expect(agrees(model.size, rows.numbers("theta")[0], digits: 7))
        if case .neweyWest = pair.family { return }
        #expect(agrees(model.dispersion, rows.numbers("dispersion")[0], digits: 10))
        let likelihood = rows.numbers("loglik")[0]
        let parameters = Double(model.terms.count + (pair.family == .negativeBinomial ? 1 : 0))
        #expect(agrees(model.aic, likelihood.map { -2 * $0 + 2 * parameters }, digits: 10))
    }

    @Test("Counts that spread no more than Poisson’s law make the negative binomial the Poisson model, and say so")
    func noExtraSpread() throws {
        let series = try CountSeries(counts: (0..<40).map { Double(10 + $0 % 2) })
        let model = try EventModel(series, SeriesModel(), family: .negativeBinomial, at: 20)
        let poisson = try EventModel(series, SeriesModel(), family: .poisson, at: 20, tolerance: 0)
        #expect(model.size == nil && model.warnings.contains(.noExtraSpread))
        #expect(agrees(model["step"]?.standardError, poisson["step"]?.standardError, digits: 10))
    }

    @Test("Years as times cost no digits")
    func years() throws {
        let plain = try series()
        let moved = try CountSeries(
            counts: plain.counts, exposure: plain.exposure, times: plain.times.map { 2_000 + $0 / 12 })
        let one = try EventModel(plain, SeriesModel(), family: .quasiPoisson, at: 60, tolerance: 0)
        let other = try EventModel(moved, SeriesModel(), family: .quasiPoisson, at: 60, tolerance: 0)
        #expect(agrees(one["step"]?.estimate, other["step"]?.estimate, digits: 10))
        #expect(agrees(one["step"]?.standardError, other["step"]?.standardError, digits: 10))
        #expect(agrees(one["trend"].map { $0.estimate * 12 }, other["trend"]?.estimate, digits: 9))
    }

    @Test("What cannot be fitted is refused with its reason, and all counts of 0 on one side are warned of")
    func refused() throws {
        #expect(throws: StatisticsError.noRows) { try CountSeries(counts: []) }
        #expect(throws: StatisticsError.fractional(field: "count", row: 1, value: 1.5)) {
            try CountSeries(counts: [1, 1.5])
        }
        #expect(throws: StatisticsError.negative(field: "count", row: 0, value: -1)) {
            try CountSeries(counts: [-1, 1])
        }
        #expect(throws: StatisticsError.self) { try CountSeries(counts: [1, 2], exposure: [0, 1]) }
        #expect(throws: StatisticsError.self) { try CountSeries(counts: [1, 2], times: [2, 2]) }
        let series = try series()
        for place in [0, series.count] {
            #expect(throws: StatisticsError.self) {
                try EventModel(series, SeriesModel(), family: .poisson, at: place)
            }
        }
        let short = try CountSeries(counts: [1, 2, 3])
        #expect(throws: StatisticsError.tooFewRows(rows: 3, terms: 3)) {
            try EventModel(short, SeriesModel(), family: .poisson, at: 1)
        }
        let none = try CountSeries(counts: Array(repeating: 0, count: 20))
        #expect(throws: StatisticsError.noEvents) { try EventModel(none, SeriesModel(), family: .poisson, at: 10) }
        let oneSided = try CountSeries(counts: (0..<20).map { $0 < 10 ? 0 : 5 })
        var level = SeriesModel()
        level.hasTrend = false
        #expect(try EventModel(oneSided, level, family: .poisson, at: 10).warnings.contains(.runaway))
    }

    @Test("Where one side counts nobody, every family has R’s deviance and says that the factor has no estimate")
    func oneSided() throws {
        let series = try CountSeries(counts: [0, 0, 0, 0, 0, 5, 6, 4, 7, 8])
        for (family, _) in Self.families {
            let model = try EventModel(series, SeriesModel(), family: family, at: 5)
            #expect(model.warnings.contains(.runaway), "\(family)")
            // glm(y ~ t + step, poisson) of R 4.2.2.
            #expect(abs(model.deviance - 0.874995661) < 1e-6, "\(family) \(model.deviance)")
            for value in model.expected { #expect(value.isFinite) }
        }
    }

    @Test("The placebo test finds a step that was put in, and gives the date as the likeliest")
    func placebo() throws {
        var random = Seeded(7)
        let counts = (0..<120).map { month in
            Double((0..<40).count { _ in Double.random(in: 0..<1, using: &random) < (month < 70 ? 0.3 : 0.8) })
        }
        let test = try PlaceboTest(try CountSeries(counts: counts), SeriesModel(), at: 70)
        #expect(test.dates.count == 113 && test.p == 1 / 113.0 && test.likeliest.place == 70)
        let other = try PlaceboTest(try CountSeries(counts: counts), SeriesModel(), at: 20)
        #expect(other.p > 0.05)
        #expect(throws: StatisticsError.self) { try PlaceboTest(CountSeries(counts: counts), SeriesModel(), at: 2) }
    }

    @Test("The posterior of the change is exact: R’s to 10 digits")
    func changePoint() throws {
        let table = try ExpectedTable.own("counts")
        let change = try ChangePoint(
            try CountSeries(
                counts: table.numbers("count").compactMap { $0 }, exposure: table.numbers("exposure").compactMap { $0 })
        )
        let expected = try ExpectedTable.own("change-point")
        for (place, date) in change.dates.enumerated() {
            #expect(agrees(date.probability, expected.numbers("probability")[place], digits: 10))
            #expect(abs(date.likelihoodRatio - (expected.numbers("ratio")[place] ?? .nan)) < 1e-9)
        }
        #expect(agrees(change.bayesFactor, expected.numbers("bayes_factor")[0], digits: 9))
        #expect(abs(change.dates.reduce(0) { $0 + $1.probability } - 1) < 1e-12)
        #expect(change.rose > 0.999)
    }

    @Test("The probability that the rate rose is that of drawing both rates")
    func rose() throws {
        let change = try ChangePoint(try CountSeries(counts: [3, 5], exposure: [1, 1]), priorShape: 2)
        // One date; λ1 ~ Gamma(5, 1.5), λ2 ~ Gamma(7, 1.5): P(λ2 > λ1) is a sum of binomial terms of 11 fair draws.
        let ways: [Double] = [462, 462, 330, 165, 55, 11, 1]
        let expected = ways.reduce(0, +) / 2_048
        #expect(abs(change.rose - expected) < 1e-14)
    }
}

@Suite("Reporting delays")
struct ReportingDelayTests {
    @Test("The chain-ladder of a small triangle, worked out by hand")
    func triangle() throws {
        // Periods 0, 1, 2 with known counts by delay: (4, 3, 1), (5, 4), (6).
        let cells = [(0, 0, 4), (0, 1, 3), (0, 2, 1), (1, 0, 5), (1, 1, 4), (2, 0, 6)]
        let happened = cells.flatMap { Array(repeating: $0.0, count: $0.2) }
        let learnt = cells.flatMap { Array(repeating: $0.0 + $0.1, count: $0.2) }
        let delay = try ReportingDelay(happened: happened, learnt: learnt, now: 2)
        // Known within 2: 1 of 8 came last. Within 1: 7 of 16 came in the last step of periods 0 and 1.
        let second = 7.0 / 8
        let first = second * (1 - 7.0 / 16)
        #expect(abs(delay.shares[1] - second) < 1e-15 && abs(delay.shares[0] - first) < 1e-15)
        #expect(delay.nowcasts.map(\.known) == [8, 9, 6])
        #expect(abs(delay.nowcasts[2].expected - 6 / first) < 1e-12)
        #expect(abs(delay.nowcasts[1].expected - 9 / second) < 1e-12)
        #expect(delay.nowcasts[0].limits == ConfidenceLimits(lower: 8, upper: 8))
        #expect(delay.nowcasts[2].limits.lower >= 6)
    }

    @Test("Over many seeds the true counts lie within the limits about as often as stated, and the mean is unbiased")
    func coverage() throws {
        var random = Seeded(11)
        var (within, sum, truth) = (0, 0.0, 0.0)
        let runs = 400
        for _ in 0..<runs {
            var (happened, learnt): ([Int], [Int]) = ([], [])
            var last = 0
            for period in 0..<30 {
                let count = (0..<60).count { _ in Double.random(in: 0..<1, using: &random) < 0.5 }
                if period == 29 { last = count }
                for _ in 0..<count {
                    var delay = 0
                    while Double.random(in: 0..<1, using: &random) < 0.4, delay < 6 { delay += 1 }
                    if period + delay < 30 {
                        happened.append(period)
                        learnt.append(period + delay)
                    }
                }
            }
            let nowcast = try ReportingDelay(happened: happened, learnt: learnt, now: 29).nowcasts[29]
            if nowcast.limits.lower <= Double(last), Double(last) <= nowcast.limits.upper { within += 1 }
            sum += nowcast.expected
            truth += Double(last)
        }
        #expect(Double(within) / Double(runs) > 0.9)
        #expect(abs(sum / truth - 1) < 0.03)
    }

    @Test("Events known before they happened are refused")
    func refused() {
        #expect(throws: StatisticsError.endsBeforeEntry(row: 1, entry: 3, exit: 2)) {
            try ReportingDelay(happened: [0, 3], learnt: [0, 2], now: 4)
        }
        #expect(throws: StatisticsError.noRows) { try ReportingDelay(happened: [], learnt: [], now: 4) }
        #expect(throws: StatisticsError.self) { try ReportingDelay(happened: [0], learnt: [5], now: 4) }
        // Nothing of period 0 was known at once, but something of period 3 is: the share known at once cannot be told.
        #expect(throws: StatisticsError.self) { try ReportingDelay(happened: [0, 3], learnt: [1, 3], now: 3) }
    }
}

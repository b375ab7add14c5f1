// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Markup
internal import Phrases
internal import PublicRecord

/// How long custody lasts, and how it ends.
struct StatisticsCustody {
    let say: StatisticsWords
    private var words: Words { say.words }
    private var custody: PublicCustody { say.statistics.custody }
    /// The drawing ends where fewer than these are watched: a step of one of them would mislead.
    private static let fewestWatched = 10

    /// Why there is no curve.
    var none: String {
        let few = words(
            "stat.custody.none",
            ["spells": .text(words.number(custody.spells)), "ends": .text(words.number(custody.ends))])
        return ([few] + left).joined(separator: " ")
    }

    private var left: [String] {
        custody.leftOut > 0 ? [words("stat.custody.left", ["n": .number(custody.leftOut)])] : []
    }

    func figures() -> [StatisticsFigure] {
        guard let until = custody.curve.last(where: { $0.atRisk >= Self.fewestWatched })?.day, until > 0 else {
            return []
        }
        return [curve(until), outcomes(until)].compactMap { $0 }
    }

    private func curve(_ until: Int) -> StatisticsFigure? {
        let median = custody.median.flatMap { $0 <= until ? $0 : nil }
        let title =
            median.map { words("stat.custody.finding", ["term": .text(say.time($0))]) }
            ?? words("stat.custody.finding.open")
        let chart = SurvivalChart(
            id: "c-custody", title: title, description: words("stat.custody.unit"),
            points: custody.curve.map { point in
                .init(
                    time: Double(point.day), share: Double(point.share) / 10_000,
                    low: Double(point.limits.lowerBound) / 10_000, high: Double(point.limits.upperBound) / 10_000)
            },
            ticks: ticks(until).map { day in
                .init(time: Double(day), label: day == 0 ? "0" : say.time(day), atRisk: words.number(watched(day)))
            }, until: Double(until),
            mark: median.map { (Double($0), words("stat.custody.median", ["term": .text(say.time($0))])) },
            labels: (words("stat.custody.curve"), words("stat.custody.watched")))
        let start =
            custody.start > 0 ? [words("stat.custody.start", ["term": .text(say.time(custody.start))])] : []
        return StatisticsFigure(
            id: "custody", title: title, unit: words("stat.custody.unit"),
            drawings: ChartWidth.allCases.compactMap { chart.svg($0) },
            caption: [say.source, words("stat.custody.cut", ["n": .number(Self.fewestWatched)])] + start + left,
            columns: [("days", true), ("watched", true), ("share", true), ("limits", true)],
            rows: custody.curve.map { point in
                [
                    words.number(point.day), words.number(point.atRisk), say.percent(point.share),
                    words(
                        "stat.span",
                        [
                            "low": .text(say.percent(point.limits.lowerBound)),
                            "high": .text(say.percent(point.limits.upperBound)),
                        ]),
                ]
            })
    }

    /// How many are watched at a day.
    private func watched(_ day: Int) -> Int {
        (custody.curve.first { $0.day >= day } ?? custody.curve.last)?.atRisk ?? 0
    }

    /// Days for the axis: quarters of years, half years or years, at most about eight.
    private func ticks(_ until: Int) -> [Int] {
        let steps = [91.31, 182.62, 365.25, 730.5, 1_826.25]
        let step = steps.first { Double(until) / $0 <= 8 } ?? 3_652.5
        return stride(from: 0, through: Double(until), by: step).map { Int($0.rounded()) }
    }

    private func outcomes(_ until: Int) -> StatisticsFigure? {
        func last(_ outcome: PublicCustody.Outcome) -> Int { outcome.steps.last { $0.day <= until }?.share ?? 0 }
        let ways = custody.outcomes.sorted { last($0) > last($1) }
        guard let first = ways.first else { return nil }
        func name(_ outcome: PublicCustody.Outcome) -> String { words("stat.exit.\(outcome.exit.rawValue)") }
        let title = words(
            "stat.outcomes.finding", ["label": .text(name(first)), "share": .text(say.percent(last(first)))])
        let held = max(10_000 - ways.map(last).reduce(0, +), 0)
        let chart = OutcomeChart(
            id: "c-outcomes", title: title, description: words("stat.outcomes.unit"),
            layers: ways.map { way in
                .init(
                    name: name(way), last: say.percent(last(way)),
                    steps: way.steps.map { (Double($0.day), Double($0.share) / 10_000) })
            }, rest: (words("stat.custody.curve"), say.percent(held)),
            ticks: ticks(until).map { (Double($0), $0 == 0 ? "0" : say.time($0)) }, until: Double(until))
        return StatisticsFigure(
            id: "outcomes", title: title, unit: words("stat.outcomes.unit"),
            drawings: ChartWidth.allCases.compactMap { chart.svg($0) }, caption: [say.source],
            columns: [("way", false), ("ends", true), ("last", true)],
            rows: ways.map { [name($0), words.number($0.ends), say.percent(last($0))] })
    }
}

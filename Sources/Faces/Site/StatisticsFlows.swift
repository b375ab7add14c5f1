// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// Who comes and who leaves, month by month.
struct StatisticsFlows {
    let say: StatisticsWords
    private var words: Words { say.words }
    private var flows: PublicFlows { say.statistics.flows }
    /// Years that the drawing reaches back; the table has all months.
    private static let mostYears = 20

    func figure() -> StatisticsFigure? {
        guard let first = flows.months.map(\.first).min() else { return nil }
        let on = say.context.moment.on
        let limit = Day(year: on.components.year - Self.mostYears, month: 1, day: 1) ?? first
        let chart = FlowChart(
            id: "c-flows", title: title, description: words("stat.flows.unit"), rows: rows(from: limit),
            from: max(first, limit), until: on)
        var caption = [say.source]
        if flows.approximate > 0 {
            caption.append(words("stat.flows.approximate", ["n": .number(flows.approximate)]))
        }
        if flows.undated > 0 { caption.append(words("stat.flows.undated", ["n": .number(flows.undated)])) }
        let exits = PublicFlows.Exit.allCases.filter { exit in flows.months.contains { $0.left[exit] != nil } }
        return StatisticsFigure(
            id: "flows", title: title, unit: words("stat.flows.unit"),
            drawings: ChartWidth.allCases.compactMap { chart.svg($0) }, caption: caption,
            columns: [("month", false), ("way", false), ("certain", true), ("possible", true)],
            rows: flows.months.reversed().flatMap { month in cells(month, exits) })
    }

    private var title: String {
        guard let most = flows.months.max(by: { $0.detained.certain < $1.detained.certain }), most.detained.certain > 0
        else { return words("stat.flows.finding.out") }
        let finding = words(
            "stat.flows.finding",
            [
                "count": .text(say.bounds(most.detained)), "month": .text(words.month(of: most.first, .when)),
            ])
        return words.capitalised(finding)
    }

    private func rows(from limit: Day) -> [FlowChart.Row] {
        let months = flows.months.filter { $0.first >= limit }
        let detained = months.map { ($0.first, $0.detained) }
        var rows = [row(words("stat.flows.in"), isIn: true, detained)]
        for exit in PublicFlows.Exit.allCases {
            let left = months.map { month in
                let count = month.left[exit] ?? 0
                return (month.first, PublicNumbers.Bounds(certain: count, possible: count))
            }
            rows.append(row(words("stat.exit.\(exit.rawValue)"), isIn: false, left))
        }
        return rows
    }

    private func row(_ name: String, isIn: Bool, _ counts: [(first: Day, count: PublicNumbers.Bounds)]) -> FlowChart.Row
    {
        let most = counts.max { $0.count.possible < $1.count.possible }
        let peak = most.flatMap { most in
            most.count.possible > 1
                ? words(
                    "stat.flows.peak",
                    ["count": .text(say.span(most.count)), "month": .text(words.month(of: most.first, .when))]) : nil
        }
        // Who may have come in one of several months is possible in each, but is one person.
        let total = counts.reduce(0) { $0 + $1.count.certain }
        let isOpen = counts.contains { $0.count.certain < $0.count.possible }
        return FlowChart.Row(
            name: name,
            total: isOpen ? words("stat.flows.certain", ["count": .text(words.number(total))]) : words.number(total),
            peak: peak ?? "", isIn: isIn,
            months: counts.map { .init(first: $0.first, low: $0.count.certain, high: $0.count.possible) })
    }

    private func cells(_ month: PublicFlows.Month, _ exits: [PublicFlows.Exit]) -> [[String]] {
        let name = words.month(of: month.first)
        var cells: [[String]] = []
        if month.detained.possible > 0 {
            cells.append(
                [
                    name, words("stat.flows.in"), words.number(month.detained.certain),
                    words.number(month.detained.possible),
                ])
        }
        for exit in exits {
            guard let count = month.left[exit] else { continue }
            let number = words.number(count)
            cells.append([name, words("stat.exit.\(exit.rawValue)"), number, number])
        }
        return cells
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// How many were held month by month.
struct StatisticsTime {
    let say: StatisticsWords
    private var words: Words { say.words }
    private var lines: [StockLine] { say.statistics.series.filter { !$0.points.isEmpty } }

    func figure() -> StatisticsFigure? {
        guard let last = lines.first?.points.last else { return nil }
        let title = words(
            "stat.time.finding",
            ["n": .number(last.held.possible), "on": .text(say.on), "count": .text(say.bounds(last.held))])
        let chart = StepChart(
            id: "stock", title: title, description: description, series: lines.map(line), until: last.day,
            axisUnit: words("stat.time.axis"), number: { [words] in words.number($0) })
        return StatisticsFigure(
            id: "time", title: title, unit: words("stat.time.unit"),
            drawings: ChartWidth.allCases.compactMap { chart.svg($0) },
            caption: [say.source, words("stat.time.limit")],
            columns: [("day", false), ("who", false), ("certain", true), ("possible", true)], rows: rows)
    }

    private func name(_ line: StockLine) -> String {
        line.name.map { say.context.plain($0) } ?? words("stat.time.all")
    }

    private func line(_ line: StockLine) -> StepChart.Series {
        StepChart.Series(
            name: words.capitalised(name(line)), last: line.points.last.map { say.span($0.held) } ?? "",
            points: line.points.map { .init(day: $0.day, low: $0.held.certain, high: $0.held.possible) })
    }

    private var description: String {
        lines.map { line in
            let last = line.points.last.map { say.bounds($0.held) } ?? ""
            return words("stat.time.end", ["name": .text(words.capitalised(name(line))), "count": .text(last)])
        }.joined(separator: " ")
    }

    /// The newest first: the last two years month by month, before them the ends of years; the file has all.
    private var rows: [[String]] {
        lines.flatMap { line -> [[String]] in
            let recent = line.points.suffix(24)
            let earlier = line.points.dropLast(24).filter { $0.day.components.month == 12 }
            return (earlier + recent).reversed().map { point in
                [
                    words.date(point.day, .short), words.capitalised(name(line)), words.number(point.held.certain),
                    words.number(point.held.possible),
                ]
            }
        }
    }
}

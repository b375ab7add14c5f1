// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// The share of each category among those held, at the end of each year: a drawing of the largest ones and a table of all.
struct MonitorShares {
    let context: PageContext
    let monitor: PublicMonitor
    private var words: Words { context.words }
    /// More lines than these cannot be told apart in a drawing.
    private static let mostLines = 4

    func write(_ page: inout Markup) {
        guard let last = monitor.shares.last else { return }
        let codes = codes(last)
        let title = words("monitor.shares")
        page.part("shares", title, style: "part frame") { page in
            page.element(.p, .class("unit"), text: words("monitor.shares.note"))
            page.element(.figure) { page in
                for drawing in drawings(codes, until: last.day) { page.append(drawing) }
                page.element(.figcaption, text: words("monitor.shares.caption"))
            }
            page.scrollingTable(title) { page in
                page.element(.thead) { page in
                    page.element(.tr) { page in
                        page.element(.th, .scope("col"), text: words("monitor.column.day"))
                        page.element(.th, .scope("col"), .class("n"), text: words("monitor.column.held"))
                        for code in codes { page.element(.th, .scope("col"), .class("n"), text: name(code)) }
                    }
                }
                page.element(.tbody) { page in
                    for share in monitor.shares.reversed() { row(share, codes, &page) }
                }
            }
        }
    }

    private func row(_ share: PublicMonitor.Share, _ codes: [String], _ page: inout Markup) {
        page.element(.tr) { page in
            page.element(.th, .scope("row"), text: words.date(share.day, .short))
            page.element(.td, .class("n"), text: words.number(share.held))
            for code in codes {
                let count = share.categories[code] ?? 0
                let text = words(
                    "monitor.shares.cell", ["n": .number(count), "share": .number(Self.percent(count, share))])
                page.element(.td, .class("n"), text: text)
            }
        }
    }

    /// All categories that anybody has, the largest on the last day first.
    private func codes(_ last: PublicMonitor.Share) -> [String] {
        Set(monitor.shares.flatMap(\.categories.keys)).sorted { one, other in
            let (a, b) = (last.categories[one] ?? 0, last.categories[other] ?? 0)
            return a != b ? a > b : one < other
        }
    }

    private func name(_ code: String) -> String {
        let key = "exchange.category.\(code)"
        return words.has(key) ? words(key) : code
    }

    /// The name beside a line, where a long word has no room on a phone.
    private func shortName(_ code: String) -> String {
        let key = "monitor.shares.name.\(code)"
        return words.has(key) ? words(key) : name(code)
    }

    private static func percent(_ count: Int, _ share: PublicMonitor.Share) -> Int {
        share.held > 0 ? Int((Double(count) / Double(share.held) * 100).rounded()) : 0
    }

    /// One point a year: a single one makes no line.
    private func drawings(_ codes: [String], until last: Day) -> [Markup] {
        guard monitor.shares.count > 1 else { return [] }
        let series = codes.prefix(Self.mostLines).map { code in
            let points = monitor.shares.map { share in
                let percent = Self.percent(share.categories[code] ?? 0, share)
                return StepChart.Point(day: share.day, low: percent, high: percent)
            }
            return StepChart.Series(name: shortName(code), last: shown(points.last?.low ?? 0), points: points)
        }
        let description = series.map { "\($0.name): \($0.last)." }.joined(separator: " ")
        let chart = StepChart(
            id: "shares-chart", title: words("monitor.shares"), description: description, series: series, until: last,
            axisUnit: words("monitor.shares.axis"), number: { [words] in words.number($0) })
        return ChartWidth.allCases.compactMap { chart.svg($0) }
    }

    private func shown(_ percent: Int) -> String { words("monitor.shares.percent", ["n": .number(percent)]) }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Charts
internal import Markup
public import Phrases

/// A page of its own, in one file, on the pairs of a list that are in doubt: both records side by side, and why.
public struct LinkageReport: Sendable {
    /// A pair in doubt.
    public struct Pair: Sendable {
        /// The rows of the table: what it is, what the first record says, what the second says.
        public let rows: [(label: String, first: String, second: String)]
        /// The ids of both records.
        public let ids: (first: String, second: String)
        /// How likely they are one person, 0 to 1.
        public let probability: Double
        /// The weights, that of the prior first.
        public let bars: [WaterfallChart.Bar]

        /// Puts a pair together.
        public init(
            rows: [(label: String, first: String, second: String)], ids: (first: String, second: String),
            probability: Double, bars: [WaterfallChart.Bar]
        ) {
            self.rows = rows
            self.ids = ids
            self.probability = probability
            self.bars = bars
        }
    }

    /// The name of the file.
    public let file: String
    /// How many records, persons (if records were joined), compared pairs, and records under a name that too many bear.
    public let counts: (records: Int, persons: Int?, compared: Int, cut: Int)
    /// The pairs, those most in doubt first.
    public let pairs: [Pair]

    /// Puts a report together.
    public init(file: String, counts: (records: Int, persons: Int?, compared: Int, cut: Int), pairs: [Pair]) {
        self.file = file
        self.counts = counts
        self.pairs = pairs
    }

    /// The page, in UTF-8.
    public func html(_ words: Words) -> [UInt8] {
        var page = Markup(capacity: 40_000 + pairs.count * 6_000)
        page.doctype()
        page.element(.html, .lang(words.language.rawValue)) { page in
            page.element(.head) { page in
                page.empty(.meta, .charset)
                page.empty(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
                page.empty(.meta, .name("color-scheme"), .content("light dark"))
                page.element(.title, text: "\(words("linkage.report.title")) · \(words("name"))")
                page.stylesheet(Stylesheet.compact)
            }
            page.element(.body) { page in
                page.element(.main, .id("main")) { page in
                    page.element(.div, .class("page")) { write(words, &$0) }
                }
            }
        }
        return page.bytes
    }

    private func write(_ words: Words, _ page: inout Markup) {
        page.element(.h1, text: words("linkage.report.title"))
        if !pairs.isEmpty {
            page.element(.p, .class("lead"), text: words("linkage.report.lead", ["n": .number(pairs.count)]))
        }
        page.element(.p) { page in
            let facts =
                [
                    words("linkage.report.file", ["file": .text(file)]),
                    words("linkage.report.records", ["n": .number(counts.records)]),
                ] + (counts.persons.map { [words("linkage.report.persons", ["n": .number($0)])] } ?? [])
                + [words("linkage.report.compared", ["n": .number(counts.compared)])]
            page.text(facts.joined(separator: " · "))
        }
        if counts.cut > 0 { page.element(.p, text: words("linkage.report.cut", ["n": .number(counts.cut)])) }
        if pairs.isEmpty { page.element(.p, text: words("linkage.report.none")) }
        for (index, pair) in pairs.enumerated() { write(pair, index, words, &page) }
    }

    private func write(_ pair: Pair, _ index: Int, _ words: Words, _ page: inout Markup) {
        let mark = words.language == .ru ? "," : "."
        let percent = "\((pair.probability * 1000).rounded() / 10)".replacing(".", with: mark)
        page.element(.section, .id("p\(index + 1)")) { page in
            page.element(.h2) { page in
                page.element(.bdi, text: pair.ids.first)
                page.text(" · ")
                page.element(.bdi, text: pair.ids.second)
                page.text(" ")
                page.element(
                    .small, text: words("linkage.report.probability", ["percent": .text(percent)]))
            }
            page.element(.table) { page in
                page.element(.tbody) { page in
                    for row in pair.rows {
                        page.element(.tr) { page in
                            page.element(.th, .scope("row"), text: row.label)
                            page.element(.td) { $0.element(.bdi, text: row.first) }
                            page.element(.td) { $0.element(.bdi, text: row.second) }
                        }
                    }
                }
            }
            func signed(_ weight: Double) -> String { WaterfallChart.signed(weight, decimalMark: mark) }
            let parts = pair.bars.map { "\($0.label) \(signed($0.weight))" }.joined(separator: "; ")
            let sum = signed(pair.bars.reduce(0) { $0 + $1.weight })
            let chart = WaterfallChart(
                id: "w\(index + 1)",
                title: words(
                    "linkage.report.drawing", ["first": .text(pair.ids.first), "second": .text(pair.ids.second)]),
                description: words("linkage.report.describe", ["parts": .text(parts), "sum": .text(sum)]),
                bars: pair.bars, sumLabel: words("linkage.sum"), decimalMark: mark)
            page.element(.figure) { page in
                for width in ChartWidth.allCases {
                    if let svg = chart.svg(width) { page.append(svg) }
                }
            }
        }
    }
}

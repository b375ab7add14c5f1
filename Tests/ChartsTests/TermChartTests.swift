// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Charts
import Dates
import Markup
import Testing

@Suite("A term as a bar")
struct TermChartTests {
    private func day(_ text: String) -> Day { Day(iso: text) ?? .unixEpoch }

    private func chart(start: String, end: String, until: String, others: [String] = []) -> TermChart {
        TermChart(
            id: "b", title: "Term", description: "Served and left", start: .init(day: day(start), label: start),
            end: .init(day: day(end), label: end), until: day(until), otherEnds: others.map(day),
            marks: [.init(day: day("2024-06-01"), label: "parole <&>")])
    }

    private func widths(_ svg: String, _ style: String) -> [Double] {
        svg.split(separator: "<rect").dropFirst().filter { $0.contains("class=\"\(style)\"") }.compactMap { part in
            part.firstRange(of: "width=\"").flatMap { range in
                Double(part[range.upperBound...].prefix { $0 != "\"" })
            }
        }
    }

    @Test("The bar is filled in the proportion of the days", arguments: ChartWidth.allCases)
    func proportion(width: ChartWidth) throws {
        let svg = try #require(chart(start: "2020-01-01", end: "2030-01-01", until: "2025-01-01").svg(width)).string
        let filled = try #require(widths(svg, "c-held").first)
        #expect(abs(filled / (width.units - 2) - 1_827.0 / 3_653) < 0.001)
        for text in ["2020-01-01", "2030-01-01", "parole &lt;&amp;&gt;"] { #expect(svg.contains(text)) }
    }

    @Test("What has run lies within the bar, whatever day is given", arguments: ["2019-01-01", "2040-01-01"])
    func bounds(until: String) throws {
        let svg = try #require(chart(start: "2020-01-01", end: "2030-01-01", until: until).svg(.wide)).string
        let filled = widths(svg, "c-held").first ?? 0
        #expect(filled >= 0 && filled <= ChartWidth.wide.units)
    }

    @Test("Another end by another reading is drawn as a bracket; a term that ends before it begins is not drawn")
    func readings() throws {
        let plain = try #require(chart(start: "2020-01-01", end: "2030-01-01", until: "2025-01-01").svg(.wide)).string
        let other = try #require(
            chart(start: "2020-01-01", end: "2030-01-01", until: "2025-01-01", others: ["2030-02-01"]).svg(.wide)
        ).string
        #expect(!plain.contains("c-gap"))
        #expect(other.contains("c-gap"))
        #expect(chart(start: "2030-01-01", end: "2020-01-01", until: "2025-01-01").svg(.wide) == nil)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup
import Testing

@Suite("Waterfall")
struct WaterfallChartTests {
    private func chart(_ weights: [Double]) -> WaterfallChart {
        WaterfallChart(
            id: "w", title: "Weights", description: "What adds up",
            bars: weights.enumerated().map { .init(label: "part \($0 + 1) <&>", weight: $1) }, sumLabel: "in all")
    }

    @Test("Every bar and the sum are said, in both widths", arguments: ChartWidth.allCases)
    func says(width: ChartWidth) throws {
        let svg = try #require(chart([-10, 8.75, 2.5]).svg(width)).string
        for text in ["part 1 &lt;&amp;&gt;", "part 3 &lt;&amp;&gt;", "in all", "−10.0", "+8.8", "+2.5", "+1.3"] {
            #expect(svg.contains(text), "\(text)")
        }
        // A bar for each that speaks for, and the sum; a frame for that which speaks against.
        #expect(svg.components("<rect") == 4)
    }

    @Test("No bars, or weights that are no numbers, draw nothing")
    func nothing() {
        #expect(chart([]).svg(.wide) == nil)
        #expect(chart([.nan]).svg(.wide) == nil)
        #expect(chart([.infinity]).svg(.narrow) == nil)
    }
}

extension String {
    fileprivate func components(_ part: String) -> Int {
        var rest = self[...]
        var count = 0
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Charts
import Dates
import Foundation
import Markup
import Testing

@Suite("Figures say what they must and nothing else")
struct FigureTests {
    @Test("There is a kept drawing of every kind in both widths")
    func whole() { #expect(FigureSpecimen.all.count == 19) }

    /// Renewed as those of ``DrawingTests`` are: with IMENA_RENEW_DRAWINGS=1, looking at every difference.
    @Test("Each figure is the one that was looked at", arguments: FigureSpecimen.all.keys.sorted())
    func golden(name: String) throws {
        let drawing = try #require(FigureSpecimen.all[name])
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Drawings/\(name).svg")
        if ProcessInfo.processInfo.environment["IMENA_RENEW_DRAWINGS"] != nil {
            try Data(drawing.bytes).write(to: file)
        }
        #expect(try Array(Data(contentsOf: file)) == drawing.bytes, "\(name) differs from its kept drawing")
    }

    @Test(
        "Every figure has a name and a description, and no style of its own",
        arguments: FigureSpecimen.all.keys.sorted())
    func named(name: String) throws {
        let text = try #require(FigureSpecimen.all[name]).string
        let id = name.prefix { $0 != "-" }
        #expect(text.contains("role=\"img\"") && text.contains("aria-labelledby=\"\(id)-t \(id)-d\""))
        #expect(text.contains("<title id=") == !name.hasSuffix("narrow"))
        #expect(!text.contains("style=") && !text.contains("<script"))
    }

    @Test("Nothing of a figure lies outside it", arguments: FigureSpecimen.all.keys.sorted())
    func inside(name: String) throws {
        let drawing = try SVGReader(try #require(FigureSpecimen.all[name]).bytes)
        for text in drawing.texts {
            #expect(text.left >= -3 && text.right <= drawing.width + 3, "\(text.words) at \(text.left)...\(text.right)")
            #expect(text.y > 0 && text.y <= drawing.height, "\(text.words)")
        }
    }

    @Test("No words cover other words", arguments: FigureSpecimen.all.keys.sorted())
    func apart(name: String) throws {
        let texts = try SVGReader(try #require(FigureSpecimen.all[name]).bytes).texts
        for (index, one) in texts.enumerated() {
            for other in texts.dropFirst(index + 1) {
                let isApart =
                    one.right <= other.left + 1 || other.right <= one.left + 1 || abs(one.y - other.y) >= 11
                #expect(isApart, "\(one.words) and \(other.words)")
            }
        }
    }

    @Test("A band stands where a count has two bounds, and only there")
    func bands() throws {
        let text = try #require(FigureSpecimen.steps.svg(.wide)).string
        #expect(text.components(separatedBy: "class=\"c-band\"").count - 1 == 1)
        #expect(text.components(separatedBy: "class=\"c-band2\"").count - 1 == 1)
        #expect(text.components(separatedBy: "<polyline").count - 1 == 3)
    }

    @Test("A lower bound stands before estimates, and an interval without end leaves the drawing with an arrow")
    func estimates() throws {
        let text = try #require(FigureSpecimen.estimate.svg(.wide)).string
        let first = try #require(text.firstRange(of: "Chao")).lowerBound
        #expect(try first < #require(text.firstRange(of: "Log-linear")).lowerBound)
        #expect(text.components(separatedBy: "class=\"c-up\"").count - 1 == 2)
    }

    @Test("Dots of equal terms do not cover each other; of many terms quantiles are drawn")
    func terms() throws {
        let text = try #require(FigureSpecimen.terms.svg(.wide)).string
        #expect(text.components(separatedBy: "c-dot c-small").count - 1 == 2)
        #expect(text.components(separatedBy: "class=\"c-range\"").count - 1 == 2, "an unknown range is not drawn")
    }

    @Test("Classes have round limits, and every count above 0 is in one")
    func classes() {
        #expect(CountClasses([]).limits == [] && CountClasses([0, -3]).place(of: 0) == nil)
        #expect(CountClasses([3]).limits == [1, 2])
        #expect(CountClasses([3]).ranges == [1...1, 2...3])
        for greatest in [1, 9, 10, 77, 143, 5_000, .max] {
            let classes = CountClasses([greatest])
            #expect((1...5).contains(classes.limits.count) && classes.limits == classes.limits.sorted())
            #expect(classes.place(of: 1) == 0 && classes.place(of: greatest) == classes.limits.count - 1)
            #expect(classes.ranges.last?.upperBound == greatest)
        }
    }

    @Test("A shared side is one arc, drawn in both regions")
    func outlines() throws {
        let text = try #require(FigureSpecimen.map?.svg()).string
        #expect(text.contains("M100 10l0 100-90 0 0-100 90 0z"))
        #expect(text.contains("M100 110l0-100 90 0 0 100-90 0zM220 40l30 0 0 30-30 0 0-30z"))
    }

    @Test(
        "Outlines that are not whole are refused",
        arguments: [
            "", "size 1", "size 0 9", "size 9 9\narc", "size 9 9\narc 1,x", "size 9 9\narc 1,1\nregion A 1",
            "size 9 9\narc 1,1\nregion A ~", "size 9 9\narc 1,1\nregion A ~1", "size 9 9\nother", "arc 1,1\nregion A 0",
        ])
    func refused(text: String) { #expect(RegionOutlines(Array(text.utf8)) == nil) }

    @Test("Nothing to draw gives no drawing, and odd numbers do no harm", arguments: ChartWidth.allCases)
    func edges(width: ChartWidth) {
        let day = Day.unixEpoch
        func steps(_ value: Int) -> Markup? {
            StepChart(
                id: "x", title: "", description: "",
                series: [.init(name: "n", last: "", points: [.init(day: day, low: value, high: -1)])],
                until: day.adding(days: 9), axisUnit: "", number: { String($0) }
            ).svg(width)
        }
        #expect(steps(0) == nil && steps(-4) == nil && steps(1) != nil && steps(999_999_999) != nil)
        #expect(FlowChart(id: "x", title: "", description: "", rows: [], from: day, until: day).svg(width) == nil)
        #expect(RowsChart(id: "x", title: "", description: "", rows: []).svg(width) == nil)
        #expect(TileMap(id: "x", title: "", description: "", tiles: [], classes: CountClasses([])).svg(width) == nil)
        let terms = TermRangeChart.Row(label: "", note: "", range: nil, terms: [.nan, -1, .infinity], median: "")
        #expect(TermRangeChart(id: "x", title: "", description: "", rows: [terms], axisUnit: "").svg(width) == nil)
        let row = EstimateChart.Row(
            label: "m", value: .nan, low: .infinity, high: -1, isLowerBound: true, text: "no answer")
        #expect(
            EstimateChart(
                id: "x", title: "", description: "", rows: [row], counted: (-1, ""), number: { String($0) }
            ).svg(width) == nil)
        let point = SurvivalChart.Point(time: .nan, share: 7, low: .nan, high: .infinity)
        #expect(point.time == 0 && point.share == 1 && point.low == 0 && point.high == 0)
    }
}

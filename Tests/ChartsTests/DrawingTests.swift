// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Charts
import Dates
import Foundation
import Markup
import Testing

/// Drawings that the tests look at.
enum Specimen {
    static func day(_ iso: String) -> Day { Day(iso: iso) ?? .unixEpoch }

    static func point(_ iso: String, _ value: Int, _ bound: CountSeries.Bound = .exact) -> CountSeries.Point {
        let label = bound == .about ? "about \(value)" : bound == .more ? "over \(value)" : "\(value)"
        return CountSeries.Point(day: day(iso), value: value, bound: bound, label: label, when: String(iso.prefix(7)))
    }

    static let counts = CountsChart(
        id: "counts", title: "Counts", description: "Two counters.",
        series: [
            CountSeries(
                name: "Мемориал", unit: "имён в списке",
                points: [
                    point("2019-10-30", 305), point("2020-10-30", 362), point("2021-10-27", 420),
                    point("2022-10-30", 502), point("2024-03-25", 700, .about), point("2024-08-17", 767),
                ]),
            CountSeries(
                name: "OVD-Info", unit: "in prison",
                points: [point("2023-11-16", 1011), point("2024-03-25", 1100, .more)]),
            CountSeries(name: "A statement", unit: "", points: [point("2025-02-17", 2000, .more)], isJoined: false),
        ], axisUnit: "people", number: { String($0) }, gap: { "No figure, \($0.iso) to \($1.iso)" })

    static let timeline = TimelineChart(
        id: "life", title: "Ход событий", description: "Задержание, приговор, обмен.",
        spells: [
            .init(
                fill: .hatched, from: day("2022-04-11"), to: day("2023-04-17"),
                labels: ["371 день до приговора", "371 день"]),
            .init(
                fill: .solid, from: day("2023-04-17"), to: day("2024-08-01"),
                labels: ["472 дня после приговора", "472 дня"]),
        ],
        events: [
            .init(day: day("2022-04-11"), when: "11 апреля 2022", what: "Задержание, Москва", doubt: "не проверено"),
            .init(day: day("2023-04-17"), when: "17 апреля 2023", what: "Приговор: 25 лет"),
            .init(day: day("2024-08-01"), when: "1 августа 2024", what: "Обмен"),
        ],
        sentence: .init(
            from: day("2022-04-11"), to: day("2047-04-11"), servedUntil: day("2024-08-01"), title: "На шкале срока",
            rest: "22 года 8 месяцев не отбыто", ends: ("апрель 2022", "апрель 2047")))

    static let squares = SquaresChart(
        id: "held", title: "13 or 14 of 16", description: "Thirteen solid, one hatched, two outlines.",
        numbers: (13, 1, 2), labels: ("13 certainly", "1 possibly", "2 not yet"))

    static let bars = FacingBars(
        id: "accused", title: "Accused", description: "Two sides.",
        sides: (("Freed by Russia and Belarus", "6 adults"), ("Handed to Russia", "4 adults")),
        rows: [
            .init(label: "Treason", left: 4, right: 0), .init(label: "Espionage", left: 2, right: 4),
            .init(label: "Children, accused of nothing", left: 0, right: 2, isApart: true),
        ])

    /// All specimens in both widths, by name.
    static var all: [String: Markup] {
        var all: [String: Markup] = [:]
        for width in ChartWidth.allCases {
            all["counts-\(width.rawValue)"] = counts.svg(width)
            all["timeline-\(width.rawValue)"] = timeline.svg(width)
            all["squares-\(width.rawValue)"] = squares.svg(width)
            all["bars-\(width.rawValue)"] = bars.svg(width)
        }
        return all
    }
}

@Suite("Drawings say what they must and nothing else")
struct DrawingTests {
    /// The kept drawings stand beside the tests. To renew them after a wanted change, run the tests with
    /// IMENA_RENEW_DRAWINGS=1 and look at every difference.
    @Test("Each drawing is the one that was looked at", arguments: Specimen.all.keys.sorted())
    func golden(name: String) throws {
        let drawing = try #require(Specimen.all[name])
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Drawings/\(name).svg")
        if ProcessInfo.processInfo.environment["IMENA_RENEW_DRAWINGS"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(drawing.bytes).write(to: file)
        }
        #expect(try Array(Data(contentsOf: file)) == drawing.bytes, "\(name) differs from its kept drawing")
    }

    @Test("Every drawing has a name and a description, and no style of its own", arguments: Specimen.all.keys.sorted())
    func named(name: String) throws {
        let text = try #require(Specimen.all[name]).string
        #expect(text.contains("role=\"img\""))
        // The narrow drawing refers to the words in the wide one, which stands before it on every page.
        let isWide = name.hasSuffix("wide")
        #expect(text.contains("<title id=") == isWide && text.contains("<desc id=") == isWide)
        #expect(!text.contains("style=") && !text.contains("<script"))
        let id = name.hasPrefix("counts") ? "counts" : name.hasPrefix("timeline") ? "life" : nil
        let words = id ?? (name.hasPrefix("squares") ? "held" : "accused")
        #expect(text.contains("aria-labelledby=\"\(words)-t \(words)-d\""))
    }

    @Test("Nothing of a drawing lies outside it", arguments: Specimen.all.keys.sorted())
    func inside(name: String) throws {
        let markup = try #require(Specimen.all[name])
        let drawing = try SVGReader(markup.bytes)
        for text in drawing.texts {
            #expect(text.left >= -3 && text.right <= drawing.width + 3, "\(text.words) at \(text.left)...\(text.right)")
            #expect(text.y > 0 && text.y <= drawing.height, "\(text.words)")
        }
    }

    @Test("No words cover other words", arguments: Specimen.all.keys.sorted())
    func apart(name: String) throws {
        let texts = try SVGReader(try #require(Specimen.all[name]).bytes).texts
        for (index, one) in texts.enumerated() {
            for other in texts.dropFirst(index + 1) {
                let isApart =
                    one.right <= other.left + 1 || other.right <= one.left + 1 || abs(one.y - other.y) >= 11
                #expect(isApart, "\(one.words) and \(other.words)")
            }
        }
    }

    @Test("Points more than 13 months apart are not joined, and the gap is shown")
    func gaps() throws {
        let text = try #require(Specimen.counts.svg(.wide)).string
        // Two stretches of the main series and one of the second; the third is a statement.
        #expect(text.components(separatedBy: "class=\"c-line\"").count - 1 == 2)
        #expect(text.components(separatedBy: "class=\"c-line2\"").count - 1 == 1)
        #expect(text.components(separatedBy: "class=\"c-gap\"").count - 1 == 1)
        #expect(text.components(separatedBy: "c-dot-open").count - 1 == 1)
    }

    @Test("One square is one person")
    func squares() throws {
        let text = try #require(Specimen.squares.svg(.narrow)).string
        #expect(outlines(text, "c-held") == 13)
        #expect(text.components(separatedBy: "class=\"c-hatch-edge\"").count - 1 == 1)
        #expect(outlines(text, "c-free") == 2)
    }

    /// How many closed outlines the path of a style has.
    private func outlines(_ text: String, _ style: String) -> Int {
        let path = text.components(separatedBy: "class=\"\(style)\"").dropFirst().first?.prefix { $0 != ">" } ?? ""
        return path.split(separator: "=").last?.filter { $0 == "z" }.count ?? 0
    }

    @Test("Nothing to draw gives no drawing, and odd numbers do no harm")
    func edges() {
        let none = CountsChart(
            id: "x", title: "", description: "", series: [], axisUnit: "", number: { String($0) }, gap: { _, _ in "" })
        #expect(none.svg(.wide) == nil)
        #expect(TimelineChart(id: "x", title: "", description: "", spells: [], events: []).svg(.narrow) == nil)
        #expect(
            FacingBars(id: "x", title: "", description: "", sides: (("", ""), ("", "")), rows: []).svg(.wide) == nil)
        for numbers in [(0, 0, 0), (-5, 0, 0), (Int.max, Int.max, 1)] {
            let chart = SquaresChart(
                id: "x", title: "", description: "", numbers: numbers, labels: ("", "", ""))
            #expect(chart.svg(.wide) == nil)
        }
        for value in [0, 1, 7, 999_999_999_999] {
            let chart = CountsChart(
                id: "x", title: "", description: "",
                series: [CountSeries(name: "n", unit: "u", points: [Specimen.point("9999-12-31", value)])],
                axisUnit: "",
                number: { String($0) }, gap: { _, _ in "" })
            #expect(chart.svg(.narrow) != nil)
        }
        let long = (0..<200).map { index in
            TimelineChart.Event(
                day: Specimen.day("2024-01-01").adding(days: index), when: "a day",
                what: String(repeating: "w", count: 90))
        }
        #expect(TimelineChart(id: "x", title: "", description: "", spells: [], events: long).svg(.narrow) != nil)
    }
}

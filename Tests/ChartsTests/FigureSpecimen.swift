// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Charts
import Dates
import Markup

/// One drawing of each kind of figure, with invented numbers.
enum FigureSpecimen {
    private static func day(_ year: Int, _ month: Int) -> Day { Day(year: year, month: month, day: 1) ?? .unixEpoch }

    private static func months(_ year: Int, _ count: Int) -> [Day] {
        (0..<count).map { day(year + $0 / 12, $0 % 12 + 1) }
    }

    private static func steps(_ from: Int, _ by: Int, doubt: Int) -> [StepChart.Point] {
        months(2020, 48).enumerated().map { index, day in
            let low = from + by * index + (index % 5) * by
            return .init(day: day, low: low, high: low + (index > 24 ? doubt : 0))
        }
    }

    static let steps = StepChart(
        id: "steps", title: "Held, 2020 to 2024", description: "Three counts.",
        series: [
            .init(name: "Все в реестре", last: "от 240 до 262", points: steps(40, 4, doubt: 22)),
            .init(name: "Общество с очень длинным названием", last: "148", points: steps(12, 2, doubt: 0)),
            .init(name: "Другое общество", last: "146 или 150", points: steps(8, 2, doubt: 4)),
        ], until: day(2024, 1), axisUnit: "человек", number: { String($0) })

    static let flows = FlowChart(
        id: "flows", title: "In and out", description: "Three ways.",
        rows: [
            .init(
                name: "Взяты под стражу", total: "от 301 до 340", peak: "31 в марте 2022", isIn: true,
                months: months(2020, 48).enumerated().map { index, first in
                    .init(first: first, low: index * 7 % 19, high: index * 7 % 19 + (index == 26 ? 14 : index % 3))
                }),
            .init(
                name: "Освобождены", total: "60", peak: "6 в мае 2021", isIn: false,
                months: months(2020, 48).enumerated().map { index, first in
                    .init(first: first, low: index % 7, high: index % 7)
                }),
            .init(
                name: "Умерли", total: "2", peak: "", isIn: false,
                months: [.init(first: day(2022, 3), low: 1, high: 1), .init(first: day(2023, 12), low: 0, high: 1)]),
        ], from: day(2020, 1), until: day(2024, 1))

    static let rows = RowsChart(
        id: "rows", title: "By article", description: "Four rows.",
        rows: [
            .init(
                label: "Статья 207.3 УК РФ, публичное распространение заведомо ложной информации", low: 120, high: 131,
                text: "от 120 до 131"),
            .init(label: "Статья 275", low: 80, high: 80, text: "80"),
            .init(label: "Статья 280", low: 0, high: 3, text: "не более 3"),
            .init(label: "Не известно", low: 12, high: 14, text: "от 12 до 14", isApart: true),
        ])

    static let terms = TermRangeChart(
        id: "terms", title: "Terms", description: "Three articles.",
        rows: [
            .init(
                label: "207.3 ч. 2", note: "60 приговоров", range: 5...10,
                terms: (0..<60).map { 4 + Double($0 % 13) * 0.5 }, median: "7 лет"),
            .init(label: "275", note: "6 приговоров", range: 12...20, terms: [12, 13, 13, 13, 15, 20], median: ""),
            .init(label: "280.3 ч. 1", note: "2 приговора", range: nil, terms: [1.5, 3], median: ""),
        ], axisUnit: "лет")

    static let survival = SurvivalChart(
        id: "survival", title: "Time in custody", description: "Half are held longer than two years.",
        points: (1...40).map { index in
            let share = 1 - Double(index) * 0.02
            return .init(time: Double(index) * 40, share: share, low: share * 0.85, high: share + (1 - share) * 0.2)
        },
        ticks: [
            (0, "0", "210"), (365, "1 год", "170"), (731, "2 года", "96"), (1096, "3 года", "40"),
            (1461, "4 года", "9"),
        ]
        .map { .init(time: Double($0.0), label: $0.1, atRisk: $0.2) },
        until: 1_600, mark: (1_000, "половина: 2 года 9 месяцев"),
        labels: ("Ещё под стражей", "Под наблюдением, человек"))

    static let outcomes = OutcomeChart(
        id: "outcomes", title: "What became of them", description: "Three ways out.",
        layers: [
            .init(name: "Освобождены", last: "31%", steps: (1...31).map { (Double($0) * 40, Double($0) * 0.01) }),
            .init(name: "Обмен", last: "7%", steps: [(400, 0.03), (900, 0.07)]),
            .init(name: "Умерли", last: "2%", steps: [(300, 0.01), (1_100, 0.02)]),
        ], rest: ("Ещё под стражей", "60%"), ticks: [(0, "0"), (365, "1 год"), (731, "2 года"), (1_096, "3 года")],
        until: 1_300)

    static let estimate = EstimateChart(
        id: "estimate", title: "How many in all", description: "Four methods.",
        rows: [
            .init(
                label: "Log-linear, least AIC", value: 1_410, low: 1_220, high: 1_730, isLowerBound: false,
                text: "1,410 (1,220 to 1,730)"),
            .init(
                label: "Chao’s lower bound", value: 1_180, low: 1_100, high: nil, isLowerBound: true,
                text: "at least 1,180"),
            .init(
                label: "Decomposable graphs, averaged", value: 1_480, low: 1_250, high: 9_000, isLowerBound: false,
                text: "1,480 (1,250 to 9,000)"),
            .init(
                label: "Latent classes", value: nil, low: nil, high: nil, isLowerBound: false,
                text: "no answer: the chains do not agree"),
        ], counted: (967, "967 on the lists"), number: { String($0) })

    static let classes = CountClasses([1, 4, 12, 55, 130])

    static let tiles = TileMap(
        id: "tiles", title: "Regions as squares", description: "Six squares.",
        tiles: [
            .init(column: 0, row: 1, name: "СПб", count: 55, text: "55"),
            .init(column: 2, row: 0, name: "Мурм", count: 0, text: ""),
            .init(column: 3, row: 2, name: "Мск", count: 130, text: "130"),
            .init(column: 5, row: 1, name: "Коми", count: 1, text: "1"),
            .init(column: 9, row: 2, name: "Ирк", count: 4, text: "4"),
            .init(column: 17, row: 0, name: "Чук", count: 12, text: "9–12"),
        ], classes: classes)

    static let outlines = RegionOutlines(
        Array(
            """
            # Two squares that share a side, and an island of the second.
            size 300 120
            arc 100,10 0,100
            arc 100,10 -90,0 0,100 90,0
            arc 100,10 90,0 0,100 -90,0
            arc 220,40 30,0 0,30 -30,0 0,-30
            region XX-A 0 ~1
            region XX-B ~0 2 ; 3
            """.utf8))

    static var map: RegionMap? {
        outlines.map {
            RegionMap(
                id: "map", title: "Regions", description: "Two regions.", outlines: $0, counts: ["XX-B": 12],
                classes: classes)
        }
    }

    /// All specimens in both widths, by name.
    static let lorenz = LorenzChart(
        id: "lorenz", title: "Spread", description: "The less named half has 13%.",
        points: (0...10).map { .init(of: Double($0) / 10, share: Double($0 * $0 * $0) / 1_000) },
        labels: (
            "Доля людей, начиная с тех, кого называют реже", "Доля документов", "Всех называют одинаково часто",
            "На половину, которую называют реже, приходится 13% документов"
        ))

    static var all: [String: Markup] {
        var all: [String: Markup] = ["map": map?.svg()].compactMapValues { $0 }
        for width in ChartWidth.allCases {
            all["steps-\(width.rawValue)"] = steps.svg(width)
            all["flows-\(width.rawValue)"] = flows.svg(width)
            all["rows-\(width.rawValue)"] = rows.svg(width)
            all["terms-\(width.rawValue)"] = terms.svg(width)
            all["survival-\(width.rawValue)"] = survival.svg(width)
            all["lorenz-\(width.rawValue)"] = lorenz.svg(width)
            all["outcomes-\(width.rawValue)"] = outcomes.svg(width)
            all["estimate-\(width.rawValue)"] = estimate.svg(width)
            all["tiles-\(width.rawValue)"] = tiles.svg(width)
        }
        return all
    }
}

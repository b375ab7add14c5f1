// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord

extension Fixture {
    /// Invented statistics, with something in every part.
    var statisticsList: PublicStatistics {
        PublicStatistics(
            people: 60, held: bounds(40, 46), children: 2, series: series,
            statuses: [group("serving", 30, 33), group("remand", 10, 12), group("released", 8, 14)],
            articles: [
                StatisticsGroup(
                    code: "RU-207.3", label: text("Article 207.3", "ст. 207.3"), filter: "RU-207.3",
                    count: bounds(25, 28)),
                StatisticsGroup(code: "RU-275", label: text("Article 275", "ст. 275"), count: bounds(12, 12)),
                group(nil, 3, 6),
            ],
            regions: [
                StatisticsGroup(
                    code: "RU-OMS", label: text("Omsk Region", "Омская область"), filter: "ru-oms",
                    count: bounds(20, 22)),
                StatisticsGroup(code: "RU-CHU", label: text("Chukotka", "Чукотка"), count: bounds(1, 1)),
                StatisticsGroup(code: "UA-43", label: text("Crimea", "Крым"), count: bounds(4, 4)), group(nil, 2, 2),
            ],
            sexes: [group("female", 9, 10), group("male", 30, 34), group(nil, 1, 2)],
            ages: [group("25–34", 11, 13), group("35–44", 20, 24), group("65+", 2, 2), group(nil, 5, 5)],
            flows: PublicFlows(
                months: [
                    .init(first: day("2022-03-01"), detained: bounds(9, 11), left: [:]),
                    .init(first: day("2023-05-01"), detained: bounds(2, 2), left: [.released: 1, .died: 1]),
                    .init(first: day("2024-08-01"), detained: bounds(0, 0), left: [.exchanged: 6, .lost: 2]),
                ], undated: 3, approximate: 4),
            terms: PublicTerms(
                offences: [
                    .init(
                        code: "RU-207.3", part: "2", label: text("Article 207.3 part 2", "ч. 2 ст. 207.3"),
                        years: 5...10, allowsLife: false, months: [60, 72, 84, 84, 102], life: 0),
                    .init(
                        code: "RU-275", part: nil, label: text("Article 275", "ст. 275"), years: 12...20,
                        allowsLife: true, months: [156], life: 1),
                ], leftOut: 7, lawAsOf: day("2023-08-04")),
            custody: PublicCustody(
                spells: 50, ends: 30, leftOut: 5, start: 0,
                curve: (0..<40).map { index in
                    let share = 10_000 - index * 180
                    return .init(
                        day: index * 35, atRisk: 50 - index, share: share, limits: (share * 8 / 10)...share)
                }, median: 980,
                outcomes: [
                    .init(exit: .released, ends: 20, steps: (1..<40).map { .init(day: $0 * 35, share: $0 * 110) }),
                    .init(exit: .died, ends: 2, steps: [.init(day: 400, share: 200)]),
                ]), monitor: monitor)
    }

    private var monitor: PublicMonitor {
        PublicMonitor(
            dated: 120, undated: 4,
            covers: [
                .init(
                    source: text("A list", "Список"), detentions: 63, first: day("2022-01-03"),
                    last: day("2024-10-05")),
                .init(
                    source: text("An article", "Статья"), detentions: 1, first: day("2023-05-01"),
                    last: day("2023-05-01")),
            ],
            findings: [
                .init(
                    exchange: exchange.id, title: exchange.title, date: exchange.date,
                    windows: [
                        .init(
                            days: 30, before: 8...8, after: 10...12, isOver: true,
                            ratio: .init(value: 0.75, lower: 0.387, upper: 1.31)),
                        .init(days: 90, before: 20...20, after: 5...5, isOver: false),
                        .init(days: 91, before: 7...7, after: 0...0, isOver: true, isCovered: false),
                    ],
                    reserves: [
                        .tooShort(weeksBefore: 40, weeksAfter: 6, needed: 12), .silentSince(day("2024-09-15")),
                        .notCovered(days: 91), .otherSources(4),
                    ],
                    registered: 16, rearrested: 1)
            ],
            shares: [
                .init(day: day("2023-12-31"), held: 40, categories: ["PP": 30, "UND": 10]),
                .init(day: day("2024-11-22"), held: 50, categories: ["PP": 30, "UND": 15, "XYZ": 5]),
            ])
    }

    private var series: [StockLine] {
        let days = (0..<36).compactMap { Day(year: 2023 + $0 / 12, month: $0 % 12 + 1, day: 28) }
        func line(_ name: PublicText?, _ step: Int, _ doubt: Int) -> StockLine {
            StockLine(
                name: name,
                points: days.enumerated().map { .init(day: $1, held: bounds(4 + $0 * step, 4 + $0 * step + doubt)) })
        }
        return [line(nil, 1, 6), line(text("Memorial", "Мемориал"), 1, 0)]
    }

    private func bounds(_ certain: Int, _ possible: Int) -> PublicNumbers.Bounds {
        .init(certain: certain, possible: possible)
    }

    private func group(_ code: String?, _ certain: Int, _ possible: Int) -> StatisticsGroup {
        StatisticsGroup(code: code, count: bounds(certain, possible))
    }
}

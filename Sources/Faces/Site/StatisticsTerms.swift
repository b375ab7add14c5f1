// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// Terms that courts gave, beside those that the law allows.
struct StatisticsTerms {
    let say: StatisticsWords
    private var words: Words { say.words }
    private var terms: PublicTerms { say.statistics.terms }
    /// More offences than these are left to the table.
    private static let mostRows = 16

    func figure() -> StatisticsFigure? {
        let drawn = terms.offences.filter { !$0.months.isEmpty }.prefix(Self.mostRows)
        guard let first = drawn.first else { return nil }
        let title = words(
            "stat.terms.finding",
            [
                "label": .text(words.capitalised(say.context.plain(first.label))), "n": .number(first.months.count),
                "term": .text(term(Self.median(first.months))),
            ])
        let chart = TermRangeChart(
            id: "c-terms", title: title, description: drawn.map(sentence).joined(separator: " "),
            rows: drawn.map(row), axisUnit: words("stat.terms.axis"))
        var caption = [say.source]
        if let day = terms.lawAsOf {
            caption.append(words("stat.terms.caption", ["day": .text(words.date(day, .plain))]))
        }
        if terms.leftOut > 0 { caption.append(words("stat.terms.left", ["n": .number(terms.leftOut)])) }
        return StatisticsFigure(
            id: "terms", title: title, unit: words("stat.terms.unit"),
            drawings: ChartWidth.allCases.compactMap { chart.svg($0) }, caption: caption,
            columns: [
                ("offence", false), ("range", false), ("sentences", true), ("least", true), ("median", true),
                ("most", true),
            ], rows: terms.offences.map(cells))
    }

    private func row(_ offence: PublicTerms.Offence) -> TermRangeChart.Row {
        .init(
            label: say.context.plain(offence.label),
            note: words("stat.terms.count", ["n": .number(offence.months.count)]),
            range: offence.years.map { Double($0.lowerBound)...Double($0.upperBound) },
            terms: offence.months.map { Double($0) / 12 }, median: term(Self.median(offence.months)))
    }

    private func term(_ months: Int) -> String { words.term(.init(years: months / 12, months: months % 12)) }

    /// The middle term, of two the lower one.
    static func median(_ months: [Int]) -> Int { months.isEmpty ? 0 : months[(months.count - 1) / 2] }

    private func range(_ offence: PublicTerms.Offence) -> String {
        guard let years = offence.years else { return words("stat.terms.no-range") }
        let span =
            years.lowerBound == 0
            ? words("stat.terms.upto", ["to": .text(String(years.upperBound))])
            : words(
                "stat.terms.range",
                ["from": .text(String(years.lowerBound)), "to": .text(String(years.upperBound))])
        return offence.allowsLife ? words("stat.terms.or-life", ["range": .text(span)]) : span
    }

    private func sentence(_ offence: PublicTerms.Offence) -> String {
        let middle = term(Self.median(offence.months))
        let said = words(
            "stat.regions.said", ["name": .text(say.context.plain(offence.label)), "count": .text(middle)])
        return said
    }

    private func cells(_ offence: PublicTerms.Offence) -> [String] {
        let months = offence.months
        let life = offence.life > 0 ? words("stat.terms.life") : ""
        return [
            say.context.plain(offence.label), range(offence), words.number(months.count + offence.life),
            months.first.map(term) ?? life, months.isEmpty ? life : term(Self.median(months)),
            offence.life > 0 ? life : months.last.map(term) ?? "",
        ]
    }
}

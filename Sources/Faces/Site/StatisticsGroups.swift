// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Markup
internal import Phrases
internal import PublicRecord

/// Who the people are: by status, article, sex and age.
struct StatisticsGroups {
    let say: StatisticsWords
    private var words: Words { say.words }
    private var statistics: PublicStatistics { say.statistics }
    /// More bars than these are left to the table.
    private static let mostBars = 20

    func figures() -> [StatisticsFigure] {
        var figures = [status()]
        if statistics.held.possible > 0 { figures += [articles(), sex(), age()] }
        return figures.compactMap { $0 }
    }

    /// A group with its name, as it is drawn.
    private struct Named {
        let name: String
        let group: StatisticsGroup
        var isKnown: Bool { group.code != nil }
    }

    private func named(_ groups: [StatisticsGroup], _ name: (StatisticsGroup) -> String) -> [Named] {
        groups.map { Named(name: $0.code == nil ? words("stat.unknown") : name($0), group: $0) }
    }

    /// Those with most people first, the unknown last.
    private func sorted(_ groups: [Named]) -> [Named] {
        groups.enumerated().sorted { one, other in
            let (left, right) = (one.element, other.element)
            if left.isKnown != right.isKnown { return left.isKnown }
            let counts = (left.group.count, right.group.count)
            if counts.0.possible != counts.1.possible { return counts.0.possible > counts.1.possible }
            if counts.0.certain != counts.1.certain { return counts.0.certain > counts.1.certain }
            return one.offset < other.offset
        }.map(\.element)
    }

    private func figure(
        _ id: String, _ groups: [Named], title: String, unit: String, by field: String? = nil
    ) -> StatisticsFigure? {
        guard groups.contains(where: { $0.group.count.possible > 0 }) else { return nil }
        let known = groups.filter(\.isKnown)
        let drawn = known.prefix(Self.mostBars) + groups.filter { !$0.isKnown }
        let chart = RowsChart(
            id: "c-" + id, title: title,
            description: drawn.map {
                words("stat.regions.said", ["name": .text($0.name), "count": .text(say.span($0.group.count))])
            }.joined(separator: " "),
            rows: drawn.map {
                .init(
                    label: $0.name, low: $0.group.count.certain, high: $0.group.count.possible,
                    text: say.span($0.group.count), isApart: !$0.isKnown)
            })
        let more = known.count - min(known.count, Self.mostBars)
        return StatisticsFigure(
            id: id, title: title, unit: unit, drawings: ChartWidth.allCases.compactMap { chart.svg($0) },
            caption: [say.source, words("stat.caption.bars")]
                + (more > 0 ? [words("stat.articles.more", ["n": .number(more)])] : []),
            columns: [("group", false), ("certain", true), ("possible", true)],
            rows: groups.map {
                [$0.name, words.number($0.group.count.certain), words.number($0.group.count.possible)]
            }, links: groups.map { group in field.flatMap { say.people(group.group, by: $0) } })
    }

    private func status() -> StatisticsFigure? {
        let groups = sorted(named(statistics.statuses) { words("status.\($0.code ?? "unknown")") })
        guard let first = groups.first else { return nil }
        return figure(
            "status", groups,
            title: words(
                "stat.status.finding",
                [
                    "label": .text(words.capitalised(first.name)),
                    "count": .text(say.bounds(first.group.count)),
                    "people": .text(words.number(statistics.people)),
                ]),
            unit: words("stat.status.unit", ["on": .text(say.on)]))
    }

    private func articles() -> StatisticsFigure? {
        let groups = sorted(named(statistics.articles, label))
        guard let first = groups.first(where: \.isKnown) else { return nil }
        return figure(
            "articles", groups,
            title: words(
                "stat.articles.finding",
                ["label": .text(words.capitalised(first.name)), "count": .text(say.bounds(first.group.count))]),
            unit: words("stat.articles.unit", ["on": .text(say.on)]), by: "article")
    }

    private func label(_ group: StatisticsGroup) -> String {
        group.label.map { say.context.plain($0) } ?? group.code ?? ""
    }

    private func sex() -> StatisticsFigure? {
        let groups = sorted(
            named(statistics.sexes) { group in
                switch group.code {
                case "female": words("stat.sex.female")
                case "male": words("stat.sex.male")
                default: words("stat.sex.other")
                }
            })
        let women = groups.first { $0.group.code == "female" }?.group.count
        return figure(
            "sex", groups,
            title: words("stat.sex.finding", ["count": .text(say.bounds(women ?? .init(certain: 0, possible: 0)))]),
            unit: words("stat.sex.unit", ["on": .text(say.on)]), by: "sex")
    }

    private func age() -> StatisticsFigure? {
        let groups = named(statistics.ages, band)
        guard let most = groups.filter(\.isKnown).max(by: { $0.group.count.possible < $1.group.count.possible })
        else { return nil }
        return figure(
            "age", groups,
            title: words(
                "stat.age.finding",
                ["label": .text(words.capitalised(most.name)), "count": .text(say.bounds(most.group.count))]),
            unit: words("stat.age.unit", ["on": .text(say.on)]))
    }

    /// A band of years in words.
    private func band(_ group: StatisticsGroup) -> String {
        let ends = (group.code ?? "").split { !$0.isNumber }.map(String.init)
        guard let first = ends.first else { return group.code ?? "" }
        guard ends.count > 1 else { return words("stat.age.open", ["from": .text(first)]) }
        return words("stat.age.band", ["from": .text(first), "to": .text(ends[1])])
    }
}

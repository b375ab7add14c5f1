// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Markup
internal import Phrases
internal import PublicRecord

/// Where people are held: a map, the same as squares, and every number.
struct StatisticsRegions {
    let say: StatisticsWords
    private var words: Words { say.words }
    private var context: PageContext { say.context }

    func write(to page: inout Markup) {
        let groups = sorted()
        guard let first = groups.first(where: { $0.code != nil }), let outlines = RegionAtlas.russia else { return }
        let count = groups.count { $0.code != nil }
        let title = words(
            "stat.regions.finding",
            [
                "n": .number(count), "label": .text(name(first)), "count": .text(say.bounds(first.count)),
            ])
        let counts = Dictionary(
            groups.compactMap { group in group.code.map { ($0, group.count.possible) } }, uniquingKeysWith: +)
        let classes = CountClasses(outlines.regions.compactMap { counts[$0.code] })
        let said = groups.prefix(12).map {
            words("stat.regions.said", ["name": .text(name($0)), "count": .text(say.span($0.count))])
        }.joined(separator: " ")
        let map = RegionMap(
            id: "map", title: words("stat.regions.map"), description: said, outlines: outlines, counts: counts,
            classes: classes)
        page.figure(
            StatisticsFigure(
                id: "regions", title: title, unit: words("stat.regions.unit", ["on": .text(say.on)]),
                drawings: [map.svg()], key: key(classes),
                caption: [say.source, words("stat.regions.note"), words("stat.regions.licence")],
                columns: [("region", false), ("certain", true), ("possible", true)],
                rows: groups.map {
                    [name($0), words.number($0.count.certain), words.number($0.count.possible)]
                }, links: groups.map { say.people($0, by: "region") }), of: .regions, context)
        tiles(groups, classes, said, &page)
    }

    private func tiles(
        _ groups: [StatisticsGroup], _ classes: CountClasses, _ said: String, _ page: inout Markup
    ) {
        let byCode = Dictionary(groups.compactMap { group in group.code.map { ($0, group.count) } }) { one, _ in one }
        let chart = TileMap(
            id: "tiles", title: words("stat.regions.tiles"), description: said,
            tiles: RegionAtlas.tiles.map { tile in
                let count = byCode[tile.code] ?? .init(certain: 0, possible: 0)
                let span = "\(count.certain)–\(count.possible)"
                // A square has room for five signs.
                let text =
                    count.certain == count.possible
                    ? "\(count.possible)" : count.certain > 0 && span.count <= 5 ? span : "≤\(count.possible)"
                return .init(
                    column: tile.column, row: tile.row,
                    name: tile.names[context.language.rawValue] ?? tile.code, count: count.possible,
                    text: count.possible > 0 ? text : "")
            }, classes: classes)
        page.part("squares", words("stat.regions.tiles"), style: "part frame") { page in
            page.element(.figure) { page in
                for width in ChartWidth.allCases { if let svg = chart.svg(width) { page.append(svg) } }
                page.append(key(classes))
                page.element(.figcaption, text: say.source)
            }
        }
    }

    private func sorted() -> [StatisticsGroup] {
        say.statistics.regions.sorted { one, other in
            if (one.code == nil) != (other.code == nil) { return one.code != nil }
            return one.count.possible != other.count.possible
                ? one.count.possible > other.count.possible : name(one) < name(other)
        }
    }

    private func name(_ group: StatisticsGroup) -> String {
        guard let code = group.code else { return words("stat.unknown") }
        return group.label.map { context.plain($0) } ?? code
    }

    /// What each shade means.
    private func key(_ classes: CountClasses) -> Markup {
        Markup { page in
            page.element(.ul, .class("keys")) { page in
                page.element(.li) { page in
                    page.append(ShadeKey.sign(nil, of: classes))
                    page.text(words("stat.regions.none"))
                }
                for (place, range) in classes.ranges.enumerated() {
                    page.element(.li) { page in
                        page.append(ShadeKey.sign(place, of: classes))
                        page.text(
                            say.span(.init(certain: range.lowerBound, possible: range.upperBound)))
                    }
                }
            }
        }
    }
}

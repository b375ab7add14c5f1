// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Markup
internal import Phrases
internal import PublicRecord

/// How documents are spread over those who are held: no person is named on it, and none can be read out of it.
struct VisibilityPage {
    let context: PageContext
    let visibility: PublicVisibility
    private var words: Words { context.words }
    private static let limits = 1...5

    func frame() -> Frame {
        Frame(
            context: context, section: "statistics", title: words("visibility.title"),
            description: words("visibility.description"),
            crumbs: [
                .init(text: words("nav.statistics"), link: context.link(["statistics"])),
                .init(text: words("visibility.title"), link: nil),
            ],
            main: Markup { page in
                page.element(.h1, text: words("visibility.title"))
                page.element(.p, .class("lead"), text: words("visibility.lead"))
                if visibility.persons == 0 {
                    page.element(.p, .class("prose"), text: words("visibility.nobody"))
                } else {
                    page.element(.p, .class("prose"), text: summary)
                    spread(&page)
                    page.part("groups", words("visibility.groups")) { page in
                        let text = words("visibility.groups.text", ["least": .number(visibility.threshold)])
                        page.element(.p, .class("prose"), text: text)
                        for table in visibility.tables { groups(table, &page) }
                    }
                    page.part("documents", words("visibility.documents")) { page in
                        page.element(.p, .class("prose"), text: words("visibility.documents.text"))
                        counts("kind", visibility.kinds, &page)
                        counts("country", visibility.countries, &page)
                        counts("language", visibility.languages, &page)
                    }
                }
                page.part("conclude", words("visibility.conclude")) { page in
                    page.element(.ul, .class("prose")) { page in
                        for limit in Self.limits { page.element(.li, text: words("visibility.limit.\(limit)")) }
                    }
                }
                page.downloads(
                    [
                        ("CSV", context.link(["visibility.csv"])), ("JSON", context.link(["visibility.json"])),
                    ], of: words("visibility.title"))
            })
    }

    private var summary: String {
        let on = words.date(context.moment.on, .genitive)
        return [
            words("visibility.summary.persons", ["n": .number(visibility.persons), "on": .text(on)]),
            words("visibility.summary.unnamed", ["n": .number(visibility.unnamed)]),
            words("visibility.summary.recent", ["n": .number(visibility.recent)]),
        ].joined(separator: " ")
    }

    private func spread(_ page: inout Markup) {
        page.part("spread", words("visibility.spread"), style: "part frame") { page in
            guard let gini = visibility.gini, visibility.lorenz.count > 1 else {
                return page.element(.p, .class("unit"), text: words("visibility.spread.none"))
            }
            page.element(.p, .class("unit"), text: words("visibility.spread.unit"))
            let half = visibility.lorenz.min { abs($0.persons - 0.5) < abs($1.persons - 0.5) }
            let said = words(
                "visibility.half", ["share": .text("\(Int(((half?.documents ?? 0) * 100).rounded()))%")])
            let chart = LorenzChart(
                id: "lorenz", title: words("visibility.spread"), description: said,
                points: visibility.lorenz.map { .init(of: $0.persons, share: $0.documents) },
                labels: (words("visibility.across"), words("visibility.up"), words("visibility.even"), said))
            page.element(.figure) { page in
                for width in ChartWidth.allCases { if let svg = chart.svg(width) { page.append(svg) } }
                page.element(.figcaption, text: self.gini(gini) + " " + words("visibility.gini.text"))
            }
        }
    }

    private func gini(_ gini: Double) -> String {
        guard let limits = visibility.limits else {
            return words("visibility.gini.alone", ["gini": .text(words.decimal(gini))])
        }
        return words(
            "visibility.gini",
            [
                "gini": .text(words.decimal(gini)), "from": .text(words.decimal(limits.lowerBound)),
                "to": .text(words.decimal(limits.upperBound)),
            ])
    }

    private func groups(_ table: PublicVisibility.Table, _ page: inout Markup) {
        let title = words("visibility.by.\(table.by)")
        page.element(.h3, text: title)
        guard table.groups.contains(where: { $0.persons != nil }) else {
            return page.element(.p, .class("prose"), text: words("visibility.hidden.all"))
        }
        page.scrollingTable(title) { page in
            page.element(.thead) { page in
                page.element(.tr) { page in
                    page.element(.th, .scope("col"), text: words("visibility.column.group"))
                    for key in ["persons", "mean", "median", "unnamed", "gini"] {
                        page.element(.th, .scope("col"), .class("n"), text: words("visibility.column.\(key)"))
                    }
                }
            }
            page.element(.tbody) { page in
                for group in table.groups where group.persons != nil { row(group, table.by, &page) }
            }
        }
        let hidden = table.groups.count { $0.persons == nil }
        guard hidden > 0 else { return }
        page.element(.p, .class("note"), text: words("visibility.hidden", ["n": .number(hidden)]))
    }

    private func row(_ group: PublicVisibility.Group, _ by: String, _ page: inout Markup) {
        page.element(.tr) { page in
            page.element(.th, .scope("row")) { page in
                if let label = group.label { page.data(label, context) } else { page.text(name(group.code, by)) }
            }
            page.element(.td, .class("n"), text: group.persons.map(words.number) ?? "—")
            page.element(.td, .class("n"), text: group.mean.map { words.decimal($0) } ?? "—")
            page.element(.td, .class("n"), text: group.median.map { words.decimal($0, places: 1) } ?? "—")
            page.element(.td, .class("n"), text: group.unnamedPercent.map { "\($0)%" } ?? "—")
            page.element(.td, .class("n"), text: gini(group))
        }
    }

    private func gini(_ group: PublicVisibility.Group) -> String {
        guard let gini = group.gini else { return "—" }
        guard let limits = group.limits else { return words.decimal(gini) }
        return "\(words.decimal(gini)) (\(words.decimal(limits.lowerBound))–\(words.decimal(limits.upperBound)))"
    }

    private func name(_ code: String?, _ by: String) -> String {
        guard let code else { return words(by == "recognition" ? "visibility.recognition.none" : "stat.unknown") }
        return by == "sex" ? words("stat.sex.\(code)") : code
    }

    private func counts(_ by: String, _ counts: [PublicVisibility.Count], _ page: inout Markup) {
        guard !counts.isEmpty else { return }
        let title = words("visibility.documents.\(by)")
        page.element(.h3, text: title)
        page.scrollingTable(title, isShort: true) { page in
            page.element(.thead) { page in
                page.element(.tr) { page in
                    page.element(.th, .scope("col"), text: words("visibility.column.\(by)"))
                    page.element(.th, .scope("col"), .class("n"), text: words("visibility.column.documents"))
                }
            }
            page.element(.tbody) { page in
                for count in counts {
                    page.element(.tr) { page in
                        page.element(.th, .scope("row")) { page in
                            if let label = count.label {
                                page.data(label, context)
                            } else {
                                page.text(VisibilityWords.name(count.code, by, words))
                            }
                        }
                        page.element(.td, .class("n"), text: words.number(count.documents))
                    }
                }
            }
        }
    }
}

/// The names of kinds, countries and languages.
enum VisibilityWords {
    static func name(_ code: String?, _ by: String, _ words: Words) -> String {
        guard let code else { return words("stat.unknown") }
        let key = "visibility.\(by).\(code)"
        return words.has(key) ? words(key) : code
    }
}

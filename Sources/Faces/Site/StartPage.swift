// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// The first page: how many, as of when, by whom; what changed; and the way to a person.
struct StartPage {
    /// How many topics are drawn here. The others stand on the page of counts: this page must stay light in both
    /// languages, and Cyrillic letters take two bytes each.
    private static let drawn = 1

    let context: PageContext
    let facts: StartFacts
    private var words: Words { context.words }

    func frame() -> Frame {
        let topic = facts.topics.first { !$0.counts.isEmpty }
        let title = topic.flatMap { TopicPart(context: context, topic: $0).headline() } ?? words("start.title.plain")
        return Frame(
            context: context, section: "start", title: title, description: words("start.description"),
            main: Markup { page in
                page.element(.div, .class("two")) { page in
                    page.element(.div) { page in
                        page.element(.h1, text: title)
                        if let topic {
                            TopicPart(context: context, topic: topic).lead(&page)
                            TopicPart(context: context, topic: topic).latest(&page)
                        } else {
                            nothing(&page)
                        }
                    }
                    side(&page)
                }
                counts(&page)
                register(&page)
                changes(&page)
                releases(&page)
            })
    }

    /// What to do where no figure is on file.
    private func nothing(_ page: inout Markup) {
        let isUnknown = facts.totals.people == 0 && context.isPast
        page.element(.p, .class("lead"), text: words(isUnknown ? "start.unknown" : "start.nothing"))
        guard context.isPast else { return }
        page.element(.p) { $0.element(.a, .href(context.linkToToday), text: words("asof.today")) }
    }

    /// The first drawings, and the way to all other figures.
    private func counts(_ page: inout Markup) {
        let parts = facts.topics.map { TopicPart(context: context, topic: $0) }.filter(\.isDrawn)
        for part in parts.prefix(Self.drawn) { part.write(to: &page) }
        let others = facts.topics.count - min(parts.count, Self.drawn)
        guard !facts.topics.isEmpty else { return }
        page.part("other-counts", words("counts.other")) { page in
            page.element(.p, .class("prose")) { page in
                if others > 0 { page.text(words("counts.other.more", ["n": .number(others)]) + " ") }
                page.element(.a, .href(context.link(["counts"])), text: words("counts.all"))
            }
        }
    }

    private func side(_ page: inout Markup) {
        page.element(.aside, .class("side"), .aria(.label, words("start.side"))) { page in
            page.element(.section, .aria(.labelledby, "find")) { page in
                page.element(.h2, .id("find"), text: words("search.title"))
                page.search(context, id: "q")
            }
            page.element(.section, .aria(.labelledby, "in-register")) { page in
                page.element(.h2, .id("in-register"), text: words("start.in-register"))
                page.element(.ul) { page in
                    let entries = [
                        ("people", "start.people", facts.totals.people),
                        ("exchanges", "start.exchanges", facts.totals.exchanges),
                        ("instruments", "start.instruments", facts.totals.instruments),
                        ("officials", "start.officials", facts.totals.officials),
                        ("sources", "start.sources", facts.totals.sources),
                    ]
                    for (place, key, count) in entries where count > 0 || ["people", "sources"].contains(place) {
                        page.element(.li) { page in
                            page.element(.a, .href(context.link([place])), text: words(key, ["n": .number(count)]))
                        }
                    }
                }
                if facts.totals.unnamedChildren > 0 {
                    let text = words("start.children", ["n": .number(facts.totals.unnamedChildren)])
                    page.element(.p, .class("note"), text: text)
                }
            }
        }
    }

    /// Who of this register is held: two bounds, drawn.
    private func register(_ page: inout Markup) {
        let totals = facts.totals
        guard totals.people > 0 else { return }
        page.part("held", words("start.held.title"), style: "part frame") { page in
            page.element(.div, .class("count")) { page in
                page.element(.div) { page in
                    page.element(.p, .class("figure-big")) { figure(totals, &$0) }
                    let values: KeyValuePairs<String, Words.Value> = [
                        "n": .number(totals.people), "on": .text(words.date(context.moment.on, .genitive)),
                        "known": .text(words.date(context.moment.known, .genitive)),
                    ]
                    page.element(.p, text: words("start.held.text", values))
                }
                page.element(.div) { squares(totals, &$0) }
            }
        }
    }

    private func figure(_ totals: RegisterTotals, _ page: inout Markup) {
        let high = totals.heldCertainly + totals.heldPossibly
        page.element(.span, text: words.number(totals.heldCertainly))
        guard totals.heldPossibly > 0 else { return }
        page.text(" ")
        page.element(.small, text: words(totals.heldPossibly == 1 ? "start.or" : "start.to"))
        page.text(" ")
        page.element(.span, text: words.number(high))
    }

    private func squares(_ totals: RegisterTotals, _ page: inout Markup) {
        let not = max(totals.people - totals.heldCertainly - totals.heldPossibly, 0)
        let rows = [
            (totals.heldCertainly, "held.certainly"), (totals.heldPossibly, "held.possibly"), (not, "held.not"),
        ]
        let chart = SquaresChart(
            id: "held-now", title: words("start.held.title"),
            description: rows.map { words.number($0.0) + " " + words($0.1) }.joined(separator: "; "),
            numbers: (totals.heldCertainly, totals.heldPossibly, not), labels: ("", "", ""))
        page.element(.figure) { page in
            for width in ChartWidth.allCases { if let svg = chart.svg(width) { page.append(svg) } }
        }
        page.element(.dl, .class("bounds")) { page in
            for (count, key) in rows {
                page.element(.div) { page in
                    page.element(.dt, text: words.number(count))
                    page.element(.dd) { page in
                        page.element(.strong, text: words(key))
                        page.text(" " + words("meaning.\(key)"))
                    }
                }
            }
        }
    }

    private func changes(_ page: inout Markup) {
        page.part("changes", words("start.changes")) { page in
            guard !facts.changes.isEmpty else {
                page.element(.p, .class("prose"), text: words("start.changes.none"))
                return
            }
            page.element(.ol, .class("dated")) { page in
                for change in facts.changes.prefix(5) { self.change(change, &page) }
            }
        }
    }

    private func change(_ change: PublicChange, _ page: inout Markup) {
        page.element(.li) { page in
            page.date(change.recorded, context, .short)
            page.element(.span) { page in
                let shown = NamesShown(change.names, for: context.language)
                page.element(.a, .href(context.link(["p", change.person.text]))) { page in
                    if let name = shown.first { page.name(name, context) } else { page.text(words("unnamed")) }
                }
                page.text(": " + words("change.\(change.kind.rawValue)"))
                if let status = change.status { page.text(", " + status.words(words)) }
                if let known = change.known, known != change.recorded {
                    page.text(" ")
                    let text = words("known.since", ["date": .text(words.date(known, .genitive))])
                    page.element(.span, .class("note"), text: text)
                }
            }
        }
    }

    private func releases(_ page: inout Markup) {
        guard !facts.releases.isEmpty else { return }
        page.part("releases", words("start.releases")) { page in
            page.element(.ol, .class("dated")) { page in
                for row in facts.releases.prefix(5) { page.release(row, context) }
            }
            page.element(.p, .class("gap")) { page in
                page.element(.a, .href(context.link(["exchanges"])), text: words("start.releases.all"))
            }
        }
    }
}

extension Markup {
    /// An exchange or release in one line.
    mutating func release(_ row: ReleaseRow, _ context: PageContext) {
        element(.li) { page in
            page.element(.span, .class("day")) { $0.date(row.date, context, .short) }
            page.element(.span) { page in
                if let id = row.exchange {
                    page.element(.a, .href(context.link(["exchanges", id.text]))) { $0.data(row.what, context) }
                } else {
                    page.data(row.what, context)
                }
                if let numbers = row.numbers {
                    page.text(": ")
                    page.data(numbers, context, isMarked: true)
                }
                if row.isUnverified { page.unchecked(context) }
                if let note = row.note {
                    page.text(" ")
                    page.data(note, context, isMarked: true)
                }
                if let sources = row.sources {
                    page.text(" ")
                    page.element(.span, .class("note")) { $0.data(sources, context) }
                }
            }
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// One exchange: who, from whom, to whom, on what ground, and what each side was accused of.
struct ExchangePage {
    let context: PageContext
    let exchange: PublicExchange
    private var words: Words { context.words }
    private var title: String { "\(context.plain(exchange.title)), \(words.date(exchange.date, .short))" }

    func frame() -> Frame {
        Frame(
            context: context, section: "exchanges", title: title,
            description: words("exchange.description", ["title": .text(title)]),
            crumbs: [
                .init(text: words("nav.exchanges"), link: context.link(["exchanges"])),
                .init(text: words.date(exchange.date, .short), link: nil),
            ],
            main: Markup { page in
                page.element(.div, .class("two")) { page in
                    page.element(.div) { head(&$0) }
                    page.contents(contents, context)
                }
                accused(&page)
                ExchangeBalance(context: context, exchange: exchange).write(&page)
                if isNamed {
                    page.element(.div, .class("part sides")) { page in
                        side("freed", exchange.freed, &page)
                        side("handed", exchange.handed, &page)
                    }
                }
                ExchangeTerms(context: context, exchange: exchange).write(&page)
                flows(&page)
                acts(&page)
                page.part("sources", words("person.sources")) { $0.sourceList(exchange.sources, context) }
                page.downloads(
                    ["csv", "json"].map { format in
                        (format.uppercased(), context.link(["exchanges", "\(exchange.id.text).\(format)"]))
                    }, of: title)
            })
    }

    /// Whether persons of the exchange are on file one by one.
    private var isNamed: Bool { !exchange.freed.people.isEmpty || !exchange.handed.people.isEmpty }

    private var contents: [(id: String, title: String)] {
        let named = [
            ("accused", words("exchange.accused")), ("balance", words("exchange.balance")),
            ("freed", context.plain(exchange.freed.title)), ("handed", context.plain(exchange.handed.title)),
        ]
        return (isNamed ? named : [])
            + ["terms", "acts"].map { ($0, words("exchange.\($0)")) } + [("sources", words("person.sources"))]
    }

    private func head(_ page: inout Markup) {
        page.element(.h1, text: title)
        if let first = exchange.date.range.earliest, first > context.moment.on {
            let day = words.capitalised(words.date(context.moment.on, .when))
            page.element(.p, .class("empty"), text: words("exchange.ahead", ["on": .text(day)]))
        }
        for (index, report) in exchange.reports.enumerated() {
            page.element(.p, .class(index == 0 ? "lead" : "prose")) { page in
                page.data(report.text, context, isMarked: true)
                if report.isUnverified { page.unchecked(context) }
                page.marks(report.sources, of: exchange.sources, context)
            }
        }
        if !isNamed { page.element(.p, .class("prose note"), text: words("exchange.nobody")) }
        let facts = [
            ("exchange.place", exchange.place), ("exchange.mediator", exchange.mediator),
            ("exchange.numbers", exchange.numbers),
        ]
        page.element(.dl, .class("facts")) { page in
            for (key, text) in facts {
                guard let text else { continue }
                page.element(.div, .class("fact")) { page in
                    page.element(.dt, text: words(key))
                    page.element(.dd) { $0.data(text, context) }
                }
            }
        }
    }

    /// The groups of accusations in the order of those freed, then of those handed over.
    private func rows() -> [FacingBars.Row] {
        var order: [String] = []
        var counts: [String: (Int, Int)] = [:]
        func add(_ people: [ExchangePerson], isLeft: Bool) {
            for person in people {
                let group = person.accusationGroup.map { context.plain($0) } ?? words("exchange.no-accusation")
                if counts[group] == nil { order.append(group) }
                counts[group, default: (0, 0)].0 += isLeft ? 1 : 0
                counts[group, default: (0, 0)].1 += isLeft ? 0 : 1
            }
        }
        add(exchange.freed.people, isLeft: true)
        add(exchange.handed.people, isLeft: false)
        let sorted = order.enumerated().sorted { one, other in
            let (a, b) = (counts[one.element] ?? (0, 0), counts[other.element] ?? (0, 0))
            return a.0 != b.0 ? a.0 > b.0 : a.1 != b.1 ? a.1 > b.1 : one.offset < other.offset
        }
        let rows = sorted.map { FacingBars.Row(label: $0.element, counts[$0.element] ?? (0, 0)) }
        guard exchange.freed.children + exchange.handed.children > 0 else { return rows }
        let children = (exchange.freed.children, exchange.handed.children)
        return rows + [FacingBars.Row(label: words("exchange.children.row"), children, isApart: true)]
    }

    private func accused(_ page: inout Markup) {
        let rows = rows()
        guard !rows.isEmpty else { return }
        page.part("accused", words("exchange.accused"), style: "part frame") { page in
            FacingFigure(
                context: context, exchange: exchange, id: "accused", title: words("exchange.chart"),
                unit: words("exchange.unit"), heading: words("exchange.accused-of"),
                caption: words("exchange.caption"),
                sums: (
                    words("exchange.adults", ["n": .number(exchange.freed.adults)]),
                    words("exchange.adults", ["n": .number(exchange.handed.adults)])
                ), rows: rows
            ).write(&page)
        }
    }

    private func side(_ id: String, _ side: ExchangeSide, _ page: inout Markup) {
        page.element(.section, .aria(.labelledby, id)) { page in
            page.element(.h2, .id(id), text: "\(context.plain(side.title)): \(words.number(side.adults))")
            page.element(.ul, .class("roll")) { page in
                for person in side.people { self.person(person, &page) }
                guard side.children > 0 else { return }
                page.element(.li, .class("child")) { page in
                    page.element(.p) { page in
                        page.element(.span, .class("status")) { page in
                            page.square(.unknown, isChild: true)
                            let text = words("exchange.children", ["n": .number(side.children)])
                            page.element(.span, .class("name"), text: text)
                        }
                    }
                    page.element(.p) { page in
                        if let note = side.childrenNote {
                            page.data(note, context, isMarked: true)
                        } else {
                            page.text(words("exchange.children.note"))
                        }
                    }
                }
            }
        }
    }

    private func person(_ person: ExchangePerson, _ page: inout Markup) {
        page.element(.li) { page in
            page.element(.p) { page in
                page.element(.span, .class("name")) { page in
                    page.nameInList(
                        person.names, context, isChild: false, birthYear: nil,
                        link: person.person.map { context.link(["p", $0.text]) })
                }
            }
            page.element(.p) { page in
                if let state = person.heldBy {
                    page.data(state, context)
                    page.text(": ")
                }
                if let accusation = person.accusation { page.data(accusation, context) }
                let sentence = person.sentence.map { $0.words(words) } ?? words("none.verdict")
                page.text("; " + sentence)
                if let agreement = person.agreement {
                    page.text("; " + words("exchange.agreement.\(agreement.rawValue)"))
                }
                if let conditions = person.conditions {
                    page.text("; ")
                    page.data(conditions, context, isMarked: true)
                }
                if person.isUnverified { page.unchecked(context) }
                page.marks(person.sources, of: exchange.sources, context)
            }
        }
    }

    private func flows(_ page: inout Markup) {
        guard !exchange.flows.isEmpty else { return }
        page.part("flows", words("exchange.flows")) { page in
            page.scrollingTable(words("exchange.flows"), isShort: true) { page in
                page.element(.thead) { page in
                    page.element(.tr) { page in
                        page.element(.th, .scope("col"), text: words("exchange.from"))
                        page.element(.th, .scope("col"), text: words("exchange.to"))
                        page.element(.th, .scope("col"), .class("n"), text: words("exchange.persons"))
                    }
                }
                page.element(.tbody) { page in
                    for flow in exchange.flows {
                        page.element(.tr) { page in
                            page.element(.th, .scope("row")) { $0.data(flow.from, context) }
                            page.element(.td) { $0.data(flow.to, context) }
                            page.element(.td, .class("n"), text: words.number(flow.persons))
                        }
                    }
                }
            }
        }
    }

    private func acts(_ page: inout Markup) {
        page.part("acts", words("exchange.acts")) { page in
            guard !exchange.acts.isEmpty else {
                page.element(.p, .class("prose"), text: words("fact.empty"))
                return
            }
            page.element(.dl, .class("facts")) { page in
                for act in exchange.acts {
                    page.element(.div, .class("fact")) { page in
                        page.element(.dt) { $0.data(act.state, context) }
                        page.element(.dd) { page in
                            page.data(act.text, context, isMarked: true)
                            page.marks(act.sources, of: exchange.sources, context)
                        }
                    }
                }
            }
        }
    }
}

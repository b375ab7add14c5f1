// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// When the sentence ends by the law: the days, the bar, other readings, and the way to them.
struct PersonTerm {
    let context: PageContext
    let term: PublicTerm
    private var words: Words { context.words }
    private var on: Day { context.moment.on }

    func write(to page: inout Markup) {
        page.part("term", words("term.title"), style: "part frame") { page in
            page.element(.p, .class("unit")) { page in
                page.text(words("term.unit", ["day": .text(words.date(term.lawAsOf, .genitive))]))
                if term.isUnverified {
                    page.text(" ")
                    page.element(.span, .class("tag tag-unchecked"), text: words("term.unchecked"))
                }
            }
            draw(&page)
            days(&page)
            readings(&page)
            steps(&page)
        }
    }

    private func draw(_ page: inout Markup) {
        guard let end = term.end else { return }
        let short = { (day: Day) in words.date(day, .short) }
        var marks: [TermChart.Mark] = []
        if let parole = term.earliestParole {
            marks.append(.init(day: parole, label: words("term.mark.parole", ["day": .text(short(parole))])))
        }
        if let released = term.released, released > term.start, released < end {
            marks.append(.init(day: released, label: words("term.mark.released", ["day": .text(short(released))])))
        } else if term.released == nil, on > term.start, on < end {
            marks.append(.init(day: on, label: words("term.mark.on", ["day": .text(short(on))])))
        }
        let chart = TermChart(
            id: "bar", title: words("term.title"), description: sentence(end),
            start: .init(day: term.start, label: short(term.start)),
            end: .init(day: end, label: words("term.mark.end", ["day": .text(short(end))])), until: until(end),
            otherEnds: term.readings.map(\.end), marks: marks)
        page.element(.figure) { page in
            for width in ChartWidth.allCases { if let svg = chart.svg(width) { page.append(svg) } }
        }
    }

    /// How far the bar is filled: the end less what is left, which credit has moved.
    private func until(_ end: Day) -> Day {
        if let released = term.released { return min(released, end) }
        guard let left = term.left else { return on }
        return left > 0 ? end.adding(days: -left) : min(on, end)
    }

    private func sentence(_ end: Day) -> String {
        let served = words.days(term.served)
        if let released = term.released {
            return words(
                "term.sentence.released",
                [
                    "end": .text(words.date(end, .genitive)), "served": .text(served),
                    "day": .text(words.date(released, .genitive)),
                ])
        }
        return words(
            "term.sentence",
            [
                "end": .text(words.date(end, .genitive)), "served": .text(served),
                "left": .text(words.days(term.left ?? 0)),
            ])
    }

    private func days(_ page: inout Markup) {
        page.element(.dl, .class("facts")) { page in
            row("term.end", &page) { page in
                guard let end = term.end else { return page.text(words("term.life")) }
                page.date(end, context)
            }
            row("term.served", &page) { $0.text(words.days(term.served)) }
            if let released = term.released {
                row("term.released", &page) { $0.date(released, context) }
            } else if let left = term.left {
                row("term.left", &page) { $0.text(words.days(left)) }
            }
            if term.credited != "0" {
                row("term.credited", &page) { $0.text(term.credited) }
            }
            row("term.parole", &page) { page in
                if let parole = term.earliestParole {
                    page.date(parole, context)
                } else {
                    page.text(words("term.parole.none"))
                }
            }
        }
    }

    private func row(_ key: String, _ page: inout Markup, _ content: (inout Markup) -> Void) {
        page.element(.div, .class("fact")) { page in
            page.element(.dt, text: words(key))
            page.element(.dd, content: content)
        }
    }

    private func readings(_ page: inout Markup) {
        guard !term.readings.isEmpty else { return }
        page.element(.h3, text: words("term.readings"))
        page.element(.ul, .class("criteria")) { page in
            for reading in term.readings {
                page.element(.li) { page in
                    page.element(.p) { page in
                        page.data(reading.text.mapped { $0.prefix(1).uppercased() + $0.dropFirst() }, context)
                        page.text(". ")
                        page.text(
                            words(
                                "term.reading.\(reading.ground.rawValue)",
                                ["end": .text(words.date(reading.end, .plain))]))
                        if let parole = reading.earliestParole {
                            page.text(" " + words("term.reading.parole", ["day": .text(words.date(parole, .plain))]))
                        }
                    }
                    if let rule = reading.rule { page.element(.p, .class("meta")) { self.rule(rule, &$0) } }
                }
            }
        }
    }

    private func steps(_ page: inout Markup) {
        guard !term.steps.isEmpty else { return }
        page.element(.details, .class("behind")) { page in
            page.element(.summary, text: words("term.steps"))
            page.element(.table, .class("stack"), .role("table")) { page in
                page.element(.thead, .role("rowgroup")) { page in
                    page.element(.tr, .role("row")) { page in
                        for key in ["step", "rule", "days", "dates"] {
                            page.element(
                                .th, .scope("col"), .role("columnheader"), .when(key == "days", .class("n")),
                                text: words("term.steps.\(key)"))
                        }
                    }
                }
                page.element(.tbody, .role("rowgroup")) { page in
                    for step in term.steps { row(step, &page) }
                }
            }
            rules(&page)
        }
    }

    /// The rules that the steps name, each once.
    private func rules(_ page: inout Markup) {
        var seen: Set<String> = []
        let rules = term.steps.compactMap(\.rule).filter { seen.insert($0.id).inserted }
        page.element(.ul, .class("criteria")) { page in
            for rule in rules {
                page.element(.li, .id("r-\(rule.id)")) { page in
                    page.element(.p, .class("meta")) { self.rule(rule, &$0) }
                }
            }
        }
    }

    private func row(_ step: PublicTermStep, _ page: inout Markup) {
        page.element(.tr, .role("row")) { page in
            page.element(.th, .scope("row"), .role("rowheader")) { page in
                page.element(.p, text: words("term.step.\(step.kind.rawValue)"))
                page.element(.p, .class("meta")) { $0.data(step.text, context) }
            }
            page.element(.td, .role("cell"), .dataLabel(words("term.steps.rule"))) { page in
                guard let rule = step.rule else { return page.text("—") }
                page.element(.a, .class("rule"), .href(Link(fragment: "r-\(rule.id)")), text: rule.id)
            }
            page.element(
                .td, .role("cell"), .class("n"), .dataLabel(words("term.steps.days")), text: step.days ?? "—")
            page.element(.td, .role("cell"), .dataLabel(words("term.steps.dates"))) { page in
                switch (step.from, step.to) {
                case (let from?, let to?) where from != to:
                    page.date(from, context, .short)
                    page.text(" – ")
                    page.date(to, context, .short)
                case (let day?, _), (nil, let day?): page.date(day, context, .short)
                case (nil, nil): page.text("—")
                }
            }
        }
    }

    private func rule(_ rule: PublicRule, _ page: inout Markup) {
        page.element(.span, .class("rule"), text: rule.id)
        page.text(" ")
        page.data(rule.text, context)
        if rule.isUnverified {
            page.text(" ")
            page.element(.span, .class("tag tag-unchecked"), text: words("why.rule.unchecked"))
        }
        for source in rule.sources {
            page.text(" ")
            page.external(source.address, context) { $0.text(source.text) }
        }
    }
}

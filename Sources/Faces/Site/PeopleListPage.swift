// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// A list of people, narrowed by filters, fifty to a page.
struct PeopleListPage {
    let context: PageContext
    let query: PeopleQuery
    let page: PeoplePage
    private var words: Words { context.words }

    func frame() -> Frame {
        Frame(
            context: context, section: "people", title: words("people.title"),
            description: words("people.description"), isListed: query.offset == 0 && chosen.isEmpty,
            main: Markup { markup in
                markup.element(.h1, text: words("people.title"))
                let on = words.date(context.moment.on, .genitive)
                markup.element(.p, .class("lead"), text: words("people.lead", ["on": .text(on)]))
                PeopleForm(context: context, query: query, choices: page.choices, isOpen: chosen.isEmpty)
                    .write(to: &markup)
                result(&markup)
                filters(&markup)
                if page.people.isEmpty { nobody(&markup) } else { table(&markup) }
                pager(&markup)
            })
    }

    /// The fields of the address that narrow the list.
    private var chosen: [(name: String, value: String)] {
        PeopleForm.fields.compactMap { name in context.query[name].map { (name, $0) } }
    }

    private func result(_ markup: inout Markup) {
        guard !page.people.isEmpty else { return }
        markup.element(.div, .class("result")) { markup in
            markup.element(.p) { markup in
                let bounds = words.bounds(page.certainly, max(page.total, page.certainly))
                let people = words("people.count", ["n": .number(page.total), "count": .text(bounds)])
                markup.element(.strong, text: words.capitalised(people))
                markup.text(" ")
                markup.text(certainty())
                let first = query.offset + 1
                // Those whom a name found come in the order of likeness, unless another one is asked for.
                let order = query.text != nil && query.order == .name ? "match" : query.order.rawValue
                markup.text(" ")
                markup.text(
                    words(
                        "people.shown",
                        [
                            "from": .number(first), "to": .number(query.offset + page.people.count),
                            "order": .text(words("order.\(order)")),
                        ]))
            }
            markup.downloads(
                [
                    ("CSV", context.link(["people.csv"], chosen)), ("JSON", context.link(["people.json"], chosen)),
                ], of: words("people.file", ["n": .number(page.total)]))
        }
    }

    private func certainty() -> String {
        let on = words.date(context.moment.on, .genitive)
        if page.certainly == page.total {
            return words(query.status == nil ? "people.found" : "people.all", ["on": .text(on)])
        }
        return words(
            "people.some",
            [
                "on": .text(on), "certainly": .number(page.certainly),
                "possibly": .number(page.total - page.certainly),
            ])
    }

    private func filters(_ markup: inout Markup) {
        guard !chosen.isEmpty else { return }
        markup.element(.ul, .class("chosen"), .aria(.label, words("filter.in-use"))) { markup in
            for field in chosen where field.name != "sort" {
                let rest = chosen.filter { $0.name != field.name }
                let label = words("filter.\(field.name)") + ": " + self.label(field)
                markup.element(.li) { markup in
                    markup.text(label + " ")
                    markup.element(
                        .a, .href(context.link(["people"], rest)),
                        .aria(.label, words("filter.remove.label", ["what": .text(label)])),
                        text: words("filter.remove"))
                }
            }
        }
    }

    /// A chosen value in words.
    private func label(_ field: (name: String, value: String)) -> String {
        let choices: [FilterChoice] =
            switch field.name {
            case "by": page.choices.heldBy
            case "article": page.choices.articles
            case "region": page.choices.regions
            case "source": page.choices.sources
            case "recognition": page.choices.recognitions
            default: []
            }
        if let choice = choices.first(where: { $0.code == field.value }) { return context.plain(choice.label) }
        switch field.name {
        case "status": return words("filter.status.\(field.value)")
        case "sex": return words("sex.\(field.value)")
        default: return field.value
        }
    }

    private func nobody(_ markup: inout Markup) {
        markup.element(.div, .class("empty")) { markup in
            markup.element(.p) { markup in
                let on = Words.Value.text(words.date(context.moment.on, .genitive))
                let text =
                    query.text.map { words("people.none.named", ["name": .text($0), "on": on]) }
                    ?? words("people.none", ["on": on])
                markup.element(.strong, text: text)
                markup.text(" " + words("people.none.meaning"))
                markup.text(" " + words("people.none.what"))
            }
            if !page.near.isEmpty {
                markup.element(.p) { markup in
                    markup.text(words("people.near") + " ")
                    for (index, person) in page.near.prefix(5).enumerated() {
                        if index > 0 { markup.text(", ") }
                        markup.nameInList(
                            person.names, context, isChild: person.isChild, birthYear: person.birthYear,
                            link: context.link(["p", person.id.text]))
                    }
                }
            }
            markup.element(.p) { markup in
                markup.element(.a, .href(context.link(["people"])), text: words("people.all-link"))
                if context.isPast {
                    markup.text(" · ")
                    markup.element(.a, .href(context.linkToToday), text: words("asof.today"))
                }
            }
        }
    }

    private static let columns = ["name", "status", "since", "article", "sentence", "sources"]

    private func table(_ markup: inout Markup) {
        markup.element(.table, .class("stack"), .role("table")) { markup in
            markup.element(.caption, .class("vh"), text: words("people.title"))
            markup.element(.thead, .role("rowgroup")) { markup in
                markup.element(.tr, .role("row")) { markup in
                    for column in Self.columns {
                        let style = column == "name" ? "w-name" : column == "sources" ? "n" : ""
                        markup.element(
                            .th, .scope("col"), .role("columnheader"), .when(!style.isEmpty, .class(style)),
                            text: words("column.\(column)"))
                    }
                }
            }
            markup.element(.tbody, .role("rowgroup")) { markup in
                for person in page.people { row(person, &markup) }
            }
        }
    }

    private func row(_ person: PersonSummary, _ markup: inout Markup) {
        markup.element(.tr, .role("row")) { markup in
            markup.element(.th, .scope("row"), .role("rowheader"), .class("name")) { markup in
                markup.nameInList(
                    person.names, context, isChild: person.isChild, birthYear: person.birthYear,
                    link: context.link(["p", person.id.text]))
                if let matched = person.matched {
                    markup.element(.span, .class("alt")) { markup in
                        markup.text(words("people.matched") + " ")
                        markup.name(matched, context)
                    }
                }
            }
            cell("status", &markup) { markup in
                markup.status(person.status, context, isChild: person.isChild)
                if let place = person.status.place ?? person.region {
                    markup.element(.span, .class("sub")) { $0.data(place, context) }
                }
                if let note = person.status.note {
                    markup.element(.span, .class("sub")) { $0.data(note, context) }
                }
            }
            guard !person.isChild else { return withheld(person, &markup) }
            cell("since", &markup) { since(person, &$0) }
            cell("article", &markup) { articles(person.articles, &$0) }
            cell("sentence", &markup) { markup in
                guard let sentence = person.sentence else { return markup.text(words("none.sentence")) }
                markup.text(sentence.words(words))
                if sentence.isUnverified { markup.unchecked(context, isShort: true) }
            }
            markup.element(
                .td, .role("cell"), .class("n"), .dataLabel(words("column.sources")),
                text: words.number(person.sourceCount))
        }
    }

    /// Of a child nothing but the status is shown.
    private func withheld(_ person: PersonSummary, _ markup: inout Markup) {
        for column in ["since", "article", "sentence"] {
            cell(column, &markup) { $0.element(.span, .class("note"), text: words("withheld")) }
        }
        markup.element(
            .td, .role("cell"), .class("n"), .dataLabel(words("column.sources")),
            text: words.number(person.sourceCount))
    }

    private func cell(_ column: String, _ markup: inout Markup, content: (inout Markup) -> Void) {
        markup.element(.td, .role("cell"), .dataLabel(words("column.\(column)"))) { markup in
            markup.element(.span, content: content)
        }
    }

    private func since(_ person: PersonSummary, _ markup: inout Markup) {
        guard let since = person.heldSince else {
            markup.element(.span, .class("note"), text: words("none.date"))
            return
        }
        markup.date(since, context, .short)
        if person.heldSinceUnverified { markup.unchecked(context, isShort: true) }
        if person.heldSinceDiffers { markup.differs(context) }
    }

    private func articles(_ articles: [PublicArticle], _ markup: inout Markup) {
        guard !articles.isEmpty else {
            markup.element(.span, .class("note"), text: words("none.article"))
            return
        }
        for (index, article) in articles.prefix(6).enumerated() {
            if index > 0 { markup.text(", ") }
            markup.element(.span, .class("nowrap"), text: article.short(words))
        }
        if articles.count > 6 { markup.text(words("articles.more", ["n": .number(articles.count - 6)])) }
        if articles.contains(where: \.isUnverified) { markup.unchecked(context, isShort: true) }
    }

    private func pager(_ markup: inout Markup) {
        let size = PeopleFilter.pageSize
        let last = (page.total + size - 1) / size
        guard last > 1 else { return }
        let current = query.offset / size + 1
        func link(_ number: Int) -> Link {
            context.link(["people"], chosen + (number == 1 ? [] : [(name: "page", value: String(number))]))
        }
        markup.element(.nav, .class("pager"), .aria(.label, words("pager"))) { markup in
            markup.element(
                .span,
                text: words(
                    "pager.shown",
                    [
                        "from": .number(query.offset + 1), "to": .number(query.offset + page.people.count),
                        "of": .number(page.total),
                    ]))
            markup.element(.ul) { markup in
                if current > 1 {
                    markup.element(.li) { $0.element(.a, .href(link(current - 1)), text: words("pager.previous")) }
                }
                for number in 1...last where number == 1 || number == last || abs(number - current) < 3 {
                    markup.element(.li) { markup in
                        if number == current {
                            markup.element(.span, .aria(.current, "page"), text: words.number(number))
                        } else {
                            markup.element(.a, .href(link(number)), text: words.number(number))
                        }
                    }
                }
                if current < last {
                    markup.element(.li) { $0.element(.a, .href(link(current + 1)), text: words("pager.next")) }
                }
            }
        }
    }
}

extension PublicArticle {
    /// The number alone, for a column that says "Article": "207.3 p. 2", «207.3 ч. 2».
    func short(_ words: Words) -> String {
        guard let part else { return number }
        return words("article.short", ["number": .text(number), "part": .text(part)])
    }
}

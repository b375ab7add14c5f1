// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// Who recognises whom: a question in a form that works without scripts, how many there are, and who they are.
struct RecognitionPage {
    let context: PageContext
    let query: StandingQuery
    let page: StandingPage
    let definitions: [PublicDefinition]
    private var words: Words { context.words }

    func frame() -> Frame {
        let title = words("recognition.title")
        return Frame(
            context: context, section: "how", title: title, description: words("recognition.lead"),
            crumbs: [
                Frame.Crumb(text: words("numbers.title"), link: context.link(["numbers"])),
                Frame.Crumb(text: title, link: nil),
            ], isListed: query.offset == 0 && chosen.isEmpty,
            main: Markup { page in
                page.element(.h1, text: title)
                page.element(.p, .class("lead"), text: words("recognition.lead"))
                if self.page.organisations.isEmpty { page.element(.p, text: words("recognition.nobody")) }
                form(&page)
                if !chosen.isEmpty { result(&page) } else { examples(&page) }
            })
    }

    private var chosen: [(name: String, value: String)] {
        StandingFilter.fields.compactMap { name in context.query[name].map { (name, $0) } }
    }

    // MARK: - The question

    private func form(_ page: inout Markup) {
        page.element(.div, .class("filters")) { page in
            page.element(
                .form, .method(.get), .action(Link(segments: [context.language.rawValue, "recognition"]))
            ) { page in
                for item in context.asOf.carried {
                    page.empty(.input, .type(.hidden), .name(item.name), .value(item.value))
                }
                page.element(.div, .class("fields")) { page in
                    let organisations = self.page.organisations.map { ($0.code, context.plain($0.label)) }
                    let all = [(StandingFilter.all, words("recognition.by.all"))]
                    let none = [(StandingFilter.all, words("recognition.not.all"))]
                    select("by", all + organisations, &page)
                    select("and", organisations, &page)
                    select("not", none + organisations, &page)
                    select("met", definitions.map { ($0.id, context.plain($0.title)) }, &page)
                    select("held", [("yes", words("recognition.held.yes"))], &page)
                    page.element(.button, .submit, text: words("recognition.ask"))
                }
            }
        }
    }

    private func select(_ name: String, _ choices: [(code: String, label: String)], _ page: inout Markup) {
        let chosen = context.query[name]
        page.element(.div, .class("field")) { page in
            page.element(.label, .for("r-\(name)"), text: words("recognition.\(name)"))
            page.element(.select, .id("r-\(name)"), .name(name)) { page in
                page.element(.option, .value(""), text: words("recognition.any"))
                for choice in choices {
                    page.element(
                        .option, .value(choice.code), .when(choice.code == chosen, .selected), text: choice.label)
                }
                if let chosen, !choices.contains(where: { $0.code == chosen }) {
                    page.element(.option, .value(chosen), .selected, text: chosen)
                }
            }
        }
    }

    /// Questions that are asked often, as links.
    private func examples(_ page: inout Markup) {
        guard let first = self.page.organisations.first else { return }
        page.part("often", words("recognition.often")) { page in
            page.element(.ul) { page in
                let all = StandingFilter.all
                item([("by", all)], words("recognition.q.all"), &page)
                if let second = self.page.organisations.dropFirst().first {
                    for (one, other) in [(first, second), (second, first)] {
                        let text = words(
                            "recognition.q.one",
                            ["first": .text(context.plain(one.label)), "second": .text(context.plain(other.label))])
                        item([("by", one.code), ("not", other.code)], text, &page)
                    }
                }
                for definition in definitions {
                    item(
                        [("met", definition.id), ("not", all), ("held", "yes")],
                        words("recognition.q.met", ["definition": .text(context.plain(definition.title))]), &page)
                }
            }
        }
    }

    private func item(_ query: [(name: String, value: String)], _ text: String, _ page: inout Markup) {
        page.element(.li) { $0.element(.a, .href(context.link(["recognition"], query)), text: text) }
    }

    // MARK: - The answer

    private func result(_ page: inout Markup) {
        let total = self.page.total
        page.part("found", words("recognition.found")) { page in
            page.element(.p) { page in
                let bounds = words.bounds(total.certain, max(total.possible, total.certain))
                let people = words("people.count", ["n": .number(total.possible), "count": .text(bounds)])
                page.element(.strong, text: words.capitalised(people))
                let on = words.date(context.moment.on, .genitive)
                page.text(" " + words("recognition.on", ["on": .text(on)]))
                if total.certain != total.possible { page.text(" " + words("recognition.bounds")) }
            }
            if !self.page.rows.isEmpty { table(&page) }
            pager(&page)
        }
    }

    private func table(_ page: inout Markup) {
        page.element(.table, .class("stack"), .role("table")) { page in
            page.element(.caption, .class("vh"), text: words("recognition.found"))
            page.element(.thead, .role("rowgroup")) { page in
                page.element(.tr, .role("row")) { page in
                    for (key, style) in [("name", "w-name"), ("status", ""), ("said", "")] {
                        page.element(
                            .th, .scope("col"), .role("columnheader"), .when(!style.isEmpty, .class(style)),
                            text: words(key == "said" ? "recognition.said" : "column.\(key)"))
                    }
                }
            }
            page.element(.tbody, .role("rowgroup")) { page in
                for row in self.page.rows { self.row(row, &page) }
            }
        }
    }

    private func row(_ row: StandingPage.Row, _ page: inout Markup) {
        page.element(.tr, .role("row")) { page in
            page.element(.th, .scope("row"), .role("rowheader"), .class("name")) { page in
                page.nameInList(
                    row.person.names, context, isChild: row.person.isChild, birthYear: row.person.birthYear,
                    link: context.link(["p", row.person.id.text]))
            }
            page.element(.td, .role("cell"), .dataLabel(words("column.status"))) { page in
                page.element(.span) { $0.status(row.person.status, context, isChild: row.person.isChild) }
            }
            page.element(.td, .role("cell"), .dataLabel(words("recognition.said"))) { page in
                page.element(.span) { said(row, &$0) }
            }
        }
    }

    private func said(_ row: StandingPage.Row, _ page: inout Markup) {
        if row.decisions.isEmpty, row.lists.isEmpty {
            let key = row.person.isChild ? "withheld" : "recognition.said.nothing"
            page.element(.span, .class("note"), text: words(key))
            return
        }
        for decision in row.decisions {
            page.element(.span, .class("sub")) { page in
                page.data(decision.organisation, context)
                page.text(": " + words("stand.\(decision.stand.rawValue)"))
                if let date = decision.date {
                    page.text(", ")
                    page.date(date, context, .short)
                }
                if let definition = decision.definition {
                    page.text(", ")
                    page.data(definition, context)
                }
                if let reason = decision.reason {
                    page.text(". ")
                    page.data(reason, context, isMarked: true)
                }
            }
        }
        for list in row.lists {
            page.element(.span, .class("sub")) { page in
                page.data(list, context)
                page.text(": " + words("listing.listed"))
            }
        }
    }

    private func pager(_ page: inout Markup) {
        let size = PeopleFilter.pageSize
        let last = (self.page.total.possible + size - 1) / size
        guard last > 1 else { return }
        let current = query.offset / size + 1
        func link(_ number: Int) -> Link {
            context.link(["recognition"], chosen + (number == 1 ? [] : [(name: "page", value: String(number))]))
        }
        page.element(.nav, .class("pager"), .aria(.label, words("pager"))) { page in
            let shown: KeyValuePairs<String, Words.Value> = [
                "from": .number(query.offset + 1), "to": .number(query.offset + self.page.rows.count),
                "of": .number(self.page.total.possible),
            ]
            page.element(.span, text: words("pager.shown", shown))
            page.element(.ul) { page in
                if current > 1 {
                    page.element(.li) { $0.element(.a, .href(link(current - 1)), text: words("pager.previous")) }
                }
                if current < last {
                    page.element(.li) { $0.element(.a, .href(link(current + 1)), text: words("pager.next")) }
                }
            }
        }
    }
}

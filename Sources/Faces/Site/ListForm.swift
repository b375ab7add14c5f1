// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// The filters of the lists of officials and of documents, and the way from page to page; both work without scripts.
struct ListForm {
    /// A filter: its name in the address, and what it can be.
    struct Field {
        var name: String
        var choices: [(code: String, label: String)]
    }

    let context: PageContext
    /// The list: `officials` or `instruments`.
    let place: String
    let fields: [Field]
    /// What stands below the list in the address, as the number of an official whose cases are paged.
    var below: String?
    private var words: Words { context.words }

    /// The filters that the reader has set.
    var chosen: [(name: String, value: String)] {
        fields.compactMap { field in context.query[field.name].map { (field.name, $0) } }
    }

    func write(to page: inout Markup) {
        page.element(.div, .class("filters")) { page in
            page.element(
                .form, .method(.get), .action(Link(segments: [context.language.rawValue, place]))
            ) { page in
                for item in context.asOf.carried {
                    page.empty(.input, .type(.hidden), .name(item.name), .value(item.value))
                }
                page.element(.div, .class("fields")) { page in
                    for field in fields { select(field, &page) }
                    page.element(.button, .submit, text: words("filter.apply"))
                }
            }
        }
    }

    private func select(_ field: Field, _ page: inout Markup) {
        let chosen = context.query[field.name]
        page.element(.div, .class("field")) { page in
            page.element(.label, .for("l-\(field.name)"), text: words("\(place).filter.\(field.name)"))
            page.element(.select, .id("l-\(field.name)"), .name(field.name)) { page in
                page.element(.option, .value(""), text: words("list.any"))
                for choice in field.choices {
                    page.element(
                        .option, .value(choice.code), .when(choice.code == chosen, .selected), text: choice.label)
                }
                if let chosen, !field.choices.contains(where: { $0.code == chosen }) {
                    page.element(.option, .value(chosen), .selected, text: chosen)
                }
            }
        }
    }

    /// Which rows are shown of how many, and the way to the others.
    func pager(_ current: Int, shown: Int, of total: Int, _ page: inout Markup) {
        let size = ListFilter.pageSize
        let last = (total + size - 1) / size
        guard last > 1 else { return }
        func link(_ number: Int) -> Link {
            context.link(
                [place] + (below.map { [$0] } ?? []),
                chosen + (number == 1 ? [] : [(name: "page", value: String(number))]))
        }
        page.element(.nav, .class("pager"), .aria(.label, words("pager"))) { page in
            let first = (current - 1) * size
            let values: KeyValuePairs<String, Words.Value> = [
                "from": .number(first + 1), "to": .number(first + shown), "of": .number(total),
            ]
            page.element(.span, text: words("list.shown", values))
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

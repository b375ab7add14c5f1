// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// Where the sources differ: every value, who says it, what is shown and by which rule.
struct PersonConflicts {
    let context: PageContext
    let person: PublicPerson
    let name: String
    private var words: Words { context.words }

    func write(to page: inout Markup) {
        page.part("differ", words("person.differ")) { page in
            guard !person.conflicts.isEmpty else {
                page.element(.p, .class("prose"), text: words("person.differ.none"))
                return
            }
            for conflict in person.conflicts { write(conflict, &page) }
        }
    }

    private func write(_ conflict: PublicConflict, _ page: inout Markup) {
        page.element(.div, .class("conflict")) { page in
            page.element(.p, .class("kicker"), text: words("tag.differ.long"))
            page.element(
                .h3,
                text: words(
                    "conflict.title",
                    ["name": .text(name), "what": .text(words("fact.\(conflict.kind.rawValue)"))]))
            page.element(.table) { page in
                page.element(.thead) { page in
                    page.element(.tr) { page in
                        page.element(.th, .scope("col"), text: words("conflict.value"))
                        page.element(.th, .scope("col"), text: words("conflict.who"))
                    }
                }
                page.element(.tbody) { page in
                    for value in conflict.values { row(value, &page) }
                }
            }
            page.element(.p) { page in
                page.element(.strong, text: words("conflict.shown"))
                page.text(" ")
                if let content = conflict.shownAs {
                    page.value(content, context)
                } else {
                    page.text(words("conflict.nothing"))
                }
                page.text(". " + words("rule.\(conflict.rule.rawValue)"))
                if let effect = conflict.effect {
                    page.text(" ")
                    page.data(effect, context)
                }
            }
        }
    }

    private func row(_ value: PublicValue, _ page: inout Markup) {
        page.element(.tr) { page in
            page.element(.th, .scope("row")) { page in
                page.value(value.content, context)
                if value.isUnverified { page.unchecked(context) }
            }
            page.element(.td) { page in
                for (index, number) in value.sources.enumerated() {
                    guard let mark = person.sources.first(where: { $0.number == number }) else { continue }
                    if index > 0 { page.text(", ") }
                    page.data(mark.source.publisher, context)
                    page.marks([number], of: person.sources, context)
                }
                if let known = value.knownSince {
                    let text = words("known.since", ["date": .text(words.date(known, .genitive))])
                    page.element(.span, .class("sub"), text: text)
                }
            }
        }
    }
}

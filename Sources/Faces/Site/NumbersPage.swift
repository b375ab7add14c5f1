// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// Why two organisations' numbers differ, and how many meet each definition.
struct NumbersPage {
    let context: PageContext
    let numbers: PublicNumbers
    private var words: Words { context.words }

    func frame() -> Frame {
        let title = words("numbers.title")
        return Frame(
            context: context, section: "how", title: title, description: words("numbers.lead"),
            crumbs: [
                Frame.Crumb(text: words("definitions.title"), link: context.link(["definitions"])),
                Frame.Crumb(text: title, link: nil),
            ],
            main: Markup { page in
                page.element(.h1, text: title)
                page.element(.p, .class("lead"), text: words("numbers.lead"))
                page.element(
                    .p, .class("prose"),
                    text: words(
                        "numbers.all",
                        ["n": .text(words.number(numbers.people)), "held": .text(bounds(numbers.held))]))
                page.part("recognised", words("numbers.recognised")) { recognised(&$0) }
                page.part("differ", words("numbers.differ")) { differ(&$0) }
                page.part("definitions", words("numbers.definitions")) { definitions(&$0) }
                page.element(.p) { page in
                    page.element(.a, .href(context.link(["counts"])), text: words("numbers.published"))
                }
                page.downloads([("JSON", context.link(["numbers.json"]))], of: words("numbers.file"))
            })
    }

    private func bounds(_ bounds: PublicNumbers.Bounds) -> String {
        guard bounds.certain != bounds.possible else { return words.number(bounds.certain) }
        return words(
            "numbers.between",
            ["low": .text(words.number(bounds.certain)), "high": .text(words.number(bounds.possible))])
    }

    private func table(
        _ keys: [(key: String, isNumber: Bool)], _ page: inout Markup, rows: (inout Markup) -> Void
    ) {
        page.element(.table) { page in
            page.element(.thead) { page in
                page.element(.tr) { page in
                    for (key, isNumber) in keys {
                        page.element(
                            .th, .scope("col"), .when(isNumber, .class("n")), text: words("numbers.\(key)"))
                    }
                }
            }
            page.element(.tbody, content: rows)
        }
    }

    private func recognised(_ page: inout Markup) {
        page.element(.p, .class("note prose"), text: words("numbers.recognised.note"))
        guard !numbers.organisations.isEmpty else { return }
        table([("who", false), ("people", true), ("held", true)], &page) { page in
            for organisation in numbers.organisations {
                let link = context.link(["people"], [(name: "recognition", value: organisation.code)])
                page.element(.tr) { page in
                    page.element(.th, .scope("row")) { page in
                        page.element(.a, .href(link)) { $0.data(organisation.name, context) }
                    }
                    page.element(.td, .class("n"), text: words.number(organisation.people))
                    page.element(.td, .class("n"), text: bounds(organisation.held))
                }
            }
        }
    }

    private func differ(_ page: inout Markup) {
        guard !numbers.overlaps.isEmpty else {
            page.element(.p, text: words("numbers.differ.none"))
            return
        }
        for overlap in numbers.overlaps {
            guard numbers.organisations.indices.contains(overlap.first),
                numbers.organisations.indices.contains(overlap.second)
            else { continue }
            let first = context.plain(numbers.organisations[overlap.first].name)
            let second = context.plain(numbers.organisations[overlap.second].name)
            page.element(
                .h3, text: words("numbers.pair", ["first": .text(first), "second": .text(second)]))
            page.element(
                .p, .class("prose"),
                text: words(
                    "numbers.pair.text",
                    [
                        "first": .text(first), "second": .text(second), "both": .text(words.number(overlap.both)),
                        "a": .text(words.number(overlap.onlyFirst)), "b": .text(words.number(overlap.onlySecond)),
                    ]))
        }
    }

    private func definitions(_ page: inout Markup) {
        page.element(.p, .class("note prose"), text: words("numbers.definitions.note"))
        table([("definition", false), ("met", true), ("assessed", true)], &page) { page in
            for count in numbers.definitions {
                page.element(.tr) { page in
                    page.element(.th, .scope("row")) { page in
                        page.element(.a, .href(context.link(["definitions", count.definition]))) {
                            $0.data(count.title, context)
                        }
                    }
                    page.element(.td, .class("n"), text: bounds(count.held))
                    page.element(.td, .class("n"), text: words.number(count.assessed))
                }
            }
        }
    }
}

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
        page.element(.table, .class("stack"), .role("table")) { page in
            page.element(.thead, .role("rowgroup")) { page in
                page.element(.tr, .role("row")) { page in
                    for (key, isNumber) in [("who", false), ("people", true), ("held", true), ("under", false)] {
                        page.element(
                            .th, .scope("col"), .role("columnheader"), .when(isNumber, .class("n")),
                            text: words("numbers.\(key)"))
                    }
                }
            }
            page.element(.tbody, .role("rowgroup")) { page in
                for organisation in numbers.organisations { row(organisation, &page) }
            }
        }
        page.element(.p) { page in
            page.element(.a, .href(context.link(["recognition"])), text: words("numbers.ask"))
        }
    }

    private func row(_ organisation: PublicNumbers.Organisation, _ page: inout Markup) {
        let link = context.link(["recognition"], [(name: "by", value: organisation.code)])
        page.element(.tr, .role("row")) { page in
            page.element(.th, .scope("row"), .role("rowheader")) { page in
                page.element(.a, .href(link)) { $0.data(organisation.name, context) }
            }
            for (key, number) in [("people", organisation.people), ("held", organisation.held)] {
                page.element(
                    .td, .role("cell"), .class("n"), .dataLabel(words("numbers.\(key)")), text: bounds(number))
            }
            page.element(.td, .role("cell"), .dataLabel(words("numbers.under"))) { page in
                page.element(.span) { said(organisation, &$0) }
            }
        }
    }

    /// What the numbers of an organisation are made of: its list, its decisions, its definitions.
    private func said(_ organisation: PublicNumbers.Organisation, _ page: inout Markup) {
        var parts: [String] = []
        if organisation.listed > 0 { parts.append(words("numbers.listed", ["n": .number(organisation.listed)])) }
        parts += decided(organisation.decided)
        page.text(parts.joined(separator: "; "))
        for definition in organisation.definitions {
            page.element(.span, .class("sub")) { $0.data(definition, context) }
        }
    }

    private func decided(_ decided: [RecognitionStand: Int]) -> [String] {
        RecognitionStand.allCases.compactMap { stand in
            decided[stand].map { "\(words("stand.\(stand.rawValue)")): \(words.number($0))" }
        }
    }

    private func differ(_ page: inout Markup) {
        guard !numbers.overlaps.isEmpty else {
            page.element(.p, text: words("numbers.differ.none"))
            return
        }
        page.element(.p, .class("note prose"), text: words("numbers.differ.note"))
        for overlap in numbers.overlaps {
            guard numbers.organisations.indices.contains(overlap.first),
                numbers.organisations.indices.contains(overlap.second)
            else { continue }
            pair(overlap, numbers.organisations[overlap.first], numbers.organisations[overlap.second], &page)
        }
    }

    private func pair(
        _ overlap: PublicNumbers.Overlap, _ first: PublicNumbers.Organisation, _ second: PublicNumbers.Organisation,
        _ page: inout Markup
    ) {
        let names = (context.plain(first.name), context.plain(second.name))
        page.element(
            .h3, text: words("numbers.pair", ["first": .text(names.0), "second": .text(names.1)]))
        page.element(.ul) { page in
            page.element(.li) { page in
                let link = context.link(["recognition"], [("by", first.code), ("and", second.code)])
                page.element(
                    .a, .href(link), text: words("numbers.both", ["n": .text(bounds(overlap.both))]))
            }
            absence(overlap.onlyFirst, of: second, where: first, &page)
            absence(overlap.onlySecond, of: first, where: second, &page)
        }
    }

    /// Whom one organisation alone has, and what the other said of them.
    private func absence(
        _ absence: PublicNumbers.Absence, of other: PublicNumbers.Organisation, where one: PublicNumbers.Organisation,
        _ page: inout Markup
    ) {
        let names: KeyValuePairs<String, Words.Value> = [
            "one": .text(context.plain(one.name)), "other": .text(context.plain(other.name)),
            "n": .text(words.number(absence.people)),
        ]
        page.element(.li) { page in
            let link = context.link(["recognition"], [("by", one.code), ("not", other.code)])
            page.element(.a, .href(link), text: words("numbers.only", names))
            guard absence.people > 0 else { return }
            var parts = decided(absence.decided)
            if absence.silent > 0 {
                parts.append(words("numbers.silent", ["n": .text(words.number(absence.silent))]))
            }
            page.text(". " + words("numbers.other", names) + " " + parts.joined(separator: "; ") + ".")
            guard !absence.reasons.isEmpty else { return }
            page.element(.ul) { page in
                for reason in absence.reasons {
                    page.element(.li) { page in
                        page.data(reason.text, context, isMarked: true)
                        page.text(" (\(words.number(reason.people)))")
                    }
                }
            }
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

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// The filters of the list, as a form that works without scripts.
struct PeopleForm {
    let context: PageContext
    let query: PeopleQuery
    let choices: PeopleChoices
    let isOpen: Bool
    private var words: Words { context.words }

    /// The fields that narrow or order the list, as the address names them.
    static let fields = ["q", "status", "by", "article", "region", "sex", "year", "source", "recognition", "sort"]

    func write(to markup: inout Markup) {
        markup.element(.details, .class("filters"), .when(isOpen, .open)) { markup in
            markup.element(.summary, text: words("filter.title"))
            markup.element(
                .form, .method(.get), .action(Link(segments: [context.language.rawValue, "people"]))
            ) { markup in
                for item in context.asOf.carried {
                    markup.empty(.input, .type(.hidden), .name(item.name), .value(item.value))
                }
                markup.element(.div, .class("fields")) { fields(&$0) }
            }
        }
    }

    private func fields(_ markup: inout Markup) {
        markup.element(.div, .class("field wide")) { markup in
            markup.element(.label, .for("p-q"), text: words("filter.q"))
            markup.empty(
                .input, .id("p-q"), .name("q"), .type(.search), .value(query.text ?? ""), .autocompleteOff,
                .spellcheckOff, .maxLength(200))
        }
        fixed("status", StatusFilter.allCases.map(\.rawValue), query.status?.rawValue, "filter.status", &markup)
        select("by", choices.heldBy, query.heldBy, &markup)
        select("article", choices.articles, query.article, &markup)
        select("region", choices.regions, query.region, &markup)
        fixed("sex", PersonSex.allCases.map(\.rawValue), query.sex?.rawValue, "sex", &markup)
        select("year", choices.years, query.year.map(String.init), &markup)
        select("source", choices.sources, query.source?.text, &markup)
        select("recognition", choices.recognitions, query.recognition, &markup)
        fixed("sort", PeopleOrder.allCases.map(\.rawValue), query.order.rawValue, "order", &markup, hasAny: false)
        markup.element(.button, .submit, text: words("filter.apply"))
    }

    /// A filter whose choices the register gives; left out if there are none.
    private func select(_ name: String, _ choices: [FilterChoice], _ chosen: String?, _ markup: inout Markup) {
        guard !choices.isEmpty || chosen != nil else { return }
        field(name, &markup) { markup in
            markup.element(.option, .value(""), text: words("filter.any.\(name)"))
            for choice in choices {
                let label = "\(context.plain(choice.label)) (\(words.number(choice.count)))"
                markup.element(
                    .option, .value(choice.code), .when(choice.code == chosen, .selected), text: label)
            }
            if let chosen, !choices.contains(where: { $0.code == chosen }) {
                markup.element(.option, .value(chosen), .selected, text: chosen)
            }
        }
    }

    /// A filter whose choices are fixed.
    private func fixed(
        _ name: String, _ codes: [String], _ chosen: String?, _ prefix: String, _ markup: inout Markup,
        hasAny: Bool = true
    ) {
        field(name, &markup) { markup in
            if hasAny { markup.element(.option, .value(""), text: words("filter.any.\(name)")) }
            for code in codes {
                markup.element(
                    .option, .value(code), .when(code == chosen, .selected), text: words(prefix + "." + code))
            }
        }
    }

    private func field(_ name: String, _ markup: inout Markup, options: (inout Markup) -> Void) {
        markup.element(.div, .class("field")) { markup in
            markup.element(.label, .for("p-\(name)"), text: words("filter.\(name)"))
            markup.element(.select, .id("p-\(name)"), .name(name), content: options)
        }
    }
}

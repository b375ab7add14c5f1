// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// The dates of the whole page: a sentence that opens into a form.
struct AsOfStrip {
    let context: PageContext
    private var words: Words { context.words }

    func write(to page: inout Markup) {
        page.element(.section, .class("asof"), .aria(.label, words("asof.label"))) { page in
            page.element(.details, .class("page"), .when(!context.asOf.problems.isEmpty, .open)) { page in
                page.element(.summary) { page in
                    sentence("asof.on", context.moment.on, &page)
                    page.text(" ")
                    sentence("asof.known", context.moment.known, &page)
                    if context.moment.at != context.now.at {
                        page.text(" ")
                        page.element(
                            .span, text: words("asof.at", ["size": .number(context.moment.at)]))
                    }
                    page.text(" ")
                    page.element(.span, .class("change"), text: words("asof.change"))
                }
                form(&page)
            }
            if context.isPast { back(&page) }
        }
    }

    /// The way back, and what a day to come means.
    private func back(_ page: inout Markup) {
        page.element(.p, .class("page asof-back")) { page in
            if context.moment.on > context.now.on {
                let day = words.capitalised(words.date(context.moment.on, .plain))
                page.text(words("asof.ahead", ["on": .text(day)]) + " ")
            }
            page.element(.a, .href(context.linkToToday), text: words("asof.today"))
        }
    }

    private func sentence(_ key: String, _ day: Day, _ page: inout Markup) {
        page.element(.span) { page in
            for piece in words.pieces(key) {
                switch piece {
                case .words(let text): page.text(text)
                case .slot: page.element(.b, text: words.date(day, .genitive))
                }
            }
        }
    }

    private func form(_ page: inout Markup) {
        page.element(
            .form, .method(.get), .action(Link(segments: [context.language.rawValue] + context.segments))
        ) { page in
            for item in context.query.items where !["on", "known"].contains(item.name) && !item.value.isEmpty {
                if item.name == "at", problem("at") != nil { continue }
                page.empty(.input, .type(.hidden), .name(item.name), .value(item.value))
            }
            page.element(.div, .class("fields")) { page in
                field("on", context.moment.on, &page)
                field("known", context.moment.known, &page)
                if let problem = problem("at") { wrong(problem, "at", &page) }
                page.element(.button, .submit, text: words("asof.show"))
            }
            page.element(.p, .class("note asof-note"), text: words("asof.note"))
        }
    }

    private func problem(_ field: String) -> AsOf.Problem? {
        context.asOf.problems.first { $0.field == field }
    }

    private func field(_ name: String, _ day: Day, _ page: inout Markup) {
        if let problem = problem(name) { return wrong(problem, name, &page) }
        page.element(.div, .class("field")) { page in
            page.element(.label, .for("f-\(name)"), text: words("asof.field.\(name)"))
            page.element(.span, .class("hint"), .id("h-\(name)"), text: words("asof.hint.\(name)"))
            page.empty(
                .input, .id("f-\(name)"), .name(name), .value(day.iso), .class("date"), .autocompleteOff,
                .spellcheckOff, .maxLength(20), .aria(.describedby, "h-\(name)"))
        }
    }

    private func wrong(_ problem: AsOf.Problem, _ name: String, _ page: inout Markup) {
        page.element(.div, .class("field field-wrong")) { page in
            page.element(.label, .for("f-\(name)"), text: words("asof.field.\(name)"))
            page.element(.span, .class("hint"), .id("h-\(name)"), text: words("asof.hint.\(name)"))
            page.element(.span, .class("wrong"), .id("w-\(name)"), text: problem.remedy)
            page.empty(
                .input, .id("f-\(name)"), .name(name), .value(problem.value), .class("date"), .autocompleteOff,
                .spellcheckOff, .aria(.invalid, "true"), .aria(.describedby, "h-\(name) w-\(name)"))
        }
    }
}

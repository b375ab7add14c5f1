// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// Nothing is here: what that means, and at most three ways on.
struct NotFoundPage {
    let context: PageContext
    let asked: String
    private var words: Words { context.words }

    func frame() -> Frame {
        Frame(
            context: context, section: "", title: words("missing.title"), description: words("missing.title"),
            isListed: false,
            main: Markup { page in
                page.element(.h1, text: words("missing.title"))
                page.element(.p, .class("prose")) { page in
                    for piece in words.pieces("missing.text") {
                        switch piece {
                        case .words(let text): page.text(text)
                        case .slot: page.element(.bdi, text: String(asked.prefix(64)))
                        }
                    }
                }
                page.search(context, id: "q")
                page.element(.p, .class("gap")) { page in
                    page.element(.a, .href(context.link(["people"])), text: words("missing.people"))
                    page.text(" · ")
                    page.element(.a, .href(context.link([""])), text: words("missing.start"))
                    if context.isPast {
                        page.text(" · ")
                        page.element(.a, .href(context.linkToToday), text: words("asof.today"))
                    }
                }
                page.element(.p, .class("note"), text: words("missing.code"))
            })
    }
}

/// A date that cannot be: the strip above stands open, with the value and the remedy.
struct WrongDatePage {
    let context: PageContext
    private var words: Words { context.words }

    func frame() -> Frame {
        Frame(
            context: context, section: "", title: words("wrong-date.title"), description: words("wrong-date.title"),
            isListed: false,
            main: Markup { page in
                page.element(.h1, text: words("wrong-date.title"))
                for problem in context.asOf.problems {
                    page.element(.p, .class("prose")) { page in
                        page.element(.bdi, text: String(problem.value.prefix(64)))
                        page.text(": " + problem.remedy)
                    }
                }
                page.element(.p, .class("prose"), text: words("wrong-date.text"))
                page.element(.p) { $0.element(.a, .href(context.linkToToday), text: words("asof.today")) }
                page.element(.p, .class("note"), text: words("wrong.code"))
            })
    }
}

/// A filter that means nothing: which, and what it can be.
struct BadFilterPage {
    let context: PageContext
    let wrong: PeopleFilter.Wrong
    private var words: Words { context.words }

    func frame() -> Frame {
        Frame(
            context: context, section: place == "recognition" ? "how" : place, title: words("wrong-filter.title"),
            description: words("wrong-filter.title"), isListed: false,
            main: Markup { page in
                page.element(.h1, text: words("wrong-filter.title"))
                page.element(.p, .class("prose")) { page in
                    if isUnknown {
                        page.element(.bdi, text: String(wrong.field.prefix(64)))
                    } else {
                        page.text(label + ": ")
                        page.element(.bdi, text: String(wrong.value.prefix(64)))
                    }
                    page.text(". ")
                    if isUnknown {
                        page.text(words("wrong-filter.unknown", ["choices": .text(known)]))
                    } else if wrong.choices.isEmpty {
                        page.text(words("wrong-filter.text"))
                    } else {
                        page.text(words("wrong-filter.choices", ["choices": .text(words.choice(wrong.choices))]))
                    }
                }
                let rest = fields.filter { $0 != wrong.field }
                    .compactMap { name in context.query[name].map { (name: name, value: $0) } }
                page.element(.p) { page in
                    page.element(
                        .a, .href(context.link([place], rest)), text: words("wrong-filter.without"))
                    page.text(" · ")
                    page.element(.a, .href(context.link(["people"])), text: words("missing.people"))
                }
                page.element(.p, .class("note"), text: words("wrong.code"))
            })
    }
}

extension BadFilterPage {
    /// The list to which the filter belongs.
    private var place: String {
        let name = context.segments.first?.split(separator: ".").first.map(String.init) ?? ""
        return ["recognition", "officials", "instruments"].contains(name) ? name : "people"
    }

    /// The filters of that list.
    private var fields: [String] {
        switch place {
        case "recognition": StandingFilter.fields
        case "officials": ListFilter.officialFields
        case "instruments": ListFilter.instrumentFields
        default: PeopleForm.fields
        }
    }

    /// Whether there is no filter of that name.
    private var isUnknown: Bool { !(fields + ["page"]).contains(wrong.field) }

    /// The name of the wrong filter.
    private var label: String { name(of: wrong.field) }

    private func name(of field: String) -> String {
        switch place {
        case _ where field == "page": context.words("filter.page")
        case "recognition": context.words("recognition.\(field)")
        case "officials", "instruments": context.words("\(place).filter.\(field)")
        default: context.words("filter.\(field)")
        }
    }

    /// The filters there are, each with its name in addresses.
    private var known: String {
        (fields + ["page"]).map { "\($0) (\(name(of: $0)))" }.joined(separator: ", ")
    }
}

/// A record that was public and was taken back on request. The proof remains.
struct WithdrawnPage {
    let context: PageContext
    let day: Day
    let reason: PublicText?
    private var words: Words { context.words }

    func frame() -> Frame {
        Frame(
            context: context, section: "people", title: words("withdrawn.title"), description: words("withdrawn.title"),
            isListed: false,
            main: Markup { page in
                page.element(.h1, text: words("withdrawn.title"))
                page.element(.p, .class("prose")) { page in
                    page.text(words("withdrawn.text", ["date": .text(words.date(day, .when))]))
                    if let reason {
                        page.text(" ")
                        page.data(reason, context)
                    }
                }
                page.element(.p) { page in
                    page.element(.a, .href(context.link(["people"])), text: words("missing.people"))
                }
                page.element(.p, .class("note"), text: words("withdrawn.code"))
            })
    }
}

/// The answer is being worked out: that it will be there in a moment, and what there is meanwhile.
struct BusyPage {
    let context: PageContext
    let seconds: Int
    private var words: Words { context.words }

    func answer() -> Answer {
        var answer = Answer.page(503, frame())
        answer.retryAfter = seconds
        return answer
    }

    private func frame() -> Frame {
        Frame(
            context: context, section: "", title: words("busy.title"), description: words("busy.title"),
            isListed: false,
            main: Markup { page in
                page.element(.h1, text: words("busy.title"))
                page.element(.p, .class("prose"), text: words("busy.text", ["n": .number(seconds)]))
                page.element(.p) { page in
                    let again = Link(
                        segments: [context.language.rawValue] + context.segments, query: context.query.items)
                    page.element(.a, .href(again), text: words("busy.again"))
                    page.text(" · ")
                    page.element(.a, .href(context.link(["how"])), text: words("nav.how"))
                }
                page.element(.p, .class("note"), text: words("busy.code"))
            })
    }
}

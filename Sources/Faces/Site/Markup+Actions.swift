// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

extension Markup {
    /// A table of actions, which scrolls by itself on narrow screens.
    ///
    /// - Parameter withPersons: whether a column says for whom; on the page of one person it would say nothing.
    mutating func actionTable(
        _ actions: [PublicAction], _ label: String, _ context: PageContext, withPersons: Bool
    ) {
        let words = context.words
        scrollingTable(label) { page in
            page.element(.thead) { page in
                page.element(.tr) { page in
                    for key in ["asked", "what", "to"] + (withPersons ? ["for"] : []) + ["state", "followed"] {
                        page.element(.th, .scope("col"), text: words("actions.head.\(key)"))
                    }
                }
            }
            page.element(.tbody) { page in
                for action in actions {
                    page.element(.tr) { page in
                        page.element(.td) { page in
                            if let asked = action.asked { page.date(asked, context, .short) } else { page.text("—") }
                        }
                        page.element(.th, .scope("row")) { $0.what(of: action, context) }
                        page.element(.td) { $0.parties(of: action, context) }
                        if withPersons { page.element(.td) { $0.persons(of: action, context) } }
                        page.element(.td) { $0.state(of: action, context) }
                        page.element(.td) { $0.followers(of: action, context) }
                    }
                }
            }
        }
    }

    private mutating func what(of action: PublicAction, _ context: PageContext) {
        let words = context.words
        let key = "action.kind.\(action.kind)"
        external(action.address, context) { $0.text(words.has(key) ? words(key) : action.kind) }
        let details = [action.title, action.number.map { PublicText($0) }].compactMap { $0 }
        for detail in details { element(.span, .class("sub")) { $0.data(detail, context) } }
    }

    private mutating func parties(of action: PublicAction, _ context: PageContext) {
        if let to = action.to { data(to, context) } else { text(context.words("actions.nobody")) }
        guard let by = action.by else { return }
        element(.span, .class("sub")) { page in
            page.text(context.words("actions.by") + " ")
            page.data(by, context)
        }
    }

    /// In the order of the ids, so that nobody stands before another by attention.
    private mutating func persons(of action: PublicAction, _ context: PageContext) {
        for (place, person) in action.persons.enumerated() {
            if place > 0 { text(", ") }
            let shown = NamesShown(person.names, for: context.language)
            element(.a, .href(context.link(["p", person.id.text]))) { page in
                if let name = shown.first {
                    page.name(name, context)
                } else {
                    page.text(shown.title(context, isChild: false))
                }
            }
        }
        if action.persons.isEmpty { text("—") }
    }

    private mutating func state(of action: PublicAction, _ context: PageContext) {
        let words = context.words
        text(words("action.state.\(action.state.rawValue)"))
        if let replied = action.replied {
            element(.span, .class("sub")) { page in
                page.text(words("actions.replied") + " ")
                page.date(replied, context, .short)
            }
        } else if let due = action.due {
            element(.span, .class("sub")) { page in
                page.text(words("actions.due") + " ")
                page.date(due, context, .short)
            }
        }
        if action.isGranted == true { element(.span, .class("sub"), text: words("actions.granted")) }
    }

    private mutating func followers(of action: PublicAction, _ context: PageContext) {
        let words = context.words
        guard !action.followed.isEmpty else { return text("—") }
        // The same thing on the same day for several persons is one line.
        var lines: [(follower: PublicAction.Follower, persons: Int)] = []
        for follower in action.followed {
            let place = lines.firstIndex { line in
                line.follower.event == follower.event && line.follower.date == follower.date
                    && line.follower.isCertain == follower.isCertain && line.follower.person != follower.person
            }
            if let place { lines[place].persons += 1 } else { lines.append((follower, 1)) }
        }
        for (follower, persons) in lines {
            element(.span, .class("sub")) { page in
                page.text(words("action.event.\(follower.event.rawValue)") + ", ")
                page.date(follower.date, context, .short)
                if persons > 1 { page.text(", " + words("actions.persons", ["n": .number(persons)])) }
                if !follower.isCertain { page.text(" " + words("actions.perhaps")) }
            }
        }
    }
}

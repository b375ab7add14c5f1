// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

extension Markup {
    /// A table of actions, which becomes a list of cards on narrow screens.
    ///
    /// - Parameter withPersons: whether a column says for whom; on the page of one person it would say nothing.
    mutating func actionTable(
        _ actions: [PublicAction], _ label: String, _ context: PageContext, withPersons: Bool
    ) {
        let words = context.words
        let keys = ["what", "asked", "to"] + (withPersons ? ["for"] : []) + ["state", "followed"]
        element(.table, .class("stack"), .role("table")) { page in
            page.element(.caption, .class("vh"), text: label)
            page.element(.thead, .role("rowgroup")) { page in
                page.element(.tr, .role("row")) { page in
                    for key in keys {
                        page.element(.th, .scope("col"), .role("columnheader"), text: words("actions.head.\(key)"))
                    }
                }
            }
            page.element(.tbody, .role("rowgroup")) { page in
                for action in actions { page.row(action, context, withPersons: withPersons) }
            }
        }
    }

    private mutating func row(_ action: PublicAction, _ context: PageContext, withPersons: Bool) {
        element(.tr, .role("row")) { page in
            func cell(_ key: String, content: (inout Markup) -> Void) {
                page.element(.td, .role("cell"), .dataLabel(context.words("actions.head.\(key)"))) {
                    $0.element(.span, content: content)
                }
            }
            page.element(.th, .scope("row"), .role("rowheader")) { $0.what(of: action, context) }
            cell("asked") { page in
                if let asked = action.asked { page.date(asked, context, .short) } else { page.text("—") }
            }
            cell("to") { $0.parties(of: action, context) }
            if withPersons { cell("for") { $0.persons(of: action, context) } }
            cell("state") { $0.state(of: action, context) }
            cell("followed") { $0.followers(of: action, context) }
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

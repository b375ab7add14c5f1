// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// Who adopted a person, and what was asked for the person: as far as it was chosen to be shown.
struct PersonSupport {
    let context: PageContext
    let person: PublicPerson
    private var words: Words { context.words }

    var isEmpty: Bool { person.actions.isEmpty && person.sponsors.isEmpty }

    func write(to page: inout Markup) {
        guard !isEmpty else { return }
        page.part("support", words("support.title")) { page in
            for sponsor in person.sponsors { self.sponsor(sponsor, &page) }
            guard !person.actions.isEmpty else { return }
            page.element(.p, .class("prose"), text: words("support.actions"))
            page.actionTable(person.actions, words("actions.title"), context, withPersons: false)
            page.element(.p, .class("prose")) { page in
                page.element(.a, .href(context.link(["actions"])), text: words("actions.title"))
            }
        }
    }

    private func sponsor(_ sponsor: PublicSponsor, _ page: inout Markup) {
        page.element(.p, .class("prose")) { page in
            page.text(words("support.sponsor") + " ")
            page.element(.strong) { $0.data(sponsor.name, context) }
            if let kind = sponsor.kind, words.has("sponsor.kind.\(kind)") {
                page.text(" (" + words("sponsor.kind.\(kind)") + ")")
            }
            if let since = sponsor.since {
                page.text(", " + words("support.since", ["date": .text(words.date(since, .genitive))]))
            }
            if let programme = sponsor.programme {
                page.text(", " + words("support.programme") + " ")
                page.data(programme, context)
            }
            page.text(".")
        }
    }
}

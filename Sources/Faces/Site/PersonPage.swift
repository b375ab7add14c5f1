// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// The page on one person: facts with their sources, what happened, where sources differ, and how it is known.
struct PersonPage {
    let context: PageContext
    let person: PublicPerson
    private var words: Words { context.words }

    private var shown: NamesShown { NamesShown(person.names, for: context.language) }
    private var title: String { shown.title(context, isChild: person.isChild, birthYear: person.birthYear) }

    func frame() -> Frame {
        let timeline = PersonTimeline(context: context, person: person)
        return Frame(
            context: context, section: "people", title: title,
            description: words("person.description", ["name": .text(title)]),
            crumbs: [
                .init(text: words("nav.people"), link: context.link(["people"])), .init(text: title, link: nil),
            ],
            isListed: !person.isChild,
            main: Markup { page in
                page.element(.div, .class("two")) { page in
                    page.element(.div) { head(&$0) }
                    page.contents(entries(hasTimeline: !timeline.isEmpty), context)
                }
                timeline.write(to: &page)
                if !person.isChild {
                    PersonReasons(context: context, person: person).write(to: &page)
                    if let term = person.term { PersonTerm(context: context, term: term).write(to: &page) }
                    PersonNamings(context: context, person: person).write(to: &page)
                    PersonFacts(context: context, person: person).write(to: &page)
                    PersonConflicts(context: context, person: person, name: title).write(to: &page)
                }
                PersonSupport(context: context, person: person).write(to: &page)
                page.part("sources", words("person.sources")) { page in
                    page.sourceList(person.sources, context)
                }
                PersonHistory(context: context, person: person).write(to: &page)
                cite(&page)
            })
    }

    private func entries(hasTimeline: Bool) -> [(id: String, title: String)] {
        let all = [
            ("time", "person.timeline"), ("why", "why.title"), ("term", "term.title"),
            ("responsible", "person.responsible"), ("named", "person.named"),
            ("facts", "person.facts"), ("differ", "person.differ"),
            ("support", "support.title"),
            ("sources", "person.sources"), ("history", "person.history"), ("cite", "person.cite"),
        ]
        let withheld: Set = ["time", "why", "named", "facts", "differ"]
        var hidden: Set<String> = person.isChild ? withheld : hasTimeline ? [] : ["time"]
        if person.term == nil { hidden.insert("term") }
        if person.responsible.isEmpty { hidden.insert("responsible") }
        if PersonSupport(context: context, person: person).isEmpty { hidden.insert("support") }
        return all.filter { !hidden.contains($0.0) }.map { (id: $0.0, title: words($0.1)) }
    }

    private func head(_ page: inout Markup) {
        page.element(.div, .class("who")) { page in
            page.element(.h1) { page in
                if !person.isChild, let name = shown.first { page.name(name, context) } else { page.text(title) }
            }
            if !person.isChild, let second = shown.second {
                page.element(.p, .class("other-name"), .lang(second.language), .directionAuto, text: second.text)
            }
            page.element(.p, .class("status-line")) { page in
                page.status(person.status, context, isChild: person.isChild, withDate: true)
            }
            if person.isChild { page.element(.p, .class("note"), text: words("child.withheld")) }
            lead(&page)
        }
    }

    /// Sentence and accusation in a few words, each with its sources.
    private func lead(_ page: inout Markup) {
        let charges = person.articles.compactMap { $0.subject.map { context.plain($0) } }
        guard person.sentence != nil || !charges.isEmpty || person.status.note != nil else { return }
        page.element(.p, .class("lead")) { page in
            if let sentence = person.sentence {
                let when = sentence.date.map { words.date($0, .when) }
                page.text(
                    when.map {
                        words("person.lead.sentence", ["when": .text($0), "sentence": .text(sentence.words(words))])
                    } ?? words("person.lead.sentence.undated", ["sentence": .text(sentence.words(words))]))
                page.marks(sentence.sources, of: person.sources, context)
                page.text(" ")
            }
            if !charges.isEmpty {
                page.text(words("person.lead.charges", ["charges": .text(words.list(unique(charges)))]))
                page.marks(unique(person.articles.flatMap(\.sources)), of: person.sources, context)
            }
            if let note = person.status.note {
                page.text(" ")
                page.data(note, context)
            }
        }
    }

    private func unique<Item: Hashable>(_ items: [Item]) -> [Item] {
        var seen: Set<Item> = []
        return items.filter { seen.insert($0).inserted }
    }

    private func cite(_ page: inout Markup) {
        page.part("cite", words("person.cite")) { page in
            page.element(
                .p, .class("prose"),
                text: words(
                    "person.cite.text",
                    [
                        "name": .text(title), "id": .text(person.id.text),
                        "on": .text(words.date(context.moment.on, .genitive)),
                        "known": .text(words.date(context.moment.known, .genitive)),
                        "size": .text(String(context.moment.at)),
                    ]))
            page.element(.p, .class("hash"), text: context.citation)
            page.element(.ul, .class("take")) { page in
                for format in ["json", "csv"] {
                    let link = context.link(["p", "\(person.id.text).\(format)"])
                    page.element(.li) { page in
                        page.element(.a, .href(link)) { page in
                            page.text(format == "json" ? "JSON" : "CSV")
                            page.element(.span, .class("vh"), text: ": " + words("person.file"))
                        }
                    }
                }
                if let contact = context.settings.contact.flatMap(Link.init(external:)) {
                    page.element(.li) { page in
                        page.element(.a, .href(contact), .rel("noreferrer"), text: words("person.report"))
                    }
                }
            }
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// One source: what it is, and the people of whom it speaks.
struct SourcePage {
    let context: PageContext
    let source: PublicSource
    let people: PeoplePage
    private var words: Words { context.words }

    func frame() -> Frame {
        let title = context.plain(source.publisher)
        return Frame(
            context: context, section: "sources", title: title,
            description: words("source.description", ["who": .text(title)]),
            crumbs: [
                .init(text: words("nav.sources"), link: context.link(["sources"])), .init(text: title, link: nil),
            ],
            main: Markup { page in
                page.element(.h1) { $0.data(source.publisher, context) }
                if source.title != source.publisher || source.address != nil {
                    page.element(.p, .class("lead")) { page in
                        page.external(source.address, context) { $0.data(source.title, context) }
                    }
                }
                page.element(.p, .class("prose"), text: source.facts(context))
                if let licence = source.licence {
                    page.element(.p, .class("prose")) { page in
                        page.text(words("source.licence") + " ")
                        page.data(licence, context)
                    }
                }
                if let hash = source.contentHash, source.keepsCopy {
                    page.element(.p, .class("hash"), text: "SHA-256 \(hash)")
                }
                persons(&page)
            })
    }

    private func persons(_ page: inout Markup) {
        let title =
            people.people.isEmpty ? words("nav.people") : words("source.people.title", ["n": .number(people.total)])
        page.part("people", title) { page in
            guard !people.people.isEmpty else {
                page.element(.p, .class("prose"), text: words("source.people.none"))
                return
            }
            page.element(.ul, .class("roll")) { page in
                for person in people.people {
                    page.element(.li) { page in
                        page.element(.p) { page in
                            page.element(.span, .class("name")) { page in
                                page.nameInList(
                                    person.names, context, isChild: person.isChild, birthYear: person.birthYear,
                                    link: context.link(["p", person.id.text]))
                            }
                        }
                        page.element(.p) { $0.status(person.status, context, isChild: person.isChild) }
                    }
                }
            }
            if people.total > people.people.count {
                let link = context.link(["people"], [(name: "source", value: source.id.text)])
                page.element(.p, .class("gap")) { $0.element(.a, .href(link), text: words("source.people.all")) }
            }
        }
    }
}

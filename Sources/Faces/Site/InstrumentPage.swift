// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Foundation
internal import Markup
internal import Phrases
internal import PublicRecord

/// One resolution, opinion or other document: what it is, how it was voted, whom it names, and who says so.
struct InstrumentPage {
    let context: PageContext
    let instrument: PublicInstrument
    private var words: Words { context.words }
    private var title: String { context.plain(instrument.title) }

    func frame() -> Frame {
        Frame(
            context: context, section: "instruments", title: title,
            description: words(
                "instrument.description", ["title": .text(title), "body": .text(context.plain(instrument.body))]),
            crumbs: [
                .init(text: words("nav.instruments"), link: context.link(["instruments"])),
                .init(text: short, link: nil),
            ],
            main: Markup { page in
                page.element(.h1) { $0.data(instrument.title, context) }
                if let text = instrument.text {
                    page.element(.p, .class("lead")) { page in
                        page.data(text, context, isMarked: true)
                        mark(.text, &page)
                    }
                }
                facts(&page)
                page.part("named", words("instrument.named", ["n": .number(instrument.named.count)])) { named(&$0) }
                page.part("sources", words("person.sources")) { $0.sourceList(instrument.sources, context) }
                page.downloads(
                    ["csv", "json"].map { format in
                        (format.uppercased(), context.link(["instruments", "\(instrument.id.text).\(format)"]))
                    }, of: title)
            })
    }

    /// For the way to the page: the number, or the kind where there is none.
    private var short: String {
        instrument.number.map { context.plain($0) } ?? words("instrument-kind.\(instrument.kind.rawValue)")
    }

    private func mark(_ field: InstrumentField, _ page: inout Markup) {
        guard let mark = instrument.marks[field] else { return }
        if mark.isUnverified { page.unchecked(context) }
        page.marks(mark.sources, of: instrument.sources, context)
    }

    private func facts(_ page: inout Markup) {
        page.element(.dl, .class("facts")) { page in
            fact("kind", &page) { page in
                page.text(words("instrument-kind.\(instrument.kind.rawValue)"))
                mark(.title, &page)
            }
            fact("body", &page) { $0.data(instrument.body, context) }
            if let number = instrument.number {
                fact("number", &page) { page in
                    page.data(number, context)
                    mark(.number, &page)
                }
            }
            fact("date", &page) { page in
                guard let date = instrument.date else { return page.text(words("instrument.undated")) }
                page.date(date, context)
                mark(.date, &page)
            }
            if let vote = instrument.vote {
                fact("vote", &page) { page in
                    page.text(words(vote))
                    mark(.vote, &page)
                }
            }
            if !instrument.languages.isEmpty {
                fact("languages", &page) { page in
                    page.text(
                        words.capitalised(
                            words.list(
                                instrument.languages.map { code in
                                    words.has("language.\(code)") ? words("language.\(code)") : code
                                })))
                }
            }
            if let address = instrument.address {
                fact("address", &page) { page in
                    page.external(address, context) { $0.text(host(of: address)) }
                    mark(.address, &page)
                }
            }
        }
    }

    /// The site alone: whole addresses are longer than a phone is wide, and the link holds the rest.
    private func host(of address: String) -> String {
        URLComponents(string: address)?.host ?? address
    }

    private func fact(_ key: String, _ page: inout Markup, content: (inout Markup) -> Void) {
        page.element(.div, .class("fact")) { page in
            page.element(.dt, text: words("instrument.\(key)"))
            page.element(.dd, content: content)
        }
    }

    private func words(_ vote: PublicVote) -> String {
        [("for", vote.inFavour), ("against", vote.against), ("abstained", vote.abstained)]
            .compactMap { key, number in number.map { words("vote.\(key)", ["n": .number($0)]) } }
            .joined(separator: ", ")
    }

    private func named(_ page: inout Markup) {
        guard !instrument.named.isEmpty else {
            page.element(.p, .class("prose"), text: words("instrument.named.none"))
            return
        }
        page.element(.ul, .class("roll")) { page in
            for named in instrument.named {
                page.element(.li) { page in
                    page.element(.p) { page in
                        page.element(.span, .class("name")) { page in
                            page.nameInList(
                                named.names, context, isChild: false, birthYear: nil,
                                link: context.link(["p", named.person.text]))
                        }
                        if let paragraph = named.paragraph {
                            page.text(" ")
                            page.data(paragraph, context, isMarked: true)
                        }
                        if named.isUnverified { page.unchecked(context) }
                        page.marks(named.sources, of: instrument.sources, context)
                    }
                    page.element(.p) { $0.status(named.status, context) }
                }
            }
        }
        page.element(.p, .class("note prose gap"), text: words("instrument.named.note"))
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// The life of a record: what was recorded, corrected, withdrawn and joined, when.
struct PersonHistory {
    let context: PageContext
    let person: PublicPerson
    private var words: Words { context.words }

    func write(to page: inout Markup) {
        page.part("history", words("person.history")) { page in
            if person.history.isEmpty {
                page.element(.p, .class("prose"), text: words("history.none"))
            } else {
                page.element(.ol, .class("dated")) { page in
                    for entry in person.history { write(entry, &page) }
                }
            }
            joined(&page)
            positions(&page)
        }
    }

    private func write(_ entry: HistoryEntry, _ page: inout Markup) {
        page.element(.li) { page in
            page.element(.span, .class("day")) { $0.date(entry.recorded, context, .short) }
            page.element(.span) { page in
                let text =
                    entry.statements > 0
                    ? words("history.count.\(entry.kind.rawValue)", ["n": .number(entry.statements)])
                    : words("history.\(entry.kind.rawValue)")
                page.text(text)
                if let source = entry.source { page.marks([source], of: person.sources, context) }
                if let old = entry.oldValue {
                    page.text(" ")
                    page.element(.del) { $0.data(old, context) }
                }
                if let new = entry.newValue {
                    page.text(" ")
                    page.element(.ins) { $0.data(new, context) }
                }
                if let reason = entry.reason {
                    page.text(" " + words("history.reason") + " ")
                    page.data(reason, context)
                }
                if let known = entry.known {
                    let text = words("known.since", ["date": .text(words.date(known, .genitive))])
                    page.element(.span, .class("sub"), text: text)
                }
                if let position = entry.position {
                    page.element(
                        .span, .class("sub"), text: words("history.position", ["n": .text(String(position))]))
                }
            }
        }
    }

    private func joined(_ page: inout Markup) {
        guard !person.joinedFrom.isEmpty else { return }
        page.element(.h3, text: words("joined.title"))
        page.element(.p, .class("note prose"), text: words("joined.note"))
        page.element(.ul, .class("plain")) { page in
            for subject in person.joinedFrom {
                page.element(.li) { page in
                    page.element(.a, .href(context.link(["sources", subject.source.text]))) { page in
                        page.data(subject.publisher, context)
                    }
                    page.text(": ")
                    page.element(.bdi, text: subject.label)
                    page.text("; " + words(subject.byMachine ? "joined.machine" : "joined.people"))
                    if let day = subject.joined {
                        page.text(", ")
                        page.date(day, context, .short)
                    }
                    if let former = subject.formerID {
                        page.text("; " + words("joined.former", ["id": .text(former.text)]))
                    }
                }
            }
        }
    }

    private func positions(_ page: inout Markup) {
        guard !person.positions.isEmpty else { return }
        page.element(.details, .class("behind")) { page in
            page.element(.summary, text: words("history.entries", ["n": .number(person.positions.count)]))
            page.element(.p, .class("hash"), text: person.positions.map(String.init).joined(separator: " "))
            page.element(.p) { page in
                page.element(.a, .href(context.link(["how"], fragment: "check")), text: words("foot.check"))
            }
        }
    }
}

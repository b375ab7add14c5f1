// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// Who is responsible by published roles, and which documents name the person.
struct PersonNamings {
    let context: PageContext
    let person: PublicPerson
    private var words: Words { context.words }

    func write(to page: inout Markup) {
        if !person.responsible.isEmpty {
            page.part("responsible", words("person.responsible")) { page in
                page.element(.p, .class("note prose"), text: words("person.responsible.note"))
                page.element(.ul, .class("roll")) { page in
                    for row in person.responsible { responsible(row, &page) }
                }
            }
        }
        page.part("named", words("person.named")) { page in
            guard !person.namings.isEmpty else {
                page.element(.p, .class("prose"), text: words("person.named.none"))
                return
            }
            for kind in NamingKind.allCases {
                let rows = person.namings.filter { $0.kind == kind }
                guard !rows.isEmpty else { continue }
                page.element(.h3, text: words("naming.\(kind.rawValue)"))
                page.element(.ol, .class("dated")) { page in
                    for row in rows { naming(row, &page) }
                }
            }
        }
    }

    private func responsible(_ row: PublicResponsible, _ page: inout Markup) {
        page.element(.li) { page in
            page.element(.p) { page in
                page.element(.span, .class("name")) { page in
                    page.nameInList(
                        row.names, context, isChild: false, birthYear: nil,
                        link: context.link(["officials", row.official.text]))
                }
            }
            page.element(.p) { page in
                page.text(words("official-role.\(row.role.rawValue)"))
                if let body = row.body {
                    page.text(", ")
                    page.data(body, context)
                }
                if let date = row.date {
                    page.text(", ")
                    page.date(date, context)
                }
                if [.listed, .lifted].contains(row.standing) {
                    page.text("; " + words("sanction.\(row.standing.rawValue)").lowercased())
                }
                page.marks(row.sources, of: person.sources, context)
            }
        }
    }

    private func naming(_ row: PublicNaming, _ page: inout Markup) {
        page.element(.li) { page in
            page.element(.span, .class("day")) { page in
                if let date = row.date {
                    page.date(date, context, .short)
                } else {
                    page.text(words("instrument.undated"))
                }
            }
            page.element(.span) { page in
                if let id = row.instrument {
                    page.element(.a, .href(context.link(["instruments", id.text]))) { $0.data(row.title, context) }
                } else {
                    page.data(row.title, context)
                }
                for part in [row.body, row.number, row.paragraph].compactMap({ $0 }) {
                    page.text(", ")
                    page.data(part, context, isMarked: true)
                }
                if row.isUnverified { page.unchecked(context) }
                page.marks(row.sources, of: person.sources, context)
            }
        }
    }
}

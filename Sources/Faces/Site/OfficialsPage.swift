// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// The officials with published roles: who, where, in how many cases, under sanctions or not, heard or not.
struct OfficialsPage {
    let context: PageContext
    let filter: ListFilter.Officials
    /// All of them; the filter narrows.
    let officials: [PublicOfficial]
    private var words: Words { context.words }

    func frame() -> Frame {
        let found = filter.found(officials)
        let rows = found.dropFirst((filter.page - 1) * ListFilter.pageSize).prefix(ListFilter.pageSize)
        return Frame(
            context: context, section: "officials", title: words("officials.title"),
            description: words("officials.lead"), isListed: filter.page == 1 && form.chosen.isEmpty,
            main: Markup { page in
                page.element(.h1, text: words("officials.title"))
                page.element(.p, .class("lead"), text: words("officials.lead"))
                if officials.isEmpty {
                    page.element(.div, .class("empty")) { $0.element(.p, text: words("officials.none")) }
                } else {
                    form.write(to: &page)
                    page.element(.div, .class("result")) { page in
                        page.element(.p) { page in
                            page.element(.strong, text: words("officials.count", ["n": .number(found.count)]))
                        }
                        page.downloads(
                            ["csv", "json"].map { format in
                                (format.uppercased(), context.link(["officials.\(format)"], form.chosen))
                            }, of: words("officials.title"))
                    }
                    if !rows.isEmpty { table(rows, &page) }
                    form.pager(filter.page, shown: rows.count, of: found.count, &page)
                }
                page.part("rule", words("officials.rule")) { page in
                    for key in ["officials.rule.source", "officials.rule.role", "officials.rule.reply"] {
                        page.element(.p, .class("prose"), text: words(key))
                    }
                }
            })
    }

    private var form: ListForm {
        let roles = OfficialRole.allCases.filter { role in
            officials.contains { $0.roles.contains { $0.role == role } }
        }
        var bodies: [String: PublicText] = [:]
        for official in officials {
            for (code, body) in zip(official.bodyCodes, official.bodies) where bodies[code] == nil {
                bodies[code] = body
            }
        }
        let named = bodies.map { (code: $0.key, label: context.plain($0.value)) }
            .sorted { ($0.label.lowercased(), $0.code) < ($1.label.lowercased(), $1.code) }
        return ListForm(
            context: context, place: "officials",
            fields: [
                .init(name: "role", choices: roles.map { ($0.rawValue, words("official-role.\($0.rawValue)")) }),
                .init(name: "body", choices: named),
                .init(
                    name: "sanction",
                    choices: SanctionStanding.allCases.map { ($0.rawValue, words("sanction.\($0.rawValue)")) }),
            ])
    }

    private func table(_ rows: ArraySlice<PublicOfficial>, _ page: inout Markup) {
        page.element(.table, .class("stack"), .role("table")) { page in
            page.element(.caption, .class("vh"), text: words("officials.title"))
            page.element(.thead, .role("rowgroup")) { page in
                page.element(.tr, .role("row")) { page in
                    for key in ["name", "role", "cases", "sanctions", "reply"] {
                        page.element(
                            .th, .scope("col"), .role("columnheader"), .when(key == "cases", .class("n")),
                            text: words("officials.column.\(key)"))
                    }
                }
            }
            page.element(.tbody, .role("rowgroup")) { page in
                for official in rows { row(official, &page) }
            }
        }
    }

    private func row(_ official: PublicOfficial, _ page: inout Markup) {
        page.element(.tr, .role("row")) { page in
            page.element(.th, .scope("row"), .role("rowheader"), .class("name")) { page in
                page.nameInList(
                    official.names, context, isChild: false, birthYear: nil,
                    link: context.link(["officials", official.id.text]))
            }
            page.element(.td, .role("cell"), .dataLabel(words("officials.column.role"))) { page in
                page.element(.span) { page in
                    page.text(words.capitalised(words.list(official.roleNames(context))))
                    for body in official.bodies {
                        page.element(.span, .class("sub")) { $0.data(body, context) }
                    }
                }
            }
            page.element(
                .td, .role("cell"), .class("n"), .dataLabel(words("officials.column.cases")),
                text: words.number(official.persons))
            page.element(
                .td, .role("cell"), .dataLabel(words("officials.column.sanctions")),
                text: words("sanction.\(official.standing.rawValue)"))
            page.element(
                .td, .role("cell"), .dataLabel(words("officials.column.reply")), text: official.replyWords(context))
        }
    }
}

extension PublicOfficial {
    /// What the official did, each once, in the order of roles.
    func roleNames(_ context: PageContext) -> [String] {
        OfficialRole.allCases.filter { role in roles.contains { $0.role == role } }
            .map { context.words("official-role.\($0.rawValue)").lowercased() }
    }

    /// How far the right of reply has come, in few words: an answer goes before a refusal, and this before an attempt.
    func replyWords(_ context: PageContext) -> String {
        context.words("reply.\(replyCode)")
    }

    /// The same as a code; `none` if no reply was asked for.
    var replyCode: String {
        let order: [ReplyState] = [.answered, .declined, .notReached, .asked]
        return order.first { state in replies.contains { $0.state == state } }?.rawValue ?? "none"
    }
}

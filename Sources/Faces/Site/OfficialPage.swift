// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// One official: in whose cases, in which role, on whose word; posts, sanctions, and what the official says to it.
struct OfficialPage {
    let context: PageContext
    let official: PublicOfficial
    /// Which page of the cases is shown, from 1: a judge can have thousands.
    let page: Int
    private var words: Words { context.words }

    private var shown: NamesShown { NamesShown(official.names, for: context.language) }
    private var title: String { shown.title(context, isChild: false) }

    func frame() -> Frame {
        Frame(
            context: context, section: "officials", title: title,
            description: words("official.description", ["name": .text(title)]),
            crumbs: [
                .init(text: words("nav.officials"), link: context.link(["officials"])), .init(text: title, link: nil),
            ],
            main: Markup { page in
                page.element(.div, .class("two")) { page in
                    page.element(.div) { head(&$0) }
                    page.contents(contents, context)
                }
                page.part("cases", words("official.cases")) { cases(&$0) }
                if !official.posts.isEmpty { page.part("posts", words("official.posts")) { posts(&$0) } }
                page.part("sanctions", words("official.sanctions")) { sanctions(&$0) }
                page.part("reply", words("official.reply")) { reply(&$0) }
                page.part("sources", words("person.sources")) { $0.sourceList(official.sources, context) }
                page.downloads(
                    ["csv", "json"].map { format in
                        (format.uppercased(), context.link(["officials", "\(official.id.text).\(format)"]))
                    }, of: title)
            })
    }

    private var contents: [(id: String, title: String)] {
        ["cases", "posts", "sanctions", "reply", "sources"].filter { $0 != "posts" || !official.posts.isEmpty }
            .map { ($0, words($0 == "sources" ? "person.sources" : "official.\($0)")) }
    }

    private func head(_ page: inout Markup) {
        page.element(.div, .class("who")) { page in
            page.element(.h1) { page in
                if let name = shown.first { page.name(name, context) } else { page.text(title) }
            }
            if let second = shown.second {
                page.element(.p, .class("other-name"), .lang(second.language), .directionAuto, text: second.text)
            }
            page.element(.p, .class("lead")) { page in
                let roles = words.list(official.roleNames(context))
                page.text(
                    words.capitalised(
                        words("official.lead", ["n": .number(official.persons), "roles": .text(roles)])))
            }
        }
        if context.moment.on < context.now.on {
            let on = words.date(context.moment.on, .genitive)
            page.element(.p, .class("note prose"), text: words("person.unit.later", ["on": .text(on)]))
        }
        if official.isJoinedByInitials {
            page.element(.p, .class("note prose"), text: words("official.initials"))
        }
        page.element(.p, .class("note prose"), text: words("official.note"))
    }

    private func cases(_ page: inout Markup) {
        let keys = ["person", "role", "body", "date", "sources"]
        page.element(.table, .class("stack"), .role("table")) { page in
            page.element(.caption, .class("vh"), text: words("official.cases"))
            page.element(.thead, .role("rowgroup")) { page in
                page.element(.tr, .role("row")) { page in
                    for key in keys {
                        page.element(
                            .th, .scope("col"), .role("columnheader"), text: words("official.column.\(key)"))
                    }
                }
            }
            page.element(.tbody, .role("rowgroup")) { page in
                for role in shownRoles { row(role, &page) }
            }
        }
        ListForm(context: context, place: "officials", fields: [], below: official.id.text)
            .pager(self.page, shown: shownRoles.count, of: official.roles.count, &page)
    }

    private var shownRoles: ArraySlice<PublicCaseRole> {
        official.roles.dropFirst((page - 1) * ListFilter.pageSize).prefix(ListFilter.pageSize)
    }

    private func row(_ role: PublicCaseRole, _ page: inout Markup) {
        func label(_ key: String) -> Attribute { .dataLabel(words("official.column.\(key)")) }
        page.element(.tr, .role("row")) { page in
            page.element(.th, .scope("row"), .role("rowheader"), .class("name")) { page in
                page.nameInList(
                    role.names, context, isChild: false, birthYear: nil, link: context.link(["p", role.person.text]))
            }
            page.element(.td, .role("cell"), label("role")) { page in
                page.element(.span) { page in
                    page.text(words("official-role.\(role.role.rawValue)"))
                    page.element(.span, .class("sub")) { page in
                        page.text(words("official.printed") + " ")
                        page.data(role.printed, context)
                    }
                }
            }
            page.element(.td, .role("cell"), label("body")) { page in
                page.element(.span) { page in if let body = role.body { page.data(body, context) } }
            }
            page.element(.td, .role("cell"), label("date")) { page in
                page.element(.span) { page in if let date = role.date { page.date(date, context, .short) } }
            }
            page.element(.td, .role("cell"), label("sources")) { page in
                page.element(.span) { page in
                    page.marks(role.sources, of: official.sources, context)
                    if role.isVerified {
                        page.text(" ")
                        page.element(.span, .class("tag"), text: words("official.verified"))
                    }
                }
            }
        }
    }

    private func posts(_ page: inout Markup) {
        page.element(.ul, .class("roll")) { page in
            for post in official.posts {
                page.element(.li) { page in
                    page.element(.p) { page in
                        page.data(post.post, context)
                        for part in [post.body, post.rank, post.place].compactMap({ $0 }) {
                            page.text(", ")
                            page.data(part, context)
                        }
                        page.span(post.from, post.to, context)
                        page.marks(post.sources, of: official.sources, context)
                    }
                }
            }
        }
    }

    private func sanctions(_ page: inout Markup) {
        guard !official.sanctions.isEmpty else {
            let key = official.standing == .notShown ? "not-shown" : "none"
            page.element(.p, .class("prose"), text: words("official.sanctions.\(key)"))
            return
        }
        page.element(.ul, .class("roll")) { page in
            for sanction in official.sanctions {
                page.element(.li) { page in
                    page.element(.p) { page in
                        if let authority = sanction.authority {
                            page.element(.strong) { $0.data(authority, context) }
                            page.text(". ")
                        }
                        if let programme = sanction.programme {
                            page.data(programme, context)
                            page.text(". ")
                        }
                        page.text(sentences(of: sanction))
                        page.marks(sanction.sources, of: official.sources, context)
                    }
                }
            }
        }
        page.element(.p, .class("note prose gap"), text: words("official.sanctions.note"))
    }

    private func sentences(of sanction: PublicSanction) -> String {
        var parts: [String] = []
        if let number = sanction.number {
            parts.append(words("sanction.number", ["number": .text(context.plain(number))]))
        }
        if let day = sanction.listedOn {
            parts.append(words("sanction.listed-on", ["date": .text(words.date(day, .when))]))
        }
        if let day = sanction.endedOn {
            parts.append(words("sanction.ended-on", ["date": .text(words.date(day, .when))]))
        } else if sanction.isLifted {
            parts.append(words("sanction.lifted") + ".")
        }
        if sanction.isInForce {
            let on = words.date(context.moment.on, .when)
            parts.append(words("sanction.in-force", ["date": .text(on)]))
        }
        return parts.joined(separator: " ")
    }

    private func reply(_ page: inout Markup) {
        if official.replies.isEmpty {
            page.element(.p, .class("prose"), text: words("official.reply.none"))
        }
        for reply in official.replies {
            page.element(.div, .class("prose")) { page in
                page.element(.p) { page in
                    page.element(.strong, text: words("reply.\(reply.state.rawValue)") + ".")
                    if let day = reply.asked {
                        page.text(" " + words("reply.asked-on", ["date": .text(words.date(day, .when))]))
                    }
                    if let means = reply.means {
                        page.text(" ")
                        page.data(means, context, isMarked: true)
                        page.text(".")
                    }
                    if let day = reply.answered {
                        page.text(" " + words("reply.answered-on", ["date": .text(words.date(day, .when))]))
                    }
                    page.marks(reply.sources, of: official.sources, context)
                }
                if let text = reply.text {
                    page.element(.blockquote) { page in
                        page.element(.p) { $0.data(text, context, isMarked: true) }
                    }
                }
            }
        }
        page.element(.p, .class("note prose")) { page in
            page.text(words("official.reply.how"))
            if let contact = context.settings.contact.flatMap(Link.init(external:)) {
                page.text(" ")
                page.element(.a, .href(contact), .rel("noreferrer"), text: words("official.reply.write"))
            }
        }
    }
}

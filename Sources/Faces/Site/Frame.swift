// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases

/// A page: what stands on every page, around what stands on this one.
struct Frame {
    /// A step of the way to the page.
    struct Crumb {
        let text: String
        let link: Link?
    }

    let context: PageContext
    /// The entry of the navigation to which the page belongs.
    var section: String
    var title: String
    var description: String
    var crumbs: [Crumb] = []
    /// Whether search engines may list the page.
    var isListed = true
    let main: Markup

    private var words: Words { context.words }

    func html() -> Markup {
        var page = Markup(capacity: main.bytes.count + 12_288)
        page.doctype()
        page.element(.html, .lang(context.language.rawValue)) { page in
            head(&page)
            page.element(.body) { page in
                page.element(.a, .class("skip"), .href(Link(fragment: "main")), text: words("frame.skip"))
                masthead(&page)
                AsOfStrip(context: context).write(to: &page)
                page.element(.main, .id("main"), .tabIndex(inOrder: false)) { page in
                    page.element(.div, .class("page")) { page in
                        way(&page)
                        page.append(main)
                    }
                }
                Footer(context: context).write(to: &page)
            }
        }
        return page
    }

    private func head(_ page: inout Markup) {
        page.element(.head) { page in
            page.empty(.meta, .charset)
            page.empty(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
            page.empty(.meta, .name("color-scheme"), .content("light dark"))
            page.empty(.meta, .name("referrer"), .content("no-referrer"))
            page.empty(.meta, .name("description"), .content(description))
            if !isListed || context.isPast { page.empty(.meta, .name("robots"), .content("noindex")) }
            page.element(.title, text: "\(title) · \(words("name"))")
            page.empty(.link, .rel("stylesheet"), .href(Link(segments: ["style.css"])))
            page.empty(.link, .rel("icon"), .href(Link(segments: ["favicon.svg"])), .mediaType("image/svg+xml"))
            for language in Language.allCases {
                page.empty(
                    .link, .rel("alternate"), .hreflang(language.rawValue), .href(context.link(to: language)))
            }
        }
    }

    private func masthead(_ page: inout Markup) {
        page.element(.header) { page in
            page.element(.div, .class("page mast-top")) { page in
                page.element(.p, .class("brand")) { page in
                    page.element(.a, .href(context.link([""]))) { page in
                        page.element(.span, .class("brand-word"), text: words("name"))
                        page.text(" ")
                        page.element(.span, .class("brand-what"), text: words("frame.what"))
                    }
                }
                languages(&page)
            }
            page.element(.nav, .class("page"), .aria(.label, words("frame.nav"))) { page in
                page.element(.div, .class("nav")) { page in
                    page.element(.ul) { page in
                        for (name, place) in Self.sections {
                            page.element(.li) { page in
                                page.element(
                                    .a, .href(context.link([place])),
                                    .when(section == name, .aria(.current, "page")), text: words("nav.\(name)"))
                            }
                        }
                    }
                }
            }
        }
    }

    static let sections = [
        ("start", ""), ("people", "people"), ("statistics", "statistics"), ("exchanges", "exchanges"),
        ("instruments", "instruments"), ("officials", "officials"),
        ("sources", "sources"),
        ("how", "how"), ("downloads", "downloads"),
    ]

    private func languages(_ page: inout Markup) {
        page.element(.ul, .class("langs"), .aria(.label, words("frame.language"))) { page in
            for language in Language.allCases {
                page.element(.li) { page in
                    if language == context.language {
                        page.element(.span, .aria(.current, "true"), text: language.name)
                    } else {
                        page.element(
                            .a, .href(context.link(to: language)), .lang(language.rawValue),
                            .hreflang(language.rawValue), text: language.name)
                    }
                }
            }
        }
    }

    private func way(_ page: inout Markup) {
        guard !crumbs.isEmpty else { return }
        page.element(.nav, .class("crumbs"), .aria(.label, words("frame.way"))) { page in
            page.element(.ol) { page in
                for crumb in crumbs {
                    if let link = crumb.link {
                        page.element(.li) { $0.element(.a, .href(link), text: crumb.text) }
                    } else {
                        page.element(.li, .aria(.current, "page"), text: crumb.text)
                    }
                }
            }
        }
    }
}

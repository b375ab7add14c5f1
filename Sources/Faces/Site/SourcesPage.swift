// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// All sources, each with what it is and how much was taken from it.
struct SourcesPage {
    let context: PageContext
    let sources: [PublicSource]
    private var words: Words { context.words }

    func frame() -> Frame {
        Frame(
            context: context, section: "sources", title: words("sources.title"),
            description: words("sources.description"),
            main: Markup { page in
                page.element(.h1, text: words("sources.title"))
                page.element(.p, .class("lead"), text: words("sources.lead"))
                guard !sources.isEmpty else {
                    page.element(.div, .class("empty")) { $0.element(.p, text: words("sources.none")) }
                    return
                }
                table(&page)
                page.downloads(
                    [
                        ("CSV", context.link(["sources.csv"])), ("JSON", context.link(["sources.json"])),
                    ], of: words("sources.title"))
            })
    }

    private func table(_ page: inout Markup) {
        page.element(.table, .class("stack"), .role("table")) { page in
            page.element(.caption, .class("vh"), text: words("sources.title"))
            page.element(.thead, .role("rowgroup")) { page in
                page.element(.tr, .role("row")) { page in
                    for key in ["publisher", "what", "kind", "people"] {
                        page.element(
                            .th, .scope("col"), .role("columnheader"), .when(key == "people", .class("n")),
                            text: words("source.\(key)"))
                    }
                }
            }
            page.element(.tbody, .role("rowgroup")) { page in
                for source in sorted() { row(source, &page) }
            }
        }
    }

    /// By publisher in the page's language, whatever the case and the quotation marks.
    private func sorted() -> [PublicSource] {
        let keys = sources.map { source in
            String(context.plain(source.publisher).lowercased().drop { !$0.isLetter && !$0.isNumber })
        }
        return zip(keys, sources).enumerated()
            .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    }

    private func row(_ source: PublicSource, _ page: inout Markup) {
        page.element(.tr, .role("row")) { page in
            page.element(.th, .scope("row"), .role("rowheader"), .class("name")) { page in
                page.element(.a, .href(context.link(["sources", source.id.text]))) { page in
                    page.data(source.publisher, context)
                }
            }
            page.element(.td, .role("cell"), .dataLabel(words("source.what"))) { page in
                page.element(.span) { page in
                    if source.title != source.publisher { page.data(source.title, context, isMarked: true) }
                }
            }
            page.element(
                .td, .role("cell"), .dataLabel(words("source.kind")), text: words("source-kind.\(source.kind.rawValue)")
            )
            page.element(
                .td, .role("cell"), .class("n"), .dataLabel(words("source.people")),
                text: words.number(source.people ?? 0))
        }
    }
}

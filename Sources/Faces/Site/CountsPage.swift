// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// All published figures: drawings where a counter has a series, and one table of the others.
struct CountsPage {
    let context: PageContext
    let topics: [CountTopic]
    private var words: Words { context.words }

    func frame() -> Frame {
        let title = words("counts.title")
        let parts = topics.filter { !$0.counts.isEmpty }
            .map { TopicPart(context: context, topic: $0, isFull: true) }
        let others = parts.filter { !$0.isDrawn }
        return Frame(
            context: context, section: "counts", title: title, description: words("counts.lead"),
            crumbs: [
                Frame.Crumb(text: words("nav.start"), link: context.link([""])), Frame.Crumb(text: title, link: nil),
            ],
            main: Markup { page in
                page.element(.h1, text: title)
                page.element(.p, .class("lead"), text: words(parts.isEmpty ? "start.nothing" : "counts.lead"))
                for part in parts where part.isDrawn { part.write(to: &page) }
                if !others.isEmpty { table(others, &page) }
                page.element(.p) { page in
                    page.element(.a, .href(context.link(["numbers"])), text: words("numbers.title"))
                }
            })
    }

    private func table(_ parts: [TopicPart], _ page: inout Markup) {
        page.part("other", words("counts.other"), style: "part frame") { page in
            page.element(.p, .class("unit"), text: words("counts.other.unit"))
            page.element(.table, .class("stack"), .role("table")) { page in
                page.element(.thead, .role("rowgroup")) { page in
                    page.element(.tr, .role("row")) { page in
                        for (key, style) in [("unit", ""), ("many", "n"), ("when", ""), ("who", ""), ("quoted", "")] {
                            page.element(
                                .th, .scope("col"), .role("columnheader"), .when(!style.isEmpty, .class(style)),
                                text: words("counts.\(key)"))
                        }
                    }
                }
                page.element(.tbody, .role("rowgroup")) { page in
                    for part in parts {
                        for count in part.topic.counts { row(count, of: part.topic, &page) }
                    }
                }
            }
            page.downloads(
                ["csv", "json"].map { ($0.uppercased(), context.link(["counts.\($0)"])) }, of: words("counts.file"))
        }
    }

    private func row(_ count: PublicCount, of topic: CountTopic, _ page: inout Markup) {
        page.element(.tr, .role("row")) { page in
            page.element(.th, .scope("row"), .role("rowheader"), .class("what")) { page in
                page.text(words.capitalised(context.plain(topic.title)))
                page.element(.span, .class("sub")) { $0.data(topic.place, context) }
            }
            page.element(
                .td, .role("cell"), .class("n big"), .dataLabel(words("counts.many")),
                text: count.bound.words(count.value, words))
            page.element(.td, .role("cell"), .dataLabel(words("counts.when"))) { page in
                page.date(count.date, context, .short)
            }
            page.element(.td, .role("cell"), .dataLabel(words("counts.who"))) { $0.data(count.counter, context) }
            page.element(.td, .role("cell"), .dataLabel(words("counts.quoted"))) { $0.quoted(count, context) }
        }
    }
}

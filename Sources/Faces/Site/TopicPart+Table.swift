// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// Every number behind a drawing.
extension TopicPart {
    /// The table of all figures, counter by counter.
    func behind(_ page: inout Markup) {
        page.element(.details, .class("behind")) { page in
            page.element(.summary, text: words("counts.behind", ["n": .number(topic.counts.count)]))
            let label = words("counts.file") + ": " + context.plain(topic.title)
            page.element(.div, .class("scroll"), .role("region"), .aria(.label, label), .tabIndex(inOrder: true)) {
                page in
                page.element(.table) { page in
                    page.element(.thead) { page in
                        page.element(.tr) { page in
                            for (key, style) in [("when", ""), ("many", "n"), ("quoted", "")] {
                                page.element(
                                    .th, .scope("col"), .when(!style.isEmpty, .class(style)),
                                    text: words("counts.\(key)"))
                            }
                        }
                    }
                    for counter in counters { group(counter, &page) }
                }
            }
        }
    }

    private func group(_ counter: Counter, _ page: inout Markup) {
        page.element(.tbody) { page in
            page.element(.tr) { page in
                page.element(.th, .scope("rowgroup"), .columnSpan(3)) { $0.data(counter.name, context) }
            }
            for count in counter.counts {
                page.element(.tr) { page in
                    page.element(.td) { $0.date(count.date, context, .short) }
                    page.element(.td, .class("n"), text: count.bound.words(count.value, words))
                    page.element(.td) { page in
                        if isFull { page.quoted(count, context) } else { page.data(count.quotedFrom, context) }
                    }
                }
            }
        }
    }
}

extension Markup {
    /// Where a figure was read, and how it is made up.
    mutating func quoted(_ count: PublicCount, _ context: PageContext) {
        external(count.address, context) { $0.data(count.quotedFrom, context) }
        guard let split = count.split else { return }
        text("; ")
        data(split, context)
    }
}

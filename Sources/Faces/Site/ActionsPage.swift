// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// What was asked of whom and chosen to be shown: by body, how it stands, what followed, and how often that happens anyway.
struct ActionsPage {
    let context: PageContext
    let actions: PublicActions
    private var words: Words { context.words }
    private static let states: [PublicAction.State] = [.open, .due, .answered, .refused, .silent]
    private static let limits = 1...4

    func frame() -> Frame {
        Frame(
            context: context, section: "statistics", title: words("actions.title"),
            description: words("actions.description"),
            crumbs: [
                .init(text: words("nav.statistics"), link: context.link(["statistics"])),
                .init(text: words("actions.title"), link: nil),
            ],
            main: Markup { page in
                page.element(.h1, text: words("actions.title"))
                page.element(.p, .class("lead"), text: words("actions.lead"))
                if actions.actions.isEmpty {
                    page.element(.p, .class("prose"), text: words("actions.none"))
                } else {
                    board(&page)
                    list(&page)
                    rates(&page)
                }
                page.part("conclude", words("actions.conclude")) { page in
                    page.element(.ul, .class("prose")) { page in
                        for limit in Self.limits { page.element(.li, text: words("actions.limit.\(limit)")) }
                    }
                }
                page.downloads(
                    [("CSV", context.link(["actions.csv"])), ("JSON", context.link(["actions.json"]))],
                    of: words("actions.title"))
            })
    }

    private func board(_ page: inout Markup) {
        page.part("bodies", words("actions.bodies")) { page in
            let text = words("actions.bodies.text", ["days": .number(actions.silentAfter)])
            page.element(.p, .class("prose"), text: text)
            page.element(.table, .class("stack"), .role("table")) { page in
                page.element(.caption, .class("vh"), text: words("actions.bodies"))
                page.element(.thead, .role("rowgroup")) { page in
                    page.element(.tr, .role("row")) { page in
                        page.element(.th, .scope("col"), .role("columnheader"), text: words("actions.column.to"))
                        for column in numbers {
                            page.element(.th, .scope("col"), .role("columnheader"), .class("n"), text: column)
                        }
                    }
                }
                page.element(.tbody, .role("rowgroup")) { page in for body in actions.bodies { row(body, &page) } }
            }
        }
    }

    /// The columns of numbers: how often a body was asked, how it answered, after how many days.
    private var numbers: [String] {
        [words("actions.column.asked")] + Self.states.map { words("action.state.\($0.rawValue)") }
            + [words("actions.column.median")]
    }

    private func row(_ body: PublicActions.Body, _ page: inout Markup) {
        let median = body.medianDays.map { days in
            words("actions.median", ["days": .text(words.decimal(days, places: 1)), "n": .number(body.timed)])
        }
        let cells =
            [words.number(body.asked)] + Self.states.map { words.number(body.states[$0] ?? 0) } + [median ?? "—"]
        page.element(.tr, .role("row")) { page in
            page.element(.th, .scope("row"), .role("rowheader")) { page in
                if let name = body.name { page.data(name, context) } else { page.text(words("actions.nobody")) }
            }
            for (column, cell) in zip(numbers, cells) {
                page.element(.td, .role("cell"), .class("n"), .dataLabel(column)) { $0.element(.span, text: cell) }
            }
        }
    }

    private func list(_ page: inout Markup) {
        page.part("all", words("actions.all")) { page in
            page.element(.p, .class("prose"), text: words("actions.warning", ["days": .number(actions.within)]))
            page.actionTable(actions.actions, words("actions.all"), context, withPersons: true)
        }
    }

    private func rates(_ page: inout Markup) {
        let told = actions.rates.filter { $0.afterWith + $0.withoutWith > 0 }
        guard !told.isEmpty else { return }
        page.part("rates", words("actions.rates")) { page in
            page.element(.p, .class("prose"), text: words("actions.rates.text", ["days": .number(actions.within)]))
            page.scrollingTable(words("actions.rates"), isShort: true) { page in
                page.element(.thead) { page in
                    page.element(.tr) { page in
                        page.element(
                            .th, .scope("col"), text: words("actions.column.within", ["days": .number(actions.within)]))
                        for key in ["after", "without"] {
                            page.element(.th, .scope("col"), .class("n"), text: words("actions.column.\(key)"))
                        }
                    }
                }
                page.element(.tbody) { page in
                    for rate in told {
                        page.element(.tr) { page in
                            page.element(.th, .scope("row"), text: words("action.event.\(rate.event.rawValue)"))
                            page.element(.td, .class("n"), text: share(rate.afterWith, rate.after))
                            page.element(.td, .class("n"), text: share(rate.withoutWith, rate.without))
                        }
                    }
                }
            }
        }
    }

    private func share(_ part: Int, _ whole: Int) -> String {
        guard whole > 0 else { return "—" }
        return words("actions.share", ["part": .number(part), "whole": .number(whole)])
    }
}

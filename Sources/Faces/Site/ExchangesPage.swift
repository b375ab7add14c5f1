// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// The exchanges on file.
struct ExchangesPage {
    let context: PageContext
    let list: ExchangeList
    private var words: Words { context.words }

    func frame() -> Frame {
        Frame(
            context: context, section: "exchanges", title: words("exchanges.title"),
            description: words("exchanges.description"),
            main: Markup { page in
                page.element(.h1, text: words("exchanges.title"))
                page.element(.p, .class("lead"), text: words("exchanges.lead"))
                if context.moment.on < context.now.on {
                    let on = words.date(context.moment.on, .genitive)
                    page.element(.p, .class("note prose"), text: words("person.unit.later", ["on": .text(on)]))
                }
                if list.exchanges.isEmpty && list.others.isEmpty { empty(&page) }
                if !list.exchanges.isEmpty {
                    page.part("full", words("exchanges.full")) { page in
                        page.element(.ol, .class("dated")) { page in
                            for exchange in list.exchanges { row(exchange, &page) }
                        }
                    }
                }
                if !list.others.isEmpty {
                    page.part("others", words("exchanges.others")) { page in
                        page.element(.p, .class("note prose"), text: words("exchanges.others.note"))
                        page.element(.ol, .class("dated")) { page in
                            for other in list.others { page.release(other, context) }
                        }
                    }
                }
                page.element(.p, .class("prose")) { page in
                    page.element(
                        .a, .href(context.link(["exchanges", "monitor"])), text: words("monitor.page.link"))
                }
                page.downloads(
                    [
                        ("CSV", context.link(["exchanges.csv"])), ("JSON", context.link(["exchanges.json"])),
                    ], of: words("exchanges.file"))
            })
    }

    private func empty(_ page: inout Markup) {
        page.element(.div, .class("empty")) { page in
            page.element(.p, text: words("exchanges.none"))
        }
    }

    private func row(_ exchange: PublicExchange, _ page: inout Markup) {
        page.element(.li) { page in
            page.element(.span, .class("day")) { $0.date(exchange.date, context, .short) }
            page.element(.span) { page in
                page.element(.a, .href(context.link(["exchanges", exchange.id.text]))) { page in
                    page.data(exchange.title, context)
                }
                page.text(": ")
                page.data(exchange.freed.title, context)
                page.text(": \(words.number(exchange.freed.adults)); ")
                page.data(exchange.handed.title, context)
                page.text(": \(words.number(exchange.handed.adults))")
                let children = exchange.freed.children + exchange.handed.children
                if children > 0 { page.text("; " + words("exchange.children", ["n": .number(children)])) }
            }
        }
    }
}

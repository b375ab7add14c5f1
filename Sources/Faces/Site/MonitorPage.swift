// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// Whether exchanges are followed by more detentions: what the register can tell of it, and what it cannot. It draws no line:
/// that anybody can do with the public entries and the command, which says where they are too few.
struct MonitorPage {
    let context: PageContext
    let list: ExchangeList
    private var words: Words { context.words }
    /// As the monitor asks for: so many detentions, and so many weeks on each side.
    private static let least = (detentions: 30, weeks: 12)
    private static let limits = 1...6

    func frame() -> Frame {
        Frame(
            context: context, section: "exchanges", title: words("monitor.title"),
            description: words("monitor.page.description"),
            crumbs: [
                .init(text: words("nav.exchanges"), link: context.link(["exchanges"])),
                .init(text: words("monitor.title"), link: nil),
            ],
            main: Markup { page in
                page.element(.h1, text: words("monitor.title"))
                page.element(.p, .class("lead"), text: words("monitor.question"))
                page.part("conclude", words("monitor.conclude")) { page in
                    page.element(.ul, .class("prose")) { page in
                        for limit in Self.limits { page.element(.li, text: words("monitor.limit.\(limit)")) }
                    }
                }
                page.part("how", words("monitor.page.how")) { page in
                    let text = words(
                        "monitor.page.how.text",
                        ["least": .number(Self.least.detentions), "weeks": .number(Self.least.weeks)])
                    page.element(.p, .class("prose"), text: text)
                }
                guard !list.exchanges.isEmpty || !list.others.isEmpty else { return }
                page.part("exchanges", words("exchanges.title")) { page in
                    page.element(.p) { page in
                        page.element(.a, .href(context.link(["exchanges"])), text: words("exchanges.title"))
                    }
                }
            })
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// Whether exchanges are followed by more detentions: what the published people tell of it, and what they cannot. It draws no
/// line: tables with limits, and words where the data are too thin.
struct MonitorPage {
    let context: PageContext
    let statistics: PublicStatistics
    private var monitor: PublicMonitor { statistics.monitor }
    private var words: Words { context.words }
    /// As the monitor asks for: so many detentions, and so many weeks on each side.
    private static let least = (detentions: 30, weeks: 12)
    private static let limits = 1...6
    /// So many months are shown.
    private static let mostMonths = 36

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
                covers(&page)
                findings(&page)
                MonitorShares(context: context, monitor: monitor).write(&page)
                flows(&page)
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
                page.element(.p, .class("prose")) { page in
                    page.element(.a, .href(context.link(["exchanges"])), text: words("exchanges.title"))
                    page.text(" · ")
                    page.element(.a, .href(context.link(["statistics", "flows"])), text: words("stat.part.flows"))
                }
            })
    }

    /// Which source covers which days. Sources that cover a day alone are counted.
    private func covers(_ page: inout Markup) {
        guard !monitor.covers.isEmpty else { return }
        let long = monitor.covers.filter { $0.first < $0.last }
        page.part("covers", words("monitor.covers")) { page in
            page.element(.p, .class("unit"), text: words("monitor.covers.note"))
            if !long.isEmpty {
                page.scrollingTable(words("monitor.covers"), isShort: true) { page in
                    page.element(.thead) { page in
                        page.element(.tr) { page in
                            page.element(.th, .scope("col"), text: words("monitor.column.source"))
                            for key in ["first", "last"] {
                                page.element(.th, .scope("col"), text: words("monitor.column.\(key)"))
                            }
                            page.element(.th, .scope("col"), .class("n"), text: words("monitor.column.detentions"))
                        }
                    }
                    page.element(.tbody) { page in
                        for cover in long {
                            page.element(.tr) { page in
                                page.element(.th, .scope("row")) { page in page.data(cover.source, context) }
                                page.element(.td, text: words.date(cover.first))
                                page.element(.td, text: words.date(cover.last))
                                page.element(.td, .class("n"), text: words.number(cover.detentions))
                            }
                        }
                    }
                }
            }
            let single = monitor.covers.count - long.count
            if single > 0 {
                page.element(.p, .class("unit"), text: words("monitor.covers.single", ["n": .number(single)]))
            }
        }
    }

    private func findings(_ page: inout Markup) {
        page.part("around", words("monitor.page.around")) { page in
            guard !monitor.findings.isEmpty else {
                return page.element(.p, .class("prose"), text: words("monitor.none"))
            }
            let dated = words(
                "monitor.dated", ["n": .number(monitor.dated), "undated": .number(monitor.undated)])
            page.element(.p, .class("unit"), text: dated)
            if monitor.findings.allSatisfy({ $0.step == nil }) {
                page.element(.p, .class("prose"), text: words("monitor.page.thin"))
            }
            for finding in monitor.findings { self.finding(finding, &page) }
        }
    }

    private func finding(_ finding: PublicMonitor.Finding, _ page: inout Markup) {
        page.element(.h3) { page in
            page.text(words.date(finding.date, .short) + ": ")
            page.element(.a, .href(context.link(["exchanges", finding.exchange.text]))) { page in
                page.data(finding.title, context)
            }
        }
        page.scrollingTable(context.plain(finding.title), isShort: true) { page in
            page.element(.thead) { page in
                page.element(.tr) { page in
                    for (key, isNumber) in [("window", false), ("before", true), ("after", true), ("ratio", true)] {
                        page.element(
                            .th, .scope("col"), .when(isNumber, .class("n")), text: words("monitor.column.\(key)"))
                    }
                }
            }
            page.element(.tbody) { page in
                for window in finding.windows {
                    page.element(.tr) { page in
                        page.element(
                            .th, .scope("row"), text: words("monitor.window", ["n": .number(window.days)]))
                        page.element(.td, .class("n"), text: words.span(window.before))
                        page.element(
                            .td, .class("n"),
                            text: words.span(window.after) + (window.isOver ? window.isCovered ? "" : " †" : " *"))
                        page.element(.td, .class("n"), text: window.ratio.map(estimate) ?? "—")
                    }
                }
            }
        }
        page.element(.ul, .class("prose")) { page in
            for sentence in sentences(finding) { page.element(.li, text: sentence) }
        }
    }

    private func sentences(_ finding: PublicMonitor.Finding) -> [String] {
        let phrases = MonitorPhrase.all(
            step: finding.step, reserves: finding.reserves, registered: finding.registered,
            rearrested: finding.rearrested)
        return phrases.map { phrase in
            words(
                phrase.key,
                slots: phrase.values.mapValues { value in
                    switch value {
                    case .count(let number): .number(number)
                    case .day(let day): .day(day)
                    case .ratio(let number): .decimal(number)
                    }
                })
        }
    }

    /// The stock at the end of each month, who came and who left, by ground.
    private func flows(_ page: inout Markup) {
        let months = statistics.flows.months.sorted { $0.first > $1.first }.prefix(Self.mostMonths)
        guard !months.isEmpty else { return }
        let stock = statistics.series.first?.points ?? []
        page.part("flows", words("monitor.flows")) { page in
            page.element(.p, .class("unit"), text: words("monitor.page.flows"))
            page.scrollingTable(words("monitor.flows")) { page in
                page.element(.thead) { page in
                    page.element(.tr) { page in
                        page.element(.th, .scope("col"), text: words("monitor.column.month"))
                        for key in ["detained", "held"] {
                            page.element(.th, .scope("col"), .class("n"), text: words("monitor.page.column.\(key)"))
                        }
                        page.element(.th, .scope("col"), text: words("monitor.column.left"))
                    }
                }
                page.element(.tbody) { page in
                    for month in months {
                        let held = stock.first { point in
                            point.day.components.year == month.first.components.year
                                && point.day.components.month == month.first.components.month
                        }
                        page.element(.tr) { page in
                            page.element(.th, .scope("row"), text: words.month(of: month.first))
                            page.element(.td, .class("n"), text: bounds(month.detained))
                            page.element(.td, .class("n"), text: held.map { bounds($0.held) } ?? "—")
                            page.element(.td, text: left(month))
                        }
                    }
                }
            }
        }
    }

    private func left(_ month: PublicFlows.Month) -> String {
        let parts = PublicFlows.Exit.allCases.compactMap { exit in
            month.left[exit].map { words("stat.exit.\(exit.rawValue)") + " " + words.number($0) }
        }
        return parts.isEmpty ? "—" : parts.joined(separator: ", ")
    }

    private func bounds(_ bounds: PublicNumbers.Bounds) -> String {
        bounds.certain == bounds.possible
            ? words.number(bounds.certain) : words.number(bounds.certain) + "–" + words.number(bounds.possible)
    }

    private func estimate(_ estimate: PublicMonitor.Estimate) -> String {
        "\(words.decimal(estimate.value)) (\(words.decimal(estimate.lower))–\(words.decimal(estimate.upper)))"
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// The page of statistics, or one of its parts.
struct StatisticsPage {
    let context: PageContext
    /// The part; nothing for the page of all, which has counts over time and leads to the others.
    let part: StatisticsPart?
    let statistics: PublicStatistics
    private var words: Words { context.words }
    private var say: StatisticsWords { StatisticsWords(context: context, statistics: statistics) }

    func frame() -> Frame {
        let title = words(part.map { "stat.part.\($0.rawValue)" } ?? "stat.title")
        let lead = words(part.map { "stat.part.\($0.rawValue).lead" } ?? "stat.lead")
        let start = Frame.Crumb(text: words("nav.start"), link: context.link([""]))
        let all = Frame.Crumb(text: words("stat.title"), link: context.link(["statistics"]))
        let here = Frame.Crumb(text: title, link: nil)
        return Frame(
            context: context, section: "statistics", title: title, description: lead,
            crumbs: part == nil ? [start, here] : [start, all, here],
            main: Markup { page in
                page.element(.h1, text: title)
                page.element(.p, .class("lead"), text: lead)
                page.element(.p, .class("prose"), text: say.held)
                if statistics.held.possible == 0, part == nil || part == .groups || part == .regions { nobody(&page) }
                content(&page)
                others(&page)
            })
    }

    private func content(_ page: inout Markup) {
        switch part {
        case nil, .time:
            if let figure = StatisticsTime(say: say).figure() { page.figure(figure, of: .time, context) }
        case .groups:
            for figure in StatisticsGroups(say: say).figures() { page.figure(figure, of: .groups, context) }
        case .regions: StatisticsRegions(say: say).write(to: &page)
        case .terms:
            let terms = StatisticsTerms(say: say)
            guard let figure = terms.figure() else { return page.element(.p, text: words("stat.terms.none")) }
            page.figure(figure, of: .terms, context)
        case .custody:
            let custody = StatisticsCustody(say: say)
            let figures = custody.figures()
            if figures.isEmpty { page.element(.p, .class("prose"), text: custody.none) }
            for figure in figures { page.figure(figure, of: .custody, context) }
        case .flows:
            guard let figure = StatisticsFlows(say: say).figure() else {
                return page.element(.p, text: words("stat.flows.none"))
            }
            page.figure(figure, of: .flows, context)
        }
    }

    private func nobody(_ page: inout Markup) {
        let line = statistics.series.first?.points.last { $0.held.possible > 0 }
        page.element(.p, .class("prose")) { page in
            page.text(words("stat.nobody", ["on": .text(words.date(context.moment.on, .genitive))]))
            guard let line else { return }
            page.text(" ")
            var query = context.asOf.carried.filter { $0.name != "on" }
            query.append((name: "on", value: line.day.iso))
            let link = Link(segments: [context.language.rawValue] + context.segments, query: query)
            page.element(
                .a, .href(link),
                text: words("stat.nobody.last", ["day": .text(words.date(line.day, .genitive))]))
        }
    }

    private func others(_ page: inout Markup) {
        if part == nil {
            page.part("estimate", words("stat.estimate")) { page in
                page.element(.p, .class("prose"), text: words("stat.estimate.none"))
            }
        }
        page.part("more", words("stat.more")) { page in
            page.element(.ul, .class("plain")) { page in
                for other in StatisticsPart.pages where other != part {
                    let key = "stat.part.\(other.rawValue)"
                    page.element(.li) { page in
                        page.element(.a, .href(context.link(["statistics", other.rawValue])), text: words(key))
                        page.text(". " + words(key + ".lead"))
                    }
                }
                page.element(.li) { $0.element(.a, .href(context.link(["counts"])), text: words("stat.others")) }
                page.element(.li) { $0.element(.a, .href(context.link(["numbers"])), text: words("numbers.title")) }
                for name in ["visibility", "actions"] {
                    page.element(.li) { page in
                        page.element(.a, .href(context.link([name])), text: words("\(name).title"))
                        page.text(". " + words("\(name).description"))
                    }
                }
            }
        }
    }
}

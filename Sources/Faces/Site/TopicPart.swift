// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// Published figures on one question: the latest of each counter, the drawing, and every number behind it.
struct TopicPart {
    let context: PageContext
    let topic: CountTopic
    /// Whether addresses, parts of figures and remarks on series are given too, as the page of all figures does.
    var isFull = false
    var words: Words { context.words }

    /// The figures of one counter, in the order of days.
    struct Counter {
        let name: PublicText
        let counts: [PublicCount]
        /// Figures whose unit no report states are statements and no series.
        var isSeries: Bool { counts.contains { $0.unit != nil } }
    }

    /// Whether the figures deserve a drawing: at least three in a series.
    var isDrawn: Bool { counters.contains { $0.counts.count >= 3 } }

    /// The counters, that with most figures first.
    var counters: [Counter] {
        var order: [String] = []
        var byID: [String: [PublicCount]] = [:]
        for count in topic.counts {
            if byID[count.counterID] == nil { order.append(count.counterID) }
            byID[count.counterID, default: []].append(count)
        }
        return order.compactMap { id -> Counter? in
            guard let counts = byID[id], let first = counts.first else { return nil }
            return Counter(name: first.counter, counts: counts.sorted { Self.day($0.date) < Self.day($1.date) })
        }.sorted { $0.counts.count > $1.counts.count }
    }

    /// The day at which a figure is drawn: of a month or year its middle.
    static func day(_ date: PartialDate) -> Day {
        guard let first = date.range.earliest ?? date.range.latest, let last = date.range.latest else {
            return date.range.earliest ?? .unixEpoch
        }
        return first.adding(days: (last - first) / 2)
    }

    /// The finding: the least and the greatest of the last figures.
    func headline() -> String? {
        let last = counters.compactMap(\.counts.last).sorted { $0.value < $1.value }
        guard let low = last.first, let high = last.last else { return nil }
        if last.count == 1 || low.value == high.value {
            return words(
                "start.title.one",
                ["count": .text(low.bound.words(low.value, words)), "what": .text(context.plain(topic.title))])
        }
        let least = low.bound == .exact ? CountBound.atLeast : low.bound
        return words(
            "start.title.two",
            [
                "low": .text(words.capitalised(least.words(low.value, words))),
                "high": .text(high.bound.words(high.value, words)),
            ])
    }

    func lead(_ page: inout Markup) {
        let last = counters.compactMap(\.counts.last).sorted { $0.value < $1.value }
        guard let low = last.first, let high = last.last else { return }
        page.element(.p, .class("lead")) { page in
            page.text(words("start.lead.what", ["what": .text(words.capitalised(context.plain(topic.title)))]))
            if last.count > 1 {
                page.text(" ")
                page.text(
                    words(
                        "start.lead.who",
                        ["low": .text(context.plain(low.counter)), "high": .text(context.plain(high.counter))]))
            }
        }
    }

    /// The last figure of each counter.
    func latest(_ page: inout Markup) {
        page.element(.table, .class("stack last"), .role("table")) { page in
            page.element(.caption, text: words("start.last"))
            page.element(.thead, .role("rowgroup")) { page in
                page.element(.tr, .role("row")) { page in
                    let heads = [("who", ""), ("many", "n"), ("when", ""), ("unit", "")]
                    for (key, style) in heads {
                        page.element(
                            .th, .scope("col"), .role("columnheader"), .when(!style.isEmpty, .class(style)),
                            text: words("counts.\(key)"))
                    }
                }
            }
            page.element(.tbody, .role("rowgroup")) { page in
                for counter in counters.sorted(by: { ($0.counts.last?.value ?? 0) < ($1.counts.last?.value ?? 0) }) {
                    if let count = counter.counts.last { row(count, &page) }
                }
            }
        }
    }

    private func row(_ count: PublicCount, _ page: inout Markup) {
        page.element(.tr, .role("row")) { page in
            page.element(.th, .scope("row"), .role("rowheader"), .class("name")) { page in
                page.data(count.counter.mapped(words.capitalised), context)
            }
            page.element(
                .td, .role("cell"), .class("n big"), .dataLabel(words("counts.many")),
                text: count.bound.words(count.value, words))
            page.element(.td, .role("cell"), .dataLabel(words("counts.when"))) { page in
                page.date(count.date, context, .short)
            }
            page.element(.td, .role("cell"), .dataLabel(words("counts.unit"))) { page in
                if let unit = count.unit { page.data(unit, context) } else { page.text(words("counts.unit.none")) }
            }
        }
    }

    /// The drawing in its frame.
    func write(to page: inout Markup) {
        guard !topic.counts.isEmpty else { return }
        page.part("t-\(topic.id)", finding(), style: "part frame") { page in
            page.element(.p, .class("unit"), text: unit())
            page.element(.figure) { page in
                for width in ChartWidth.allCases { if let svg = chart().svg(width) { page.append(svg) } }
                page.element(.figcaption, text: caption())
            }
            behind(&page)
            let query = [(name: "topic", value: topic.id)]
            page.downloads(
                [
                    ("CSV", context.link(["counts.csv"], query)), ("JSON", context.link(["counts.json"], query)),
                ], of: words("counts.file"))
        }
    }

    private func years() -> (first: Int, last: Int) {
        let years = topic.counts.map { Self.day($0.date).components.year }
        return (years.min() ?? 0, years.max() ?? 0)
    }

    private func unit() -> String {
        let (first, last) = years()
        return words(
            "counts.unit.line",
            [
                "what": .text(words.capitalised(context.plain(topic.title))), "n": .number(counters.count),
                "from": .text(String(first)), "to": .text(String(last)),
            ])
    }

    private func chart() -> CountsChart {
        let words = words
        let series = counters.map { counter in
            CountSeries(
                name: context.plain(counter.name),
                unit: counter.counts.first?.unitShort.map { context.plain($0) } ?? "",
                points: counter.counts.map { count in
                    CountSeries.Point(
                        day: Self.day(count.date), value: count.value, bound: count.bound.drawn,
                        label: count.bound.words(count.value, words), when: words.month(of: Self.day(count.date), .tiny)
                    )
                },
                isJoined: counter.isSeries)
        }
        let (first, last) = years()
        let title = words(
            "counts.chart.title",
            [
                "what": .text(context.plain(topic.title)), "from": .text(String(first)), "to": .text(String(last)),
            ])
        return CountsChart(
            id: "counts-\(topic.id)", title: title, description: description(), series: series,
            axisUnit: words("counts.axis"), number: { words.number($0) },
            gap: { from, to in
                words(
                    "counts.gap",
                    [
                        "from": .text(words.month(of: from, .genitive)), "to": .text(words.month(of: to, .genitive)),
                    ])
            })
    }

    private func description() -> String {
        let parts = counters.map { counter -> String in
            guard let first = counter.counts.first, let last = counter.counts.last else { return "" }
            let name = context.plain(counter.name)
            func said(_ count: PublicCount) -> String {
                "\(count.bound.words(count.value, words)), \(words.date(count.date, .short))"
            }
            return counter.counts.count == 1 ? "\(name): \(said(last))." : "\(name): \(said(first)); \(said(last))."
        }
        return (parts + [words("counts.table-below")]).joined(separator: " ")
    }
}

extension CountBound {
    /// How the figure is drawn.
    var drawn: CountSeries.Bound {
        switch self {
        case .exact: .exact
        case .about: .about
        case .atLeast, .over: .more
        }
    }
}

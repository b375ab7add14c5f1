// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts
internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// What happened to a person, drawn and in words.
struct PersonTimeline {
    let context: PageContext
    let person: PublicPerson
    private var words: Words { context.words }
    /// Today, or the day asked for if that is earlier: where a spell that goes on is cut off.
    private var cut: Day { min(context.moment.on, context.now.on) }

    var isEmpty: Bool { person.spells.isEmpty && person.events.isEmpty }

    func write(to page: inout Markup) {
        guard !isEmpty else { return }
        page.part("time", heading(), style: "part frame") { page in
            page.element(.p, .class("unit"), text: unit())
            let chart = self.chart()
            page.element(.figure) { page in
                for width in ChartWidth.allCases { if let svg = chart.svg(width) { page.append(svg) } }
                page.element(.figcaption, text: caption())
            }
            inWords(&page)
        }
    }

    /// The spells in custody with the days on which they can begin and end.
    private var custody: [PublicSpell] {
        person.spells.filter { $0.kind == .preTrial || $0.kind == .afterVerdict || $0.kind == .psychiatric }
    }

    /// How long in custody, at least and at most; `nil` if a date is missing.
    private func daysHeld() -> ClosedRange<Int>? {
        var least = 0
        var most = 0
        let spells = joinedCustody()
        guard !spells.isEmpty else { return nil }
        for spell in spells {
            let end = spell.to.map(\.range) ?? DayRange(cut)
            guard !spell.endIsUnknown || spell.to != nil, let from = spell.from?.range, let first = from.earliest,
                let latestStart = from.latest, let last = end.latest, let earliestEnd = end.earliest
            else { return nil }
            least += max(min(earliestEnd, cut) - latestStart, 0)
            most += max(min(last, cut) - first, 0)
        }
        return least...max(least, most)
    }

    /// The spells in custody, those that follow each other without a break made one: where a verdict on a day that is
    /// known in part divides two spells, that day adds no doubt to their sum.
    private func joinedCustody() -> [PublicSpell] {
        var result: [PublicSpell] = []
        for spell in custody {
            if let last = result.last, let end = last.to, end == spell.from {
                result[result.count - 1] = PublicSpell(
                    kind: last.kind, from: last.from, to: spell.to, endIsUnknown: spell.endIsUnknown)
            } else {
                result.append(spell)
            }
        }
        return result
    }

    private var isHeldNow: Bool { custody.contains { $0.to == nil && !$0.endIsUnknown } }

    private func heading() -> String {
        guard let days = daysHeld(), days.upperBound > 0 else { return words("person.timeline") }
        let count = daysInWords(days)
        if let sentence = person.sentence, let term = sentence.term, sentence.kind == .imprisonment {
            return words(
                isHeldNow ? "person.held.now.of" : "person.held.of",
                ["days": .text(count), "term": .text(words.term(term))])
        }
        return words(isHeldNow ? "person.held.now" : "person.held", ["days": .text(count)])
    }

    /// "245 to 274 days"; in Russian, after «до», the days stand in the genitive: «от 245 до 274 дней».
    private func daysInWords(_ days: ClosedRange<Int>) -> String {
        let (low, high) = (days.lowerBound, days.upperBound)
        guard high - low > 1 else {
            return words("person.days", ["n": .number(high), "count": .text(words.bounds(low, high))])
        }
        return words(
            "person.days.span",
            ["n": .number(high), "low": .text(words.number(low)), "high": .text(words.number(high))])
    }

    private func unit() -> String {
        var parts = [words("person.unit")]
        if custody.contains(where: \.isUnverified) { parts.append(words("person.unit.unchecked")) }
        let on = context.moment.on
        if context.isPast, person.events.contains(where: { ($0.date?.range.earliest ?? .earliest) > on }) {
            parts.append(words("person.unit.later", ["on": .text(words.date(on, .genitive))]))
        }
        if person.term?.end == nil, ending() != nil { parts.append(words("person.unit.term")) }
        return parts.joined(separator: " ")
    }

    private func caption() -> String {
        let names = person.sources.map { context.plain($0.source.publisher) }
        var unique: [String] = []
        for name in names where !unique.contains(name) { unique.append(name) }
        var parts = unique.isEmpty ? [] : [words("person.caption", ["who": .text(words.list(unique))])]
        let roughly = person.events.filter { $0.date.map(isVague) ?? true }.count
        let undated = roughly + person.spells.filter { $0.from == nil }.count
        if undated > 0 { parts.append(words("person.caption.undated")) }
        return parts.joined(separator: " ")
    }

    /// The middle of the days on which something may lie: where it is drawn.
    private func middle(_ date: PartialDate?) -> Day? {
        guard let range = date?.range, let first = range.earliest ?? range.latest else { return nil }
        guard let last = range.latest, let earliest = range.earliest else { return first }
        return earliest.adding(days: (last - earliest) / 2)
    }

    /// Whether a day is known so roughly that a mark would mislead: a span of more than three months.
    private func isVague(_ date: PartialDate) -> Bool {
        guard let first = date.range.earliest, let last = date.range.latest else { return true }
        return last - first > (date.isInterval ? 92 : 366)
    }

    private func chart() -> TimelineChart {
        let name = NamesShown(person.names, for: context.language)
            .title(context, isChild: person.isChild, birthYear: person.birthYear)
        let events = person.events.compactMap { event -> TimelineChart.Event? in
            guard let date = event.date, !isVague(date), let day = middle(date) else { return nil }
            return TimelineChart.Event(
                day: day, when: words.date(date, .short), what: event.words(context, isBrief: true),
                doubt: event.isUnverified ? words("tag.unchecked") : "")
        }
        return TimelineChart(
            id: "life", title: words("person.chart.title", ["name": .text(name)]), description: description(),
            spells: spells(), events: merged(events), sentence: scale(), until: isHeldNow ? cut : nil)
    }

    private func short(_ text: String) -> String {
        text.count <= 44 ? text : String(text.prefix(42)) + "…"
    }

    /// Events of one day share a place.
    private func merged(_ events: [TimelineChart.Event]) -> [TimelineChart.Event] {
        var result: [TimelineChart.Event] = []
        for event in events.sorted(by: { $0.day < $1.day }) {
            if let last = result.last, last.day == event.day {
                result[result.count - 1] = TimelineChart.Event(
                    day: last.day, when: last.when, what: last.what + "; " + event.what,
                    doubt: last.doubt.isEmpty ? event.doubt : last.doubt)
            } else {
                result.append(event)
            }
        }
        return result.map { event in
            TimelineChart.Event(
                day: event.day, when: event.when, what: short(words.capitalised(event.what)), doubt: event.doubt)
        }
    }

    private func spells() -> [TimelineChart.Spell] {
        person.spells.compactMap { spell in
            guard spell.kind != .wanted, let from = middle(spell.from) else { return nil }
            let end = middle(spell.to) ?? (spell.endIsUnknown ? nil : cut)
            guard let end, end > from else { return nil }
            let to = min(end, max(cut, from))
            let days = words.days(to - from)
            let isExact = spell.from?.day != nil && (spell.to == nil || spell.to?.day != nil)
            let said = isExact ? days : words("person.about", ["what": .text(days)])
            let fill: TimelineChart.Fill
            switch spell.kind {
            case .preTrial: fill = .hatched
            case .afterVerdict, .psychiatric: fill = .solid
            case .houseArrest, .restricted, .wanted: fill = .half
            }
            let long = words("spell.days.\(spell.kind.rawValue)", ["days": .text(said)])
            return TimelineChart.Spell(fill: fill, from: from, to: to, labels: [long, said])
        }
    }

    /// When the term ends: as the section on the term works it out, or else counted from the first day in custody.
    private func ending() -> (from: Day, to: Day)? {
        if let computed = person.term, let end = computed.end {
            return end > computed.start ? (computed.start, end) : nil
        }
        guard let sentence = person.sentence, sentence.kind == .imprisonment, let term = sentence.term,
            let from = custody.compactMap({ middle($0.from) }).min()
        else { return nil }
        let end = from.adding(term)
        return end > from ? (from, end) : nil
    }

    private func scale() -> TimelineChart.Sentence? {
        guard let (from, to) = ending() else { return nil }
        let ends = custody.map { middle($0.to) ?? ($0.endIsUnknown ? nil : cut) }
        guard let until = ends.compactMap({ $0 }).max(), until < to else { return nil }
        let rest = Term(from: until, to: to)
        let years = Term(years: rest.years, months: rest.months, days: rest.years == 0 ? rest.days : 0)
        return TimelineChart.Sentence(
            from: from, to: to, servedUntil: until, title: words("person.scale"),
            rest: words(isHeldNow ? "person.scale.left" : "person.scale.rest", ["term": .text(words.term(years))]),
            ends: (words.month(of: from, .tiny), words.month(of: to, .tiny)))
    }

    private func description() -> String {
        let parts = person.events.filter { $0.date != nil }.map { event -> String in
            let date = event.date.map { words.date($0, .short) } ?? ""
            let doubt = event.isUnverified ? " (\(words("tag.unchecked")))" : ""
            return "\(date): \(event.words(context))\(doubt)."
        }
        return parts.isEmpty ? words("person.unit") : parts.joined(separator: " ")
    }

    private func inWords(_ page: inout Markup) {
        guard !person.events.isEmpty else { return }
        page.element(.details, .class("behind"), .open) { page in
            page.element(.summary, text: words("person.in-words"))
            page.element(.ol, .class("dated")) { page in
                for event in person.events {
                    page.element(.li) { page in
                        if let date = event.date {
                            page.element(.span, .class("day")) { $0.date(date, context, .short) }
                        } else {
                            page.element(.span, .class("day"), text: words("none.date"))
                        }
                        page.element(.span) { page in
                            page.text(event.words(context))
                            if event.isUnverified { page.unchecked(context) }
                            page.marks(event.sources, of: person.sources, context)
                        }
                    }
                }
            }
        }
    }
}

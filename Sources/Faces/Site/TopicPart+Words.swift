// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Phrases
internal import PublicRecord

/// What is said over and under the drawing of published figures.
extension TopicPart {
    /// What the longest series shows, in one sentence.
    func finding() -> String {
        guard let main = counters.first, let first = main.counts.first, let last = main.counts.last,
            main.counts.count > 1, first.value != last.value
        else { return words("counts.finding.plain", ["what": .text(context.plain(topic.title))]) }
        let term = Term(from: Self.day(first.date), to: Self.day(last.date))
        let peak = main.counts.max { $0.value < $1.value } ?? last
        var kind = last.value > first.value ? "grew" : "fell"
        // "Grew to" would hide a greater figure in between.
        if peak.value > last.value, peak.value > first.value { kind = "peak" }
        return words(
            "counts.finding.\(kind)",
            [
                "who": .text(context.plain(main.name)), "first": .text(first.bound.words(first.value, words)),
                "peak": .text(peak.bound.words(peak.value, words)),
                "last": .text(last.bound.words(last.value, words)),
                "years": .text(words.term(Term(years: term.years, months: term.months))),
                "place": .text(context.plain(topic.place)),
            ])
    }

    /// Who counted, the rule of the drawing, and what a reader of it should know besides.
    func caption() -> String {
        let names = counters.map { context.plain($0.name) }
        let notes = topic.counts.compactMap(\.note).map { context.plain($0) }
        let rule = words("counts.caption", ["who": .text(words.list(names))])
        return ([rule] + counters.flatMap(remarks) + notes).joined(separator: " ")
    }

    private func remarks(on counter: Counter) -> [String] {
        guard counter.counts.count > 1 else { return [] }
        let who = Words.Value.text(words.capitalised(context.plain(counter.name)))
        var remarks: [String] = []
        if !counter.isSeries { remarks.append(words("counts.note.statements", ["who": who])) }
        guard isFull else { return remarks }
        var units: [String] = []
        for count in counter.counts {
            let said = count.unit.map { words("quoted", ["text": .text(context.plain($0))]) }
            let unit = said ?? words("counts.unit.none")
            if !units.contains(unit) { units.append(unit) }
        }
        if units.count > 1 {
            remarks.append(words("counts.note.units", ["who": who, "units": .text(units.joined(separator: "; "))]))
        }
        for (count, next) in zip(counter.counts, counter.counts.dropFirst()) where count.date == next.date {
            let figures = [count, next].map { $0.bound.words($0.value, words) }
            remarks.append(
                words(
                    "counts.note.twice",
                    [
                        "who": who, "date": .text(words.date(count.date, .when)),
                        "figures": .text(words.list(figures)),
                    ]))
        }
        return remarks
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates

extension Words {
    /// An interval between two dates of which one or both may be open: the time within which something lies.
    func interval(_ date: PartialDate, _ style: DateWording) -> String {
        switch (date.start, date.end) {
        case (.date(let from)?, .date(let to)?): return between(bare(from), bare(to), style)
        case (.date(let from)?, _): return self("date.or-later", ["date": .text(self.date(bare(from), open(style)))])
        case (_, .date(let to)?): return self("date.or-earlier", ["date": .text(self.date(bare(to), open(style)))])
        default: return date.edtf
        }
    }

    /// The qualifier stands once, around the whole.
    private func bare(_ date: PartialDate) -> PartialDate { date.qualified(uncertain: false, approximate: false) }

    /// "Later than 24 February" has no preposition before it.
    private func open(_ style: DateWording) -> DateWording { style == .when ? .genitive : style }

    private func between(_ from: PartialDate, _ to: PartialDate, _ style: DateWording) -> String {
        if let first = from.day, let last = to.day, let text = days(first, last, style) { return text }
        let inner: DateWording = style == .short || style == .tiny ? style : .genitive
        return self(
            "date.between",
            ["from": .text(date(from, genitive(inner))), "to": .text(date(to, genitive(inner)))])
    }

    /// Russian «от … до …» takes the genitive, in tables too.
    private func genitive(_ style: DateWording) -> DateWording { language == .ru ? .genitive : style }

    /// Two days in the words that people use, where there are such words.
    private func days(_ first: Day, _ last: Day, _ style: DateWording) -> String? {
        let start = first.components
        let end = last.components
        if last - first == 1 {
            let key = start.month == end.month ? "date.two-days" : "date.two-dates"
            let begin = start.month == end.month ? String(start.day) : dayAndMonth(first, style)
            return self(key, ["first": .text(begin), "date": .text(date(last, style == .when ? .plain : style))])
        }
        guard start.year == end.year, start.month == end.month else { return nil }
        let month = month(of: first, thirdStyle(style))
        switch (start.day, end.day) {
        case (1, 10): return self("date.early", ["month": .text(month)])
        case (11, 20): return self("date.middle", ["month": .text(month)])
        case (21, Day.length(month: end.month, year: end.year)): return self("date.late", ["month": .text(month)])
        default: return self("date.days", ["first": .text(String(start.day)), "date": .text(date(last, plain(style)))])
        }
    }

    private func plain(_ style: DateWording) -> DateWording { style == .when ? .plain : style }

    /// «конец мая»: the month in the genitive; in tables without «года».
    private func thirdStyle(_ style: DateWording) -> DateWording {
        language == .ru ? .genitive : style == .when ? .plain : style
    }

    private func dayAndMonth(_ day: Day, _ style: DateWording) -> String {
        let (_, month, dayOfMonth) = day.components
        return "\(dayOfMonth)\u{A0}\((style == .tiny ? months.short : months.genitive)[month - 1])"
    }
}

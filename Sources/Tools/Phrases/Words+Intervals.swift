// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

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

    /// Whether a date is said as a time between two dates. Then no preposition fits before it: a sentence that needs one
    /// says "since a day between …".
    public func isBetween(_ date: PartialDate) -> Bool {
        guard date.isInterval, case .date(let from)? = date.start, case .date(let to)? = date.end else { return false }
        guard let first = from.day, let last = to.day, last - first != 1 else {
            return from.day == nil || to.day == nil
        }
        return third(first, last) == nil
    }

    /// "Later than 24 February" has no preposition before it.
    private func open(_ style: DateWording) -> DateWording { style == .when ? .genitive : style }

    private func between(_ from: PartialDate, _ to: PartialDate, _ style: DateWording) -> String {
        if let first = from.day, let last = to.day, let text = days(first, last, style) { return text }
        // A day has the same form after «между» as elsewhere, so that tables and drawings can do without «года».
        let areDays = from.day != nil && to.day != nil
        let inner: DateWording = areDays && (style == .short || style == .tiny) ? style : .between
        return self("date.between", ["from": .text(date(from, inner)), "to": .text(date(to, inner))])
    }

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
        guard let third = third(first, last) else {
            let isTold = style == .genitive || style == .when || style == .between
            let key = isTold ? "date.days-between" : "date.days"
            return self(key, ["first": .text(String(start.day)), "date": .text(date(last, plain(style)))])
        }
        let form = form(style)
        return self(
            form.isEmpty ? "date.\(third)" : "date.\(third)-\(form)",
            ["month": .text(month(of: first, thirdStyle(style)))])
    }

    /// The third of a month that two days bound.
    private func third(_ first: Day, _ last: Day) -> String? {
        let (start, end) = (first.components, last.components)
        guard start.year == end.year, start.month == end.month else { return nil }
        return switch (start.day, end.day) {
        case (1, 10): "early"
        case (11, 20): "middle"
        case (21, Day.length(month: end.month, year: end.year)): "late"
        default: nil
        }
    }

    /// «конец мая», «с конца мая», «в конце мая», «между концом мая и …».
    private func form(_ style: DateWording) -> String {
        switch style {
        case .short, .plain, .tiny: ""
        case .genitive: "genitive"
        case .when: "when"
        case .between: "between"
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

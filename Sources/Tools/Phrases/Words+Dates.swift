// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

extension Words {
    /// A day.
    public func date(_ day: Day, _ style: DateWording = .plain) -> String {
        let (year, month, dayOfMonth) = day.components
        let name = (style == .tiny ? months.short : months.genitive)[month - 1]
        let text = "\(dayOfMonth)\u{A0}\(name) \(year)\(yearWord(style))"
        return style == .when && language == .en ? "on " + text : text
    }

    /// A partial date, with its doubt in words.
    public func date(_ date: PartialDate, _ style: DateWording = .plain) -> String {
        let text = date.isInterval ? interval(date, style) : single(date, style)
        switch (date.isUncertain, date.isApproximate) {
        case (false, false): return text
        case (true, false): return self("date.uncertain", ["date": .text(text)])
        case (false, true): return self("date.approximate", ["date": .text(text)])
        case (true, true): return self("date.both", ["date": .text(text)])
        }
    }

    /// The date as the attribute `datetime` of HTML may have it, or `nil` if HTML has no form for it.
    public static func machineReadable(_ date: PartialDate) -> String? {
        guard !date.isInterval, let first = date.range.earliest else { return nil }
        let (year, month, _) = first.components
        guard year >= 1_000 else { return nil }
        switch date.precision {
        case .day, .time: return first.iso
        case .month: return "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
        case .year: return String(year)
        default: return nil
        }
    }

    /// Year and month of a day: "March 2023".
    public func month(of day: Day, _ style: DateWording = .short) -> String {
        let (year, month, _) = day.components
        return self.month(year, month, style)
    }

    private func single(_ date: PartialDate, _ style: DateWording) -> String {
        guard let first = date.range.earliest, let last = date.range.latest else { return date.edtf }
        let (year, month, _) = first.components
        switch date.precision {
        case .time, .day: return self.date(first, style)
        case .month: return self.month(year, month, style)
        case .season: return season(year, month, style)
        case .year: return self.year(year, style)
        case .decade: return self("date.decade", ["year": .text(String(year))])
        case .century, .interval:
            return self(
                "date.between",
                ["from": .text(self.year(year, .between)), "to": .text(self.year(last.components.year, .between))])
        }
    }

    private func month(_ year: Int, _ month: Int, _ style: DateWording) -> String {
        let index = month - 1
        return switch style {
        case .tiny: "\(months.short[index]) \(year)"
        case .short: "\(months.nominative[index]) \(year)"
        case .plain: "\(months.nominative[index]) \(year)\(yearWord(style))"
        case .genitive: "\(months.genitive[index]) \(year)\(yearWord(style))"
        case .between: "\(months.instrumental[index]) \(year)\(yearWord(style))"
        case .when: self("date.in-month", ["month": .text(months.locative[index]), "year": .text(String(year))])
        }
    }

    private func season(_ year: Int, _ month: Int, _ style: DateWording) -> String {
        // The first month of the season's range: March, June, September; January stands for winter.
        let index = month == 1 ? 3 : min(max(month / 3 - 1, 0), 3)
        return switch style {
        case .tiny, .short: "\(months.seasons[index]) \(year)"
        case .plain: "\(months.seasons[index]) \(year)\(yearWord(style))"
        case .genitive: "\(months.seasonsGenitive[index]) \(year)\(yearWord(style))"
        case .between where language == .en: "\(months.seasons[index]) \(year)"
        case .when, .between: "\(months.seasonsInstrumental[index]) \(year)\(yearWord(style))"
        }
    }

    private func year(_ year: Int, _ style: DateWording) -> String {
        switch style {
        case .tiny, .short: String(year)
        case .plain: self("date.year", ["year": .text(String(year))])
        case .genitive: self("date.year-genitive", ["year": .text(String(year))])
        case .when: self("date.in-year", ["year": .text(String(year))])
        case .between: self("date.year-between", ["year": .text(String(year))])
        }
    }

    /// «года» after a day or month in running Russian text.
    private func yearWord(_ style: DateWording) -> String {
        language == .ru && style != .short && style != .tiny ? " года" : ""
    }
}

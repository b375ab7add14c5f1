// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Reads English dates: “22 November 2013”, “July 14th, 2014”, “January 15, 2007”, “17 March, 2014”.
struct EnglishDateReader {
    let passage: Passage

    /// The first date of a stretch.
    func first(in range: Range<Int>) -> Extracted<PartialDate>? {
        for index in range where passage[index].cue == .month {
            if let date = date(around: index) { return date }
        }
        return nil
    }

    /// The date whose month stands at an index; `nil` if no year follows it.
    func date(around index: Int) -> Extracted<PartialDate>? {
        guard let year = (index + 1..<index + 5).first(where: { passage[$0].isYear }) else { return nil }
        var day: Int?
        var start = index
        if isDay(index - 1) {
            day = passage[index - 1].value
            start = index - 1
        } else if isDay(index + 1) {
            day = passage[index + 1].value
        }
        let value =
            day.flatMap { Day(year: passage[year].value, month: passage[index].value, day: $0) }
            .map { PartialDate(day: $0) } ?? PartialDate(year: passage[year].value, month: passage[index].value)
        return value.map { passage.extracted($0, start..<year + 1) }
    }

    private func isDay(_ index: Int) -> Bool {
        let token = passage[index]
        return token.isWhole && token.digits <= 2 && token.value >= 1 && token.value <= 31
    }
}

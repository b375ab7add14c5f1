// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Finds the dates of a Russian text: «3 октября 2024 года», «с 2 по 4 мая», «марта-апреля 2022», «в 2014 году»,
/// «весной 2022 года», «17.05.1938».
struct DateScanner {
    private let passage: Passage
    private var dates: [DateMention] = []
    private var index = 0

    init(passage: Passage) {
        self.passage = passage
    }

    mutating func run() -> [DateMention] {
        while index < passage.count {
            if let date = read(at: index), !date.tokens.isEmpty {
                dates.append(date)
                index = date.tokens.upperBound
            } else {
                index += 1
            }
        }
        lendYears()
        return dates
    }

    private func read(at index: Int) -> DateMention? {
        let token = passage[index]
        switch token.kind {
        case .number: return numeric(index) ?? dayOfMonth(index) ?? year(index)
        case .word where token.cue == .month: return month(index)
        case .word where token.cue == .season: return season(index)
        default: return nil
        }
    }

    private func isDay(_ index: Int) -> Bool {
        let token = passage[index]
        return token.isWhole && token.digits <= 2 && token.value >= 1 && token.value <= 31
    }

    private func numeric(_ index: Int) -> DateMention? {
        let token = passage[index]
        if token.fourth < 0, token.third >= 1000, token.third < 3000, isMonth(token.second), token.value <= 31 {
            return finish(
                DateMention(
                    tokens: index..<index + 1, year: token.third, month: token.second, day: token.value,
                    hasOwnYear: true))
        }
        if token.third < 0, token.second >= 1800, token.second < 2200, isMonth(token.value) {
            return finish(
                DateMention(tokens: index..<index + 1, year: token.second, month: token.value, hasOwnYear: true))
        }
        return nil
    }

    private func isMonth(_ value: Int) -> Bool { value >= 1 && value <= 12 }

    /// «3 октября 2024 года»; «28 сентября» of «с 28 сентября по…»; «2» of «2 и 3 мая», «с 2 по 3 мая».
    private func dayOfMonth(_ index: Int) -> DateMention? {
        guard isDay(index), ![.article, .part, .point].contains(passage[index - 1].cue) else { return nil }
        var next = index + 1
        if passage[next].isMark(.dash), passage[next + 1].kind == .word, !passage[next + 1].spaceBefore,
            passage[next + 1].cue != .month
        {
            next += 2
        }
        if passage[next].cue == .month {
            var date = DateMention(
                tokens: index..<next + 1, month: passage[next].value, day: passage[index].value, hasOwnYear: false)
            takeYear(&date, at: next + 1)
            return finish(date)
        }
        let joins: [Cue] = [.and, .or, .onto, .along]
        guard joins.contains(passage[next].cue) || passage[next].isMark(.dash), isDay(next + 1),
            passage[next + 2].cue == .month
        else { return nil }
        return finish(
            DateMention(
                tokens: index..<index + 1, month: passage[next + 2].value, day: passage[index].value,
                hasOwnYear: false))
    }

    private func month(_ index: Int) -> DateMention? {
        var date = DateMention(tokens: index..<index + 1, month: passage[index].value, hasOwnYear: false)
        var next = index + 1
        let joined = passage[next].isMark(.dash) || passage[next].cue == .and || passage[next].cue == .or
        if joined, passage[next + 1].cue == .month, passage[next + 2].isYear {
            date.lastMonth = passage[next + 1].value
            next += 2
        }
        takeYear(&date, at: next)
        let before = passage[index - 1].cue
        let leads: [Cue] = [.within, .from, .along, .until, .to, .partOfMonth, .later, .earlierThan]
        guard date.hasOwnYear || leads.contains(before) else { return nil }
        return finish(date)
    }

    private func takeYear(_ date: inout DateMention, at index: Int) {
        guard passage[index].isYear else { return }
        date.year = passage[index].value
        date.hasOwnYear = true
        date.tokens = date.tokens.lowerBound..<afterYear(index + 1)
    }

    /// Steps over «года» or «г.»; the full stop of «г.» belongs to it.
    private func afterYear(_ index: Int) -> Int {
        guard passage[index].cue == .year else { return index }
        let isShort = passage[index].end - passage[index].start <= 4
        return isShort && passage[index + 1].isMark(.dot) ? index + 2 : index + 1
    }

    private func year(_ index: Int) -> DateMention? {
        guard passage[index].isYear else { return nil }
        var next = index + 1
        while passage[next].isMark(.comma) || passage[next].isMark(.dash) || passage[next].cue == .and
            || passage[next].cue == .along, passage[next + 1].isYear
        {
            next += 2
        }
        let named = passage[next].cue == .year
        let leads: [Cue] = [.within, .from, .along, .until, .yearOfBirth, .born, .outOf]
        guard named || leads.contains(passage[index - 1].cue) || passage[index - 1].isMark(.dot) else { return nil }
        let end = next == index + 1 ? afterYear(next) : index + 1
        return finish(DateMention(tokens: index..<end, year: passage[index].value, hasOwnYear: true))
    }

    private func season(_ index: Int) -> DateMention? {
        guard passage[index + 1].isYear else { return nil }
        var date = DateMention(
            tokens: index..<index + 1, season: Season(rawValue: passage[index].value), hasOwnYear: false)
        takeYear(&date, at: index + 1)
        return finish(date)
    }

    /// Reads the words before a date: «не позднее», «предположительно с», «с начала».
    private func finish(_ found: DateMention) -> DateMention {
        var date = found
        var before = date.tokens.lowerBound - 1
        for _ in 0..<4 {
            let token = passage[before]
            switch token.cue {
            case .later where passage[before - 1].cue == .not: date.bound = .notLater
            case .earlierThan where passage[before - 1].cue == .not: date.bound = .notEarlier
            case .formerly where passage[before - 1].cue == .not: date.bound = .notEarlier
            case .approximately, .partOfMonth: date.isApproximate = true
            case .from, .until, .within, .not, .to, .along: break
            default: return date
            }
            before -= 1
        }
        return date
    }

    /// A day without a year has that of the next date of its sentence («Задержан 2 апреля, под стражей с 4 апреля
    /// 2024 года»), otherwise that of the date before it.
    private mutating func lendYears() {
        for number in dates.indices.reversed() where dates[number].year == nil {
            guard number + 1 < dates.count, dates[number + 1].month != nil, inOneSentence(number, number + 1) else {
                continue
            }
            dates[number].year = dates[number + 1].year
        }
        for number in dates.indices.dropFirst() where dates[number].year == nil {
            dates[number].year = dates[number - 1].year
        }
    }

    private func inOneSentence(_ first: Int, _ second: Int) -> Bool {
        passage[dates[first].tokens.lowerBound].sentence == passage[dates[second].tokens.lowerBound].sentence
    }
}

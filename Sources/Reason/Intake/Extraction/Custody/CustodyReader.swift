// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// A spell with the marks by which the present one is chosen.
struct FoundCustody {
    var mention: CustodyMention
    var tokens: Range<Int>
    /// Orders starts; `Int.max` if there is none.
    var order: Int
    /// Where the start stands in the text; the word of custody if there is none.
    var startToken: Int
    /// The sentence of the word of custody.
    var sentence: Int
    var isDay: Bool
    /// Whether the day is printed with its year.
    var isFullDay: Bool
    /// «Лишён свободы»: the text's own words for the day on which liberty was lost.
    var isDeprivation: Bool
    /// «Вновь», «снова», «повторно» stands in the clause.
    var isAgain: Bool
}

/// Finds the spells in custody: «Лишён свободы с 5 мая 2023 года», «взят под стражу 3 октября», «под домашним арестом
/// с 2 мая по 3 июня».
struct CustodyReader {
    let passage: Passage
    let acts: [CaseAct]

    /// Whether a word at the index begins a statement about custody.
    static func isTrigger(_ passage: Passage, _ index: Int) -> Bool {
        kind(passage, index) != nil
    }

    static func kind(_ passage: Passage, _ index: Int) -> CustodyMention.Kind? {
        switch passage[index].cue {
        case .deprived: return passage[index + 1].cue == .liberty ? .custody : nil
        case .custody: return .remand
        case .remandPrison: return passage[index - 1].cue == .outOf ? nil : .remand
        case .arrested, .detained: return .police
        case .house: return passage[index + 1].cue == .underArrest ? .houseArrest : nil
        case .hospital: return .psychiatric
        case .pledge: return .travelBan
        case .ban: return passage[index - 1].cue == .along || passage[index + 1].kind == .word ? .travelBan : nil
        default: return nil
        }
    }

    func run() -> [FoundCustody] {
        var found: [FoundCustody] = []
        for index in 0..<passage.count where passage[index].depth == 0 {
            guard let kind = CustodyReader.kind(passage, index) else { continue }
            found += read(kind, at: index)
        }
        return found
    }

    private func read(_ kind: CustodyMention.Kind, at index: Int) -> [FoundCustody] {
        let dates = datesAfter(index)
        let starts = dates.filter { !isEnd($0) }
        let left = datesBefore(index)
        let afterComma = starts.first.map { hasComma(index, $0.tokens.lowerBound) } ?? false
        let takesLeft = left.start != nil && (afterComma || starts.isEmpty)
        let start = takesLeft ? left.start : starts.first
        let end =
            takesLeft && left.end != nil
            ? left.end
            : start.flatMap { start in
                dates.first { isEnd($0) && $0.tokens.lowerBound >= start.tokens.lowerBound }
            }
        let day = kind == .travelBan ? nil : verdictDay(index)
        var found = [make(kind, index, start ?? day, end)]
        // «Лишён свободы с 2 мая по 3 июня и с 5 августа»: each start is a spell.
        if !takesLeft {
            for next in starts.dropFirst() where startsSpell(next) {
                let until = dates.first { isEnd($0) && $0.tokens.lowerBound > next.tokens.lowerBound }
                found.append(make(kind, index, next, until))
            }
        }
        return found
    }

    private func startsSpell(_ date: DateMention) -> Bool {
        let before = date.tokens.lowerBound - 1
        return passage[before].cue == .from && passage[before - 1].cue == .and
    }

    private func make(_ kind: CustodyMention.Kind, _ index: Int, _ start: DateMention?, _ end: DateMention?)
        -> FoundCustody
    {
        let bound: CustodyMention.Bound =
            switch start?.bound {
            case .notLater: .notLater
            case .notEarlier: .notEarlier
            default: .exact
            }
        let mention = CustodyMention(kind: kind, from: start?.value, bound: bound, to: end?.value)
        var tokens = index..<index + 1
        for date in [start, end].compactMap({ $0 }) where isNear(date, index) {
            tokens = min(tokens.lowerBound, date.tokens.lowerBound)..<max(tokens.upperBound, date.tokens.upperBound)
        }
        return FoundCustody(
            mention: mention, tokens: tokens, order: start?.order ?? Int.max,
            startToken: start.flatMap { isNear($0, index) ? $0.tokens.lowerBound : nil } ?? index,
            sentence: passage[index].sentence, isDay: start?.isDay ?? false,
            isFullDay: start.map { $0.isDay && $0.hasOwnYear } ?? false,
            isDeprivation: passage[index].cue == .deprived, isAgain: isAgain(index))
    }

    private func isNear(_ date: DateMention, _ index: Int) -> Bool {
        passage[date.tokens.lowerBound].sentence == passage[index].sentence
    }

    /// The dates after a trigger, up to the next trigger or act of its sentence.
    private func datesAfter(_ index: Int) -> [DateMention] {
        var dates: [DateMention] = []
        var position = index + 1
        while passage[position].kind != .end, passage[position].sentence == passage[index].sentence {
            let token = passage[position]
            if token.depth == 0 {
                if isBarrier(position) { break }
                if let date = passage.date(at: position), date.tokens.lowerBound == position { dates.append(date) }
            }
            position += 1
        }
        return dates
    }

    private func isBarrier(_ index: Int) -> Bool {
        switch passage[index].cue {
        case .convicted, .charged, .fined, .released, .transferred, .taken, .replaced: return true
        default: return CustodyReader.isTrigger(passage, index) && passage[index].cue != .remandPrison
        }
    }

    private func isEnd(_ date: DateMention) -> Bool {
        var before = date.tokens.lowerBound - 1
        for _ in 0..<4 {
            switch passage[before].cue {
            case .along: return true
            case .until: return true
            case .approximately, .partOfMonth: before -= 1
            case .from where passage[before - 1].cue == .along: return true
            default: return false
            }
        }
        return false
    }

    private func hasComma(_ from: Int, _ to: Int) -> Bool {
        (from..<max(from, to)).contains { passage[$0].isMark(.comma) && passage[$0].depth == 0 }
    }

    /// «3 октября 2024 года взят под стражу», «с мая по июнь находился», «…по 30 июня, когда был взят под стражу».
    private func datesBefore(_ index: Int) -> (start: DateMention?, end: DateMention?) {
        var position = index - 1
        var words = 0
        var isWhen = false
        while position >= 0, passage[position].sentence == passage[index].sentence, words < 16 {
            let token = passage[position]
            if token.depth == 0 {
                if let date = passage.date(at: position) { return pair(date, isWhen) }
                isWhen = isWhen || token.cue == .which
                if !isPassable(position), !isWhen { return (nil, nil) }
                words += 1
            }
            position -= 1
        }
        return (nil, nil)
    }

    /// The nearest date to the left; if it ends a range, the range, or after «когда» the new beginning.
    private func pair(_ date: DateMention, _ isWhen: Bool) -> (start: DateMention?, end: DateMention?) {
        guard date.value != nil else { return (nil, nil) }
        guard isEnd(date), !isWhen else { return (date, nil) }
        let start = passage.dates.last {
            $0.tokens.upperBound < date.tokens.lowerBound && date.tokens.lowerBound - $0.tokens.upperBound < 4
        }
        guard let start, !isTriggerBefore(start) else { return (nil, nil) }
        return (start, date)
    }

    /// Whether a range belongs to a word of custody before it.
    private func isTriggerBefore(_ date: DateMention) -> Bool {
        (date.tokens.lowerBound - 4..<date.tokens.lowerBound).contains { CustodyReader.isTrigger(passage, $0) }
    }

    private func isPassable(_ position: Int) -> Bool {
        switch passage[position].cue {
        case .arrested, .detained, .underArrest, .house, .transferred, .taken, .held, .remandPrison: return true
        case .born: return false
        default:
            if passage[position].isMark(.comma) { return passage.date(at: position - 1) != nil }
            return !isBarrier(position)
        }
    }

    /// «Вновь взят под стражу».
    private func isAgain(_ index: Int) -> Bool {
        (index - 5..<index).contains {
            passage[$0].cue == .again && passage[$0].sentence == passage[index].sentence
        }
    }

    /// «Взят под стражу в зале суда», «после оглашения приговора», «в тот же день»: the day of the last verdict.
    private func verdictDay(_ index: Int) -> DateMention? {
        let window = max(0, index - 5)..<index + 8
        let isInCourt = window.contains { position in
            let cue = passage[position].cue
            guard passage[position].sentence == passage[index].sentence else { return false }
            return cue == .courtroom || cue == .verdictNoun
        }
        guard isInCourt else { return nil }
        return acts.last { $0.kind == .convicted && $0.token < index && $0.fate == .stands }?.date
    }
}

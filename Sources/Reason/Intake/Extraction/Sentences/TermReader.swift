// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// A length of time in a text, with its tokens.
struct FoundTerm {
    var term: Term
    var tokens: Range<Int>
}

/// Reads lengths of time: «8 с половиной лет», «2 года 11 месяцев», «21 году», «трём годам», «6,5 годам», «1,5 года».
struct TermReader {
    private let passage: Passage

    init(passage: Passage) {
        self.passage = passage
    }

    /// The term that begins at a token, if one does.
    func read(at start: Int) -> FoundTerm? {
        var index = start
        var months = 0
        var years = 0
        var days = 0
        var units = 0
        while units < 3 {
            var position = index
            if units > 0 {
                if passage[position].cue == .and || passage[position].isMark(.comma) { position += 1 }
            }
            guard let (halves, after) = quantity(position) else { break }
            let unit = passage[after]
            switch unit.cue {
            case .year where units == 0 && passage.date(at: position) == nil:
                years = halves.value
                months += halves.tenths * 12 / 10
            case .monthUnit:
                months += halves.value
                days += halves.tenths * 3
            case .week: days += halves.value * 7
            case .day: days += halves.value
            default: return units == 0 ? nil : found(years, months, days, start..<index)
            }
            units += 1
            index = after + 1
        }
        return units == 0 ? bareYear(start) : found(years, months, days, start..<index)
    }

    private func found(_ years: Int, _ months: Int, _ days: Int, _ tokens: Range<Int>) -> FoundTerm {
        FoundTerm(term: Term(years: years, months: months, days: days), tokens: tokens)
    }

    /// «к году лишения свободы», «на год».
    private func bareYear(_ index: Int) -> FoundTerm? {
        guard passage[index].cue == .year, passage[index].end - passage[index].start > 4,
            [.to, .onto, .first].contains(passage[index - 1].cue), passage[index + 1].kind == .word
        else { return nil }
        let more = passage[index + 1].cue == .and ? quantity(index + 2) : nil
        if let (halves, after) = more, passage[after].cue == .monthUnit {
            return found(1, halves.value, 0, index..<after + 1)
        }
        return found(1, 0, 0, index..<index + 1)
    }

    /// A number in figures or words; tenths for «6,5», «с половиной», «полтора».
    private func quantity(_ start: Int) -> ((value: Int, tenths: Int), Int)? {
        let token = passage[start]
        var index = start + 1
        var value = token.value
        var tenths = 0
        if token.kind == .number {
            guard token.third < 0, token.digits <= 3 else { return nil }
            if token.second >= 0 {
                guard token.second < 10 else { return nil }
                tenths = token.second
            } else if passage[index].isMark(.comma), !passage[index].spaceBefore, passage[index + 1].isWhole,
                !passage[index + 1].spaceBefore, passage[index + 1].digits == 1
            {
                tenths = passage[index + 1].value
                index += 2
            }
        } else if token.cue == .numeral {
            // «двадцати одного»: tens and units.
            if value >= 20, value % 10 == 0, passage[index].cue == .numeral, passage[index].value < 10 {
                value += passage[index].value
                index += 1
            }
        } else if token.cue == .half, token.value == 15 {
            value = 1
            tenths = 5
        } else {
            return nil
        }
        if passage[index].cue == .from, passage[index + 1].cue == .half {
            tenths = 5
            index += 2
        } else if passage[index].isMark(.open), passage[index].partner == index + 2 {
            index += 3
        }
        return ((value, tenths), index)
    }
}

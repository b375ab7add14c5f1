// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A date found in words, before the words that precede it are read.
struct WrittenDate {
    let start: Int
    let end: Int
    let date: PartialDate
}

/// What the words before a date add to it.
private struct Modifiers {
    var isApproximate = false
    var isUncertain = false
    var isAfter = false
    var isBefore = false

    func applied(to date: PartialDate) -> PartialDate {
        let qualified =
            isApproximate || isUncertain ? date.qualified(uncertain: isUncertain, approximate: isApproximate) : date
        let open = DatePart(.open, 0)
        if isAfter { return PartialDate(first: qualified.first, second: open) }
        if isBefore { return PartialDate(first: open, second: qualified.first) }
        return qualified
    }

    /// Takes in a word; `false` if it does not belong to the date.
    mutating func take(_ meaning: DateWord, followedBy next: DateWord?) -> Bool {
        switch meaning {
        case .partOf, .approximately: isApproximate = true
        case .uncertainly: isUncertain = true
        case .after where !isBefore: isAfter = true
        case .before where !isAfter: isBefore = true
        case .not where next == .earlier && !isBefore: isAfter = true
        case .not where next == .later && !isAfter: isBefore = true
        default: return false
        }
        return true
    }
}

extension DateReader {
    /// Goes back over the words before a date, as long as they belong to it: "about the end of", «не ранее».
    func withWordsBefore(
        _ utf8: borrowing Span<UInt8>, _ core: WrittenDate, _ run: DigitRun, _ vocabulary: DateVocabulary
    ) -> Reading {
        var modifiers = Modifiers()
        var start = core.start
        var position = core.start
        var next: DateWord?
        for _ in 0..<6 {
            var end = utf8.skipSpaces(before: position, floor: run.floor)
            // "mid-May", "c. 1938"
            if end > run.floor, utf8[end &- 1] == Byte.hyphen || utf8[end &- 1] == Byte.dot { end &-= 1 }
            let (key, wordStart) = utf8.word(before: end, floor: run.floor)
            guard end < position, let meaning = vocabulary.meaning(key) else { break }
            if meaning == .filler || meaning == .earlier || meaning == .later {
                // Such a word belongs to the date only if one with a meaning stands before it, or the text is all date.
                position = wordStart
                if run.whole, meaning == .filler { start = wordStart }
            } else {
                guard modifiers.take(meaning, followedBy: next) else { break }
                position = wordStart
                start = wordStart
            }
            next = meaning
        }
        return .date(start..<core.end, modifiers.applied(to: core.date))
    }
}

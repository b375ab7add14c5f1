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
    /// On which side of the date the event lies; with the date or without.
    enum Limit { case after, since, before, until }

    var isApproximate = false
    var isUncertain = false
    var limit: Limit?

    func applied(to date: PartialDate) -> PartialDate {
        let qualified =
            isApproximate || isUncertain ? date.qualified(uncertain: isUncertain, approximate: isApproximate) : date
        let open = DatePart(.open, 0)
        return switch limit {
        case .after: PartialDate(first: qualified.neighbour(1).first, second: open)
        case .since: PartialDate(first: qualified.first, second: open)
        case .before: PartialDate(first: open, second: qualified.neighbour(-1).first)
        case .until: PartialDate(first: open, second: qualified.first)
        case nil: qualified
        }
    }

    /// Takes in a word; `false` if it does not belong to the date.
    mutating func take(_ meaning: DateWord, followedBy next: DateWord?, isWhole: Bool) -> Bool {
        switch (meaning, limit) {
        case (.partOf, _), (.approximately, _): isApproximate = true
        case (.uncertainly, _): isUncertain = true
        case (.after, nil): limit = .after
        case (.since, nil): limit = .since
        case (.from, nil) where isWhole: limit = .since
        case (.before, nil): limit = .before
        case (.until, nil): limit = .until
        case (.not, nil) where next == .earlier: limit = .since
        case (.not, nil) where next == .later: limit = .until
        case (.not, .before) where next == .before: limit = .since
        case (.not, .after) where next == .after: limit = .until
        default: return false
        }
        return true
    }
}

extension PartialDate {
    /// The next or previous day, month, year or decade; beside a season the day. A date without firm bounds, and a
    /// winter, which may mean either of two, is its own neighbour.
    fileprivate func neighbour(_ step: Int32) -> PartialDate {
        guard first.qualifier == .none, let low = range.earliest, let high = range.latest,
            low.components.year > -9999, high.components.year < 9999
        else { return self }
        switch first.form {
        case .day, .month, .year, .decade, .century:
            return PartialDate(first: DatePart(first.form, first.payload &+ step))
        case .season where precision == .season && !isWinter:
            return PartialDate(day: step > 0 ? high.adding(days: 1) : low.adding(days: -1))
        default: return self
        }
    }

    private var isWinter: Bool { first.form == .season && first.payload & 3 == 3 }
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
            if meaning.waits {
                // Such a word belongs to the date only if one with a meaning stands before it, or the text is all date.
                position = wordStart
                if run.whole, meaning == .filler { start = wordStart }
            } else {
                guard modifiers.take(meaning, followedBy: next, isWhole: run.whole) else { break }
                position = wordStart
                start = wordStart
            }
            next = meaning
        }
        return .date(start..<core.end, modifiers.applied(to: core.date))
    }
}

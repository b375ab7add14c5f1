// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension DateReader {
    /// Reads a date written with the words of one language around a run of digits.
    func words(_ utf8: borrowing Span<UInt8>, _ run: DigitRun, _ vocabulary: DateVocabulary) -> Reading {
        do throws(DateError) {
            let core =
                switch run.length {
                case 1, 2: try dayWithMonthName(utf8, run, vocabulary)
                case 4: try yearWithWords(utf8, run, vocabulary)
                default: nil as WrittenDate?
                }
            guard let core else { return .nothing }
            return withWordsBefore(utf8, core, run, vocabulary)
        } catch {
            return .failure(error)
        }
    }

    /// «12 марта 2022 года», "12th of March, 2022" or "March 12, 2022"; the run is the day.
    private func dayWithMonthName(
        _ utf8: borrowing Span<UInt8>, _ run: DigitRun, _ vocabulary: DateVocabulary
    ) throws(DateError) -> WrittenDate? {
        guard let number = utf8.number(from: run.start, digits: run.length) else { return nil }
        var start = skipQuote(utf8, before: run.start, floor: run.floor)
        var index = skipOrdinal(utf8, run.end, vocabulary)
        index = utf8.skipSpaces(from: skipQuote(utf8, after: index))
        var (key, wordEnd) = utf8.word(from: index)
        if vocabulary.meaning(key) == .filler {
            (key, wordEnd) = utf8.word(from: utf8.skipSpaces(from: wordEnd))
        }
        let month: Int
        if case .month(let named)? = vocabulary.meaning(key) {
            month = named
            index = wordEnd
        } else {
            guard start == run.start, let before = monthBefore(utf8, run, vocabulary) else { return nil }
            month = before.month
            start = before.start
            index = skipOrdinal(utf8, run.end, vocabulary)
        }
        if utf8.byte(at: index) == Byte.dot { index &+= 1 }
        if utf8.byte(at: index) == Byte.comma { index &+= 1 }
        index = utf8.skipSpaces(from: index)
        let digits = utf8.digitRun(at: index)
        guard digits == 4 || digits == 2, let yearNumber = utf8.number(from: index, digits: digits),
            let end = yearEnd(utf8, index &+ digits, vocabulary)
        else { return nil }
        // A number of two digits after a month is a year only if the text says so.
        guard digits == 4 || run.whole || end > index &+ digits else { return nil }
        let year = try year(yearNumber, digits: digits, utf8.excerpt(start..<end))
        let exact = try day(year, month, number, utf8.excerpt(start..<end))
        return WrittenDate(start: start, end: end, date: PartialDate(day: exact))
    }

    /// The month named just before a day: "March 12".
    private func monthBefore(
        _ utf8: borrowing Span<UInt8>, _ run: DigitRun, _ vocabulary: DateVocabulary
    ) -> (month: Int, start: Int)? {
        var end = utf8.skipSpaces(before: run.start, floor: run.floor)
        if end > run.floor, end < run.start, utf8[end &- 1] == Byte.dot { end &-= 1 }
        let (key, start) = utf8.word(before: end, floor: run.floor)
        guard end < run.start, case .month(let month)? = vocabulary.meaning(key) else { return nil }
        return (month, start)
    }

    /// A year with a month, a season, a part, a word for "year" or the end of a decade beside it; the run is the year.
    private func yearWithWords(
        _ utf8: borrowing Span<UInt8>, _ run: DigitRun, _ vocabulary: DateVocabulary
    ) throws(DateError) -> WrittenDate? {
        guard let number = utf8.number(from: run.start, digits: 4) else { return nil }
        if number % 10 == 0, let end = decadeEnd(utf8, run.end, vocabulary) {
            _ = try year(number, digits: 4, utf8.excerpt(run.start..<end))
            let part = DatePart(.decade, Int32(number / 10))
            return WrittenDate(start: run.start, end: end, date: PartialDate(first: part))
        }
        guard let end = yearEnd(utf8, run.end, vocabulary) else { return nil }
        var wordLimit = utf8.skipSpaces(before: run.start, floor: run.floor)
        if wordLimit > run.floor, utf8[wordLimit &- 1] == Byte.comma || utf8[wordLimit &- 1] == Byte.dot {
            wordLimit &-= 1
        }
        var (key, start) = utf8.word(before: wordLimit, floor: run.floor)
        if vocabulary.meaning(key) == .filler {
            let outer = utf8.skipSpaces(before: start, floor: run.floor)
            let (outerKey, outerStart) = utf8.word(before: outer, floor: run.floor)
            switch vocabulary.meaning(outerKey) {
            case .month, .season: (key, start) = (outerKey, outerStart)
            default: break
            }
        }
        let text = start..<end
        switch vocabulary.meaning(key) {
        case .month(let month)? where wordLimit < run.start:
            // Digits before the month were no day of it: then the text is no date at all.
            guard !Byte.isDigit(utf8.byte(at: utf8.skipSpaces(before: start, floor: 0) &- 1)) else { return nil }
            return try monthOrSeason(utf8, number, month, text)
        case .season(let season)? where wordLimit < run.start:
            return try monthOrSeason(utf8, number, season, text)
        case .partOf?, .after?, .since?, .before?, .until?, .approximately?, .uncertainly?:
            break
        default:
            guard run.whole || end > run.end else { return nil }
        }
        let year = try year(number, digits: 4, utf8.excerpt(run.start..<end))
        return WrittenDate(start: run.start, end: end, date: PartialDate(year: year))
    }

    private func monthOrSeason(
        _ utf8: borrowing Span<UInt8>, _ number: Int, _ month: Int, _ text: Range<Int>
    ) throws(DateError) -> WrittenDate? {
        let year = try year(number, digits: 4, utf8.excerpt(text))
        return PartialDate(year: year, month: month).map {
            WrittenDate(start: text.lowerBound, end: text.upperBound, date: $0)
        }
    }

    /// The end of a year and of the word for "year" after it; `nil` if other letters or digits are joined to it.
    private func yearEnd(_ utf8: borrowing Span<UInt8>, _ end: Int, _ vocabulary: DateVocabulary) -> Int? {
        // «2022-го года»
        let end = utf8.byte(at: end) == Byte.hyphen ? skipOrdinal(utf8, end, vocabulary) : end
        if let after = yearWordEnd(utf8, end, vocabulary) { return after }
        if utf8.letter(at: end).code > 0 { return nil }
        let next = utf8.byte(at: end)
        let isJoint = next == Byte.dot || next == Byte.slash || next == Byte.hyphen || next == Byte.colon
        return isJoint && Byte.isDigit(utf8.byte(at: end &+ 1)) ? nil : end
    }

    /// The end of «-е годы», «-х годов», "s" after a year that begins a decade.
    private func decadeEnd(_ utf8: borrowing Span<UInt8>, _ end: Int, _ vocabulary: DateVocabulary) -> Int? {
        let start = utf8.byte(at: end) == Byte.hyphen ? end &+ 1 : end
        let (key, wordEnd) = utf8.word(from: start)
        guard vocabulary.meaning(key) == .decade else { return nil }
        let (noun, nounEnd) = utf8.word(from: utf8.skipSpaces(from: wordEnd))
        return vocabulary.meaning(noun) == .years ? nounEnd : wordEnd
    }

    private func skipOrdinal(_ utf8: borrowing Span<UInt8>, _ end: Int, _ vocabulary: DateVocabulary) -> Int {
        let start = utf8.byte(at: end) == Byte.hyphen ? end &+ 1 : end
        let (key, wordEnd) = utf8.word(from: start)
        switch vocabulary.meaning(key) {
        case .ordinal: return wordEnd
        case .decade where start > end: return wordEnd
        default: return end
        }
    }

    /// The index after a closing quotation mark: documents write «12» марта.
    private func skipQuote(_ utf8: borrowing Span<UInt8>, after index: Int) -> Int {
        if utf8.byte(at: index) == UInt8(ascii: "\"") { return index &+ 1 }
        return utf8.byte(at: index) == 0xC2 && utf8.byte(at: index &+ 1) == 0xBB ? index &+ 2 : index
    }

    private func skipQuote(_ utf8: borrowing Span<UInt8>, before index: Int, floor: Int) -> Int {
        if index > floor, utf8[index &- 1] == UInt8(ascii: "\"") { return index &- 1 }
        let isOpening = index &- 2 >= floor && utf8.byte(at: index &- 1) == 0xAB && utf8.byte(at: index &- 2) == 0xC2
        return isOpening ? index &- 2 : index
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The order of the numbers in a date.
enum NumericOrder {
    case dayMonthYear, monthDayYear, yearMonthDay
}

extension DateReader {
    /// Reads three numbers with one separator, and a word for "year" after them.
    func numeric(_ utf8: borrowing Span<UInt8>, _ run: DigitRun, order: NumericOrder) -> Reading {
        let separator = utf8.byte(at: run.end)
        guard separator == Byte.dot || separator == Byte.slash || separator == Byte.hyphen else { return .nothing }
        let second = utf8.digitRun(at: run.end &+ 1)
        let secondEnd = run.end &+ 1 &+ second
        guard (1...2).contains(second), utf8.byte(at: secondEnd) == separator else { return .nothing }
        let third = utf8.digitRun(at: secondEnd &+ 1)
        let end = secondEnd &+ 1 &+ third
        guard isEnd(utf8, end) else { return .nothing }
        let yearLength = order == .yearMonthDay ? run.length : third
        let dayLength = order == .yearMonthDay ? third : run.length
        guard (1...2).contains(dayLength), yearLength == 4 || (yearLength == 2 && order != .yearMonthDay),
            let a = utf8.number(from: run.start, digits: run.length),
            let b = utf8.number(from: run.end &+ 1, digits: second),
            let c = utf8.number(from: secondEnd &+ 1, digits: third)
        else { return .nothing }
        let range = run.start..<end
        do throws(DateError) {
            let number = order == .yearMonthDay ? a : c
            let year = try year(number, digits: yearLength, utf8.excerpt(range))
            let (month, day) =
                switch order {
                case .dayMonthYear: (b, a)
                case .monthDayYear: (a, b)
                case .yearMonthDay: (b, c)
                }
            let exact = try self.day(year, month, day, utf8.excerpt(range))
            return .date(range.lowerBound..<afterYearWord(utf8, end), PartialDate(day: exact))
        } catch {
            return .failure(error)
        }
    }

    /// Whether a date may end here: no digit follows, nor a separator and a digit.
    private func isEnd(_ utf8: borrowing Span<UInt8>, _ end: Int) -> Bool {
        let next = utf8.byte(at: end)
        if Byte.isDigit(next) || Byte.isLatinLetter(next) { return false }
        let isJoint = next == Byte.dot || next == Byte.slash || next == Byte.hyphen
        return !(isJoint && Byte.isDigit(utf8.byte(at: end &+ 1)))
    }

    /// The index after «г.», «года», "р." or "року", if one of them follows.
    private func afterYearWord(_ utf8: borrowing Span<UInt8>, _ end: Int) -> Int {
        for vocabulary in [DateVocabulary.russian, .ukrainian, .belarusian] {
            if let after = yearWordEnd(utf8, end, vocabulary) { return after }
        }
        return end
    }

    /// The index after a word for "year" and the point of its abbreviation, or `nil` if none follows.
    func yearWordEnd(_ utf8: borrowing Span<UInt8>, _ end: Int, _ vocabulary: DateVocabulary) -> Int? {
        let start = utf8.skipSpaces(from: end)
        let (key, wordEnd) = utf8.word(from: start)
        guard vocabulary.meaning(key) == .year else { return nil }
        let isAbbreviated = wordEnd &- start <= 2
        return isAbbreviated && utf8.byte(at: wordEnd) == Byte.dot ? wordEnd &+ 1 : wordEnd
    }

    /// Reads `YYYY-MM-DD` or `YYYY-MM` with a qualifier in running text.
    func calendarText(_ utf8: borrowing Span<UInt8>, _ run: DigitRun) -> Reading {
        guard run.length == 4, utf8.byte(at: run.end) == Byte.hyphen, utf8.digitRun(at: run.end &+ 1) == 2 else {
            return .nothing
        }
        var end = run.end &+ 3
        if utf8.byte(at: end) == Byte.hyphen, utf8.digitRun(at: end &+ 1) == 2 { end &+= 3 }
        // A time may follow a day; the day is what is found.
        let hasTime = end &- run.start == 10 && utf8.byte(at: end) == Byte.time
        guard hasTime || isEnd(utf8, end) else { return .nothing }
        if Qualifier(byte: utf8.byte(at: end)) != nil, !isSentenceEnd(utf8, end) { end &+= 1 }
        do throws(DateError) {
            return .date(run.start..<end, try PartialDate(edtf: utf8.extracting(run.start..<end)))
        } catch {
            return .failure(error)
        }
    }

    /// A question mark at the end of the text or before a space may be that of a sentence.
    private func isSentenceEnd(_ utf8: borrowing Span<UInt8>, _ index: Int) -> Bool {
        utf8[index] == UInt8(ascii: "?") && (index &+ 1 == utf8.count || utf8.spaceLength(at: index &+ 1) > 0)
    }

    /// Reads a serial number, whole or with a fraction for the time of day.
    func excelSerial(_ utf8: borrowing Span<UInt8>, _ epoch: ExcelEpoch) -> Reading {
        let length = utf8.digitRun(at: 0)
        guard (1...6).contains(length), let serial = utf8.number(from: 0, digits: length) else { return .nothing }
        if length < utf8.count {
            let separator = utf8[length]
            guard separator == Byte.dot || separator == Byte.comma, length &+ 1 < utf8.count,
                length &+ 1 &+ utf8.digitRun(at: length &+ 1) == utf8.count
            else { return .nothing }
        }
        guard let day = epoch.day(serial: serial) else {
            return .failure(.impossible(value: utf8.excerpt(), reason: "no day up to 2200 has this serial number"))
        }
        return .date(0..<utf8.count, PartialDate(day: day))
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a text, before the text itself is known: cheap to throw from within.
enum Fault: Error {
    case malformed(StaticString)
    case impossible(StaticString)
    case unsupported(StaticString)
    case reversed

    func error(value: String) -> DateError {
        switch self {
        case .malformed(let reason): .malformed(value: value, reason: reason.description)
        case .impossible(let reason): .impossible(value: value, reason: reason.description)
        case .unsupported(let reason): .unsupported(value: value, reason: reason.description)
        case .reversed: .reversed(value: value)
        }
    }
}

/// Reads EDTF from UTF-8 bytes.
enum EDTFReader {
    static func read(_ utf8: borrowing Span<UInt8>) throws(Fault) -> PartialDate {
        // By far the most dates are plain days.
        if utf8.count == 10, utf8[4] == Byte.hyphen, utf8[7] == Byte.hyphen,
            let year = utf8.number(from: 0, digits: 4), let month = utf8.number(from: 5, digits: 2),
            let day = utf8.number(from: 8, digits: 2), let exact = Day(year: year, month: month, day: day)
        {
            return PartialDate(day: exact)
        }
        guard utf8.count > 0 else { throw .malformed("it is empty") }
        guard utf8.count <= 64 else { throw .malformed("it is too long; EDTF takes at most 27 characters here") }
        for index in 0..<utf8.count {
            if utf8[index] == Byte.slash { return try interval(utf8, slash: index) }
            if utf8[index] == Byte.time { return try dateTime(utf8, mark: index) }
        }
        let part = try part(utf8, 0, utf8.count)
        guard part.form != .open else { throw .malformed("two dots stand only at the end of an interval") }
        return PartialDate(first: part)
    }

    private static func interval(_ utf8: borrowing Span<UInt8>, slash: Int) throws(Fault) -> PartialDate {
        let from = try part(utf8, 0, slash)
        let to = try part(utf8, slash &+ 1, utf8.count)
        let fromIsDate = from.form != .open && from.form != .unknown
        let toIsDate = to.form != .open && to.form != .unknown
        guard fromIsDate || toIsDate else { throw .malformed("an interval needs a date at one end at least") }
        let value = PartialDate(first: from, second: to)
        guard !value.isReversed else { throw .reversed }
        return value
    }

    private static func dateTime(_ utf8: borrowing Span<UInt8>, mark: Int) throws(Fault) -> PartialDate {
        let date = try part(utf8, 0, mark)
        guard date.form == .day, date.qualifier == .none else {
            throw .malformed("a time needs a full day before it, without ?, ~ or %")
        }
        let time = try ClockTime(utf8, from: mark &+ 1)
        return PartialDate(first: date, second: DatePart(.time, time.packed))
    }

    /// Reads one date, or the open or unknown end of an interval.
    private static func part(_ utf8: borrowing Span<UInt8>, _ start: Int, _ end: Int) throws(Fault) -> DatePart {
        guard start < end else { return DatePart(.unknown, 0) }
        if end &- start == 2, utf8[start] == Byte.dot, utf8[start &+ 1] == Byte.dot { return DatePart(.open, 0) }
        let qualifier = Qualifier(byte: utf8[end &- 1]) ?? .none
        let end = qualifier == .none ? end : end &- 1
        guard start < end else { throw .malformed("there is no date before ?, ~ or %") }
        if utf8[start] == Byte.longYear {
            return DatePart(.longYear, try longYear(utf8, start &+ 1, end), qualifier)
        }
        return try calendarDate(utf8, start, end).qualified(qualifier)
    }

    private static func longYear(_ utf8: borrowing Span<UInt8>, _ start: Int, _ end: Int) throws(Fault) -> Int32 {
        let negative = start < end && utf8[start] == Byte.hyphen
        let digits = negative ? start &+ 1 : start
        var year: Int64 = 0
        for index in digits..<max(digits, end) {
            guard Byte.isDigit(utf8[index]) else {
                if utf8[index] == UInt8(ascii: "E") || utf8[index] == UInt8(ascii: "S") {
                    throw .unsupported("exponents and significant digits")
                }
                throw .malformed("after Y stand only a sign and digits")
            }
            year = year &* 10 &+ Int64(utf8[index] &- 48)
            guard year <= Int64(Int32.max) else { throw .impossible("years end at ±2147483647") }
        }
        guard end &- digits >= 5, utf8[digits] != UInt8(ascii: "0") else {
            throw .malformed("after Y stands a year of five digits or more; write others with four")
        }
        return Int32(truncatingIfNeeded: negative ? -year : year)
    }

    private static func calendarDate(_ utf8: borrowing Span<UInt8>, _ start: Int, _ end: Int) throws(Fault) -> DatePart
    {
        let negative = utf8[start] == Byte.hyphen
        let digits = negative ? start &+ 1 : start
        guard end &- digits >= 4 else { throw .malformed("a year has four digits, and EDTF begins with it") }
        let rest = digits &+ 4
        guard let year = utf8.number(from: digits, digits: 4) else {
            return try decadeOrCentury(utf8, digits, end, negative)
        }
        guard !(negative && year == 0) else { throw .malformed("there is no year -0000; write 0000") }
        let signed = negative ? -year : year
        if rest == end { return DatePart(.year, Int32(signed)) }
        guard utf8[rest] == Byte.hyphen else { throw .malformed(unexpected) }
        return try monthAndDay(utf8, rest &+ 1, end, year: signed)
    }

    private static let unexpected: StaticString =
        "dates are written YYYY, YYYY-MM or YYYY-MM-DD, with X for digits not known and ?, ~ or % at the end"

    private static func decadeOrCentury(
        _ utf8: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ negative: Bool
    ) throws(Fault) -> DatePart {
        for index in start..<(start &+ 4) where !Byte.isDigit(utf8[index]) && utf8[index] != Byte.unspecified {
            throw .malformed(unexpected)
        }
        guard let century = utf8.number(from: start, digits: 2), utf8[start &+ 3] == Byte.unspecified else {
            throw .unsupported("X elsewhere than in the last one or two digits of a year")
        }
        guard end == start &+ 4 else { throw .unsupported("a month after a year with X") }
        if utf8[start &+ 2] == Byte.unspecified {
            return DatePart(.century, Int32(negative ? -century - 1 : century))
        }
        let decade = century &* 10 &+ Int(utf8[start &+ 2] &- 48)
        return DatePart(.decade, Int32(negative ? -decade - 1 : decade))
    }

    /// Reads what follows the hyphen after the year.
    private static func monthAndDay(
        _ utf8: borrowing Span<UInt8>, _ start: Int, _ end: Int, year: Int
    ) throws(Fault) -> DatePart {
        let hasDay = end &- start == 5 && utf8[start &+ 2] == Byte.hyphen
        guard hasDay || end &- start == 2 else { throw .malformed(unexpected) }
        let dayIsUnspecified =
            hasDay && utf8[start &+ 3] == Byte.unspecified && utf8[start &+ 4] == Byte.unspecified
        guard let month = utf8.number(from: start, digits: 2) else {
            guard utf8[start] == Byte.unspecified, utf8[start &+ 1] == Byte.unspecified else {
                throw .malformed(unexpected)
            }
            guard hasDay else { return DatePart(.monthUnspecified, Int32(year)) }
            guard dayIsUnspecified else { throw .unsupported("a day after a month that is not known") }
            return DatePart(.monthAndDayUnspecified, Int32(year))
        }
        if month >= 25, month <= 41 { throw .unsupported("quarters and seasons of a hemisphere") }
        guard let part = DatePart.month(year: year, month: month), !(hasDay && part.form == .season) else {
            throw .impossible("months run from 01 to 12, and seasons from 21 to 24 without a day")
        }
        guard hasDay else { return part }
        if dayIsUnspecified { return DatePart(.dayUnspecified, part.payload) }
        guard let day = utf8.number(from: start &+ 3, digits: 2) else { throw .malformed(unexpected) }
        guard let exact = Day(year: year, month: month, day: day) else {
            throw .impossible("the month has no such day")
        }
        return DatePart(.day, exact.number)
    }
}

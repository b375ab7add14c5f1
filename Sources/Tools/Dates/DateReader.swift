// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads dates as people write them into partial dates.
///
/// Only the styles that the caller allows are tried, and nothing is guessed: a text with two readings is an error
/// that names both, a day that does not exist is an error, a year of two digits is one unless a pivot is given, and so is
/// a year before 1000 or after 2200 (except in EDTF, where it is written on purpose).
///
/// What words become, in every language:
/// * «в марте 2022 г.» → `2022-03`; «весной 2022» → `2022-21`; «2022 год» → `2022`; «2010-е годы» → `201X`;
/// * «конец мая 2024», "early 2023": the month or year, approximate: `2024-05~`, `2023~`;
/// * «около», "circa" → `~`; «предположительно», "probably" → `?`;
/// * "after 24 February 2022", «после 24 февраля 2022» → `2022-02-25/..`: the date itself is left out, and of a month or
///   year all of it («после мая 2022» → `2022-06/..`); of one that is itself estimated or doubted, or a winter, nothing
///   is left out, as its bounds are not firm;
/// * "since 24 February 2022", «не ранее», and where the text is nothing but the date "from", «с» → `2022-02-24/..`: the
///   date is included;
/// * "before 5 May 2023", «перед» → `../2023-05-04`, without the date;
/// * "until", "by", "no later than", «не позднее», and «до», "до", «да», which say either and get the reading that claims
///   less → `../2023-05-05`, with the date.
public struct DateReader: Sendable {
    /// The latest year that a year of two digits may mean; with 2030, 22 is 2022 and 31 is 1931. Without it such
    /// years are refused.
    public let pivot: Int?

    /// The years of written dates.
    public static let plausibleYears = 1000...2200

    /// A reader; a pivot outside the plausible years is ignored.
    public init(pivot: Int? = nil) {
        self.pivot = pivot.flatMap { DateReader.plausibleYears.contains($0) ? $0 : nil }
    }

    /// Reads the whole text as one date, in any of the styles. White space around it, a full stop or comma after it and
    /// words such as «в» or "on" before it are passed over.
    ///
    /// Throws `DateError.ambiguous` if the styles give two different dates, `.impossible`, `.twoDigitYear` or
    /// `.implausibleYear` if the text is a date in form, `.malformed` if no style fits.
    public func read(_ text: String, styles: [DateStyle]) throws(DateError) -> PartialDate {
        let utf8 = text.utf8.span
        let start = utf8.skipSpaces(from: 0)
        let end = utf8.skipSpaces(before: utf8.count, floor: start)
        guard start < end else { throw .malformed(value: text, reason: "it is empty") }
        let bytes = utf8.extracting(start..<end)
        var dates: [PartialDate] = []
        var failure: DateError?
        for style in styles {
            switch wholeReading(bytes, style, among: styles) {
            case .date(_, let date):
                if !dates.contains(date) { dates.append(date) }
            case .failure(let error):
                failure = DateReader.graver(failure, error)
            case .nothing:
                break
            }
        }
        if dates.count > 1 { throw .ambiguous(value: bytes.excerpt(), first: dates[0], second: dates[1]) }
        if let date = dates.first { return date }
        if let failure { throw failure }
        throw .malformed(value: bytes.excerpt(), reason: "no style allowed here fits it; correct it or allow its style")
    }

    /// Finds every date in running text, in order and without overlap; ranges are offsets of UTF-8 bytes.
    ///
    /// It leaves out what it cannot read for sure: impossible days, ambiguous orders, years of two digits without a pivot.
    /// In EDTF style it takes days and months but no bare years, and it never takes spreadsheet serials.
    public func find(in text: String, styles: [DateStyle]) -> [(range: Range<Int>, date: PartialDate)] {
        find(in: text.utf8.span, styles: styles)
    }

    /// Finds the same in a span of UTF-8 bytes.
    public func find(in utf8: Span<UInt8>, styles: [DateStyle]) -> [(range: Range<Int>, date: PartialDate)] {
        var found: [(range: Range<Int>, date: PartialDate)] = []
        var floor = 0
        var index = 0
        let count = utf8.count
        while index < count {
            guard Byte.isDigit(utf8[index]) else {
                index &+= 1
                continue
            }
            let run = DigitRun(start: index, length: utf8.digitRun(at: index), floor: floor, whole: false)
            index &+= run.length
            guard run.length <= 4, let (range, date) = agreed(utf8, run, styles) else { continue }
            found.append((range, date))
            index = max(index, range.upperBound)
            floor = index
        }
        return found
    }

    /// Finds the same in bytes in memory.
    public func find(in utf8: UnsafeRawBufferPointer, styles: [DateStyle]) -> [(range: Range<Int>, date: PartialDate)] {
        find(in: utf8.assumingMemoryBound(to: UInt8.self).span, styles: styles)
    }
}

/// A run of digits in a text, from which a date is read in both directions.
struct DigitRun {
    let start: Int
    let length: Int
    /// Nothing before this index belongs to the date.
    let floor: Int
    /// Whether the text is to be a date as a whole; then what stands beside it needs no check.
    let whole: Bool

    var end: Int { start &+ length }
}

/// What one style makes of a run of digits.
enum Reading {
    case nothing
    case date(Range<Int>, PartialDate)
    case failure(DateError)
}

extension DateReader {
    /// The date on which all styles agree that read one here; the longest range of it.
    private func agreed(
        _ utf8: borrowing Span<UInt8>, _ run: DigitRun, _ styles: [DateStyle]
    ) -> (Range<Int>, PartialDate)? {
        var best: (range: Range<Int>, date: PartialDate)?
        for style in styles {
            guard case .date(let range, let date) = reading(utf8, run, style, among: styles) else { continue }
            guard let known = best else {
                best = (range, date)
                continue
            }
            if known.date != date, known.range.count == range.count { return nil }
            if range.count > known.range.count { best = (range, date) }
        }
        return best.map { ($0.range, $0.date) }
    }

    private func wholeReading(
        _ utf8: borrowing Span<UInt8>, _ style: DateStyle, among styles: [DateStyle]
    ) -> Reading {
        switch style {
        case .edtf:
            do throws(DateError) {
                return .date(0..<utf8.count, try PartialDate(edtf: copy utf8))
            } catch {
                // With words around it, as in "after 2022-02-24".
                let written = wholeWritten(utf8, style, among: styles)
                if case .date = written { return written }
                return .failure(error)
            }
        case .excelSerial(let epoch):
            return excelSerial(utf8, epoch)
        default:
            return wholeWritten(utf8, style, among: styles)
        }
    }

    /// The first run of digits from which the style reads all of the text.
    private func wholeWritten(
        _ utf8: borrowing Span<UInt8>, _ style: DateStyle, among styles: [DateStyle]
    ) -> Reading {
        var end = utf8.count
        while end > 0, utf8[end &- 1] == Byte.dot || utf8[end &- 1] == Byte.comma { end &-= 1 }
        var failure = Reading.nothing
        var index = 0
        while index < end {
            guard Byte.isDigit(utf8[index]) else {
                index &+= 1
                continue
            }
            let run = DigitRun(start: index, length: utf8.digitRun(at: index), floor: 0, whole: true)
            switch reading(utf8, run, style, among: styles) {
            case .date(let range, let date):
                if range.lowerBound == 0, range.upperBound >= end { return .date(range, date) }
            case .failure(let error):
                if case .nothing = failure { failure = .failure(error) }
            case .nothing:
                break
            }
            index = run.end
        }
        return failure
    }

    /// What one style makes of the digits. The words of the other styles count too: in «до 24.05.2024» the date is in
    /// digits and its limit in words.
    private func reading(
        _ utf8: borrowing Span<UInt8>, _ run: DigitRun, _ style: DateStyle, among styles: [DateStyle]
    ) -> Reading {
        guard run.length <= 4, run.whole || standsAlone(utf8, run) else { return .nothing }
        if let vocabulary = style.vocabulary { return words(utf8, run, vocabulary) }
        let plain =
            switch style {
            case .edtf: calendarText(utf8, run)
            case .dayMonthYear: numeric(utf8, run, order: .dayMonthYear)
            case .monthDayYear: numeric(utf8, run, order: .monthDayYear)
            case .yearMonthDay: numeric(utf8, run, order: .yearMonthDay)
            default: Reading.nothing
            }
        guard case .date(let range, let date) = plain, range.lowerBound > run.floor else { return plain }
        let core = WrittenDate(start: range.lowerBound, end: range.upperBound, date: date)
        for other in styles {
            guard let vocabulary = other.vocabulary else { continue }
            let extended = withWordsBefore(utf8, core, run, vocabulary)
            if case .date(let wider, _) = extended, wider != range { return extended }
        }
        return plain
    }

    /// Whether nothing before the digits makes them part of something longer: a letter, or a digit and a point.
    private func standsAlone(_ utf8: borrowing Span<UInt8>, _ run: DigitRun) -> Bool {
        guard run.start > run.floor else { return true }
        if utf8.lengthOfLetter(before: run.start) != nil { return false }
        switch utf8[run.start &- 1] {
        case Byte.dot, Byte.comma, Byte.slash, Byte.hyphen, Byte.colon:
            return !Byte.isDigit(utf8.byte(at: run.start &- 2))
        default:
            return true
        }
    }

    /// Of two failures the one that says more: that a text is in no right form says least.
    private static func graver(_ first: DateError?, _ second: DateError) -> DateError {
        guard let first else { return second }
        if case .malformed = first { return second }
        return first
    }

    /// Completes a year of two digits, or refuses it or an implausible one.
    func year(_ number: Int, digits: Int, _ text: @autoclosure () -> String) throws(DateError) -> Int {
        var year = number
        if digits == 2 {
            guard let pivot else { throw .twoDigitYear(value: text()) }
            year = pivot - pivot % 100 + number
            if year > pivot { year -= 100 }
        }
        guard DateReader.plausibleYears.contains(year) else { throw .implausibleYear(value: text(), year: year) }
        return year
    }

    /// The day with this date, or the error that there is none.
    func day(_ year: Int, _ month: Int, _ day: Int, _ text: @autoclosure () -> String) throws(DateError) -> Day {
        guard let exact = Day(year: year, month: month, day: day) else {
            let reason = (1...12).contains(month) ? "the month has no such day" : "months run from 1 to 12"
            throw .impossible(value: text(), reason: reason)
        }
        return exact
    }
}

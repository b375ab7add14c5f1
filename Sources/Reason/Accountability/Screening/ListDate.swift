// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads the dates of lists: `1956-04-23`, `19560423`, `23.4.1956`, `23/04/1956`, `00/00/1956`, “23 Apr 1956”, “April 23rd, 1956”,
/// “April 1956”, `23.IV.1956`, «23 апреля 1956», «23 квітня 1956», «23 красавіка 1956», “circa 1956”, `01JUN1956`, `1956г.`, `dd/04/1956`, `1956`; and spans of
/// them: “1969 to 1971”, `1980-1990`, `1954/55`, “1960s”, “between 1960 and 1962” (`ListSpan`).
///
/// What has day and month in an order that cannot be known (`04/05/1956`) is read day first, as the lists of Europe write it; `04/23/1956` can
/// only be meant month first. In the table of names that is found out from the other rows (`BirthOrder`). A year of two digits is not read: its century cannot be
/// known; nor is what is open at one end, as “before 1961”.
enum ListDate {
    /// What was made of a text.
    struct Reading: Equatable {
        /// Each `yyyy-mm-dd`, `yyyy-mm` or `yyyy`.
        var dates: [String] = []
        /// The years of a span of two years or more, which has no dates.
        var years: ClosedRange<Int>?
        /// Whether all of the text was understood, and is told by the dates.
        var isWhole = false
    }

    /// `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; `nil` if the text is none of these, or a span of years.
    static func iso(_ text: some StringProtocol) -> String? {
        let dates = read(text).dates
        return dates.count == 1 ? dates[0] : nil
    }

    /// Reads a date or a span of dates.
    static func read(_ text: some StringProtocol) -> Reading {
        if let day = day(text) ?? compact(text) { return Reading(dates: [day], isWhole: true) }
        if let span = ListSpan(text) { return span.reading }
        return single(text)
    }

    /// `yyyy-mm-dd`, alone or at the beginning of a moment.
    private static func day(_ text: some StringProtocol) -> String? {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count == 10 || bytes.count == 11 && bytes.last == UInt8(ascii: "T") else { return nil }
        var numbers = [0, 0, 0]
        var part = 0
        for (place, byte) in bytes.prefix(10).enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                part += 1
            } else {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
            }
        }
        guard years.contains(numbers[0]), (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else {
            return nil
        }
        return String(text.prefix(10))
    }

    /// `yyyymmdd`.
    private static func compact(_ text: some StringProtocol) -> String? {
        guard text.utf8.count == 8, let number = Int(text), text.utf8.allSatisfy({ $0 >= 0x30 }) else { return nil }
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        guard years.contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Years that a date can have.
    static let years = 1000...2200

    /// The parts of a text that is one date.
    private struct Parts {
        var year: Int?
        var month: Int?
        var others: [Int] = []
        var isYearFirst = false
        var isWhole = true
        var hasOtherWords = false
        /// “before 1961”, «после 1961»: the year is the end of what is not known, and no birth.
        var isOpen = false

        /// - Parameter isMoment: an hour stands behind the day.
        mutating func take(_ word: String, isFirst: Bool, isMoment: Bool) {
            if let number = ListDateWords.number(word) {
                if number.digits == 4, years.contains(number.value) {
                    if year == nil { isYearFirst = isFirst }
                    if let year, year != number.value { isWhole = false }
                    year = year ?? number.value
                } else if others.count < 2, number.digits <= 2 {
                    others.append(number.value)
                } else if !isMoment {
                    isWhole = false
                }
            } else if let found = ListDateWords.month(word), month == nil {
                month = found
            } else if ListDateWords.open.contains(word) {
                isOpen = true
            } else if !ListDateWords.tellNothing.contains(word) {
                hasOtherWords = true
            }
        }
    }

    /// One date, in words or numbers.
    static func single(_ text: some StringProtocol) -> Reading {
        var parts = Parts()
        let isMoment = text.contains(":")
        let words = text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).flatMap(
            ListDateWords.parts)
        for (place, word) in words.enumerated() { parts.take(word, isFirst: place == 0, isMoment: isMoment) }
        guard let year = parts.year, !parts.isOpen, !isOpen(text) else { return Reading() }
        var (month, others) = (parts.month, parts.others)
        if month == nil, others.count == 2 {
            month = parts.isYearFirst ? others.removeFirst() : others.removeLast()
        } else if month == nil, others.count == 1 {
            month = others.removeFirst()
        } else if others.count == 2 {
            parts.isWhole = parts.isWhole && isMoment
        }
        // An American order of month and day shows where the second number is no month.
        if let first = others.first, let second = month, second > 12, second <= 31, first <= 12 {
            (month, others[0]) = (first, second)
        }
        var text = padded(year, 4)
        guard let month, (1...12).contains(month) else {
            // `00/00/1956` says that nothing more is known.
            let isWhole = parts.isWhole && !parts.hasOtherWords && (month ?? 0) == 0 && (others.first ?? 0) == 0
            return Reading(dates: [text], isWhole: isWhole)
        }
        text += "-" + padded(month, 2)
        let day = others.first ?? 0
        let isFull = (1...31).contains(day)
        if isFull { text += "-" + padded(day, 2) }
        // Beside a whole day other words take nothing away; beside less they may tell the rest.
        return Reading(dates: [text], isWhole: parts.isWhole && (isFull || day == 0 && !parts.hasOtherWords))
    }

    /// `<1961`, `../1961`, `1961/..`
    private static func isOpen(_ text: some StringProtocol) -> Bool {
        text.contains("..") || text.first.map { "<>≤≥/".contains($0) } ?? false || text.last == "/"
    }

    static func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads the dates of lists: `1956-04-23`, `23.4.1956`, `23/04/1956`, `00/00/1956`, “23 Apr 1956”, “April 23, 1956”, “April 1956”,
/// «23 апреля 1956», “circa 1956”, `dd/04/1956`, `1956`.
///
/// What has day and month in an order that cannot be known (`04/05/1956`) is read day first, as the lists of Europe write it; `04/23/1956` can
/// only be meant month first.
enum ListDate {
    /// `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; `nil` if the text is none of these, or names a span of years.
    static func iso(_ text: some StringProtocol) -> String? { day(text) ?? other(text) }

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
        guard (1000...2200).contains(numbers[0]), (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else {
            return nil
        }
        return String(text.prefix(10))
    }

    private static func other(_ text: some StringProtocol) -> String? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        // “T00:00:00” of a moment: the day alone counts.
        let numbers = words.map { word in word.firstIndex(of: "t").map { String(word[..<$0]) } ?? word }
        var year: Int?
        var month: Int?
        var others: [Int] = []
        for (place, word) in words.enumerated() where place < 6 {
            if let found = Self.month(word) {
                month = month ?? found
            } else if let number = Int(numbers[place]) {
                if numbers[place].count == 4, (1000...2200).contains(number) {
                    // Two years are a span.
                    if let year, year != number { return nil }
                    year = number
                } else if others.count < 2 {
                    others.append(number)
                }
            }
        }
        guard let year else { return nil }
        let isYearFirst = numbers.first.flatMap { Int($0) } == year
        if month == nil, others.count == 2 {
            month = isYearFirst ? others.removeFirst() : others.removeLast()
        } else if month == nil, others.count == 1 {
            month = others.removeFirst()
        }
        // An American order of month and day shows where the second number is no month.
        if let first = others.first, let second = month, second > 12, second <= 31, first <= 12 {
            (month, others[0]) = (first, second)
        }
        guard let month, (1...12).contains(month) else { return padded(year, 4) }
        guard let day = others.first, (1...31).contains(day) else { return "\(padded(year, 4))-\(padded(month, 2))" }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static let russian = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]

    private static func month(_ word: String) -> Int? {
        guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
        let found = months.firstIndex { word.hasPrefix($0) } ?? russian.firstIndex { word.hasPrefix($0) }
        return found.map { $0 + 1 }
    }
}

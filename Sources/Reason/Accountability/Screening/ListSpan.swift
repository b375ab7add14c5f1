// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A span of dates: “1969 to 1971”, “01 Jan 1969 to 31 Dec 1970”, `1980-1990`, `1954/55`, “between 1960 and 1962”,
/// «с 1969 по 1971», and decades (``ListDecade``).
///
/// A birth somewhere in a span agrees with any of its years, and that weighs less the more years there are (`LinkageWeights`). A
/// span of more than ``mostYears`` years tells people of two generations apart at best, and is not compared.
struct ListSpan {
    private let first: ListDate.Reading
    private let last: ListDate.Reading

    /// So many years a span has at most that is compared.
    static let mostYears = 40

    /// The span that a text is; `nil` if it is none.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count >= 4 else { return nil }
        if let years = ListDecade.years(text) ?? Self.shortYears(text) {
            (first, last) = (ListDate.single(String(years.lowerBound)), ListDate.single(String(years.upperBound)))
            return
        }
        guard text.utf8.count > 8 else { return nil }
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let (left, right) = Self.sides(words) else { return nil }
        (first, last) = (ListDate.single(left), ListDate.single(right))
        guard !last.dates.isEmpty else { return nil }
    }

    private static func sides(_ words: String) -> (Substring, Substring)? {
        let fitting = openings.filter { words.hasPrefix($0.word) }
        let rest = words.dropFirst(fitting.first?.word.count ?? 0)
        for link in fitting.map(\.link) + links { if let parts = parted(rest, link) { return parts } }
        // `1980-1990`, `1980/1990`
        let years = rest.split(separator: "-").count == 2 ? rest.split(separator: "-") : rest.split(separator: "/")
        guard years.count == 2, years.allSatisfy({ $0.utf8.count == 4 && Int($0) != nil }) else { return nil }
        return (years[0], years[1])
    }

    /// `1954/55`, `1954-55`, `1954–55`. What can be a year with a month, as `1910/11`, is none of these.
    private static func shortYears(_ text: some StringProtocol) -> ClosedRange<Int>? {
        guard text.utf8.count < 16 else { return nil }
        let text = String(text.map { $0 == "–" || $0 == "—" ? "-" : $0 }.filter { !$0.isWhitespace })
        let signs = Array(text.utf8.prefix(8))
        guard signs.count == 7, let year = Int(text.prefix(4)), ListDate.years.contains(year) else {
            return nil
        }
        guard signs[4] == UInt8(ascii: "/") || signs[4] == UInt8(ascii: "-"), let end = Int(text.suffix(2)), end > 12
        else { return nil }
        let last = year / 100 * 100 + end
        return last > year ? year...last : nil
    }

    private static func parted(_ text: Substring, _ link: String) -> (Substring, Substring)? {
        guard let range = text.firstRange(of: link) else { return nil }
        let (left, right) = (text[..<range.lowerBound], text[range.upperBound...])
        // “23 - 04 - 1956” is one date.
        let isDash = link.allSatisfy { !$0.isLetter }
        let hasYear = left.split { !$0.isNumber }.contains { $0.count == 4 }
        return right.isEmpty || left.isEmpty || isDash && !hasYear ? nil : (left, right)
    }

    private static let openings: [(word: String, link: String)] = [
        ("between ", " and "), ("from ", " to "), ("между ", " и "), ("між ", " та "), ("між ", " і "),
        ("паміж ", " і "), ("с ", " по "), ("з ", " по "),
    ]
    private static let links = [" to ", " until ", " till ", " по ", " до ", " - ", " – ", " — ", "–", "—"]

    /// The dates of the span.
    var reading: ListDate.Reading {
        guard let end = Self.year(last) else { return .init() }
        let isWhole = first.isWhole && last.isWhole
        // “23 to 25 April 1961”: the first side has no year.
        guard let begin = Self.year(first) else { return .init(dates: [ListDate.padded(end, 4)], isWhole: false) }
        if begin == end {
            let same = first.dates == last.dates ? first.dates : nil
            let months = Set([first, last].compactMap { $0.dates.first.map { String($0.prefix(7)) } })
            let common = months.count == 1 ? Array(months) : [ListDate.padded(end, 4)]
            return .init(dates: same ?? common, isWhole: isWhole)
        }
        guard begin < end, end - begin < Self.mostYears else { return .init() }
        return .init(years: begin...end, isWhole: isWhole)
    }

    private static func year(_ reading: ListDate.Reading) -> Int? { reading.dates.first.flatMap { Int($0.prefix(4)) } }
}

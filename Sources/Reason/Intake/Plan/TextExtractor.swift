// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Small readers for cells that hold more than one thing.
///
/// They are not for running text (that is what the readers of biographies are for) but for the fixed ways in which lists
/// write articles and names.
enum TextExtractor: String, CaseIterable {
    /// «205.5 ч.2 п. «д»»: the article, `205.5`.
    case article = "ru-article.article"
    /// The part, `2`.
    case part = "ru-article.part"
    /// The points, each by itself.
    case points = "ru-article.points"
    /// Everything after the article and its part and points.
    case rest = "ru-article.rest"
    /// «Фамилия (Прежняя) Имя Отчество»: the first word.
    case family = "ru-name.family"
    /// The words after the family name, without the patronymic.
    case given = "ru-name.given"
    /// The last word, if there are three or more and it ends like a patronymic.
    case patronymic = "ru-name.patronymic"
    /// The name in brackets after the family name.
    case former = "ru-name.former"
    /// The name without what stands in brackets.
    case current = "ru-name.current"
    /// The first line that is not empty.
    case firstLine = "first-line"
    /// The numbers of articles in an English sentence: “Articles 234.4.3 and 182”.
    case articleNumbers = "en-article-numbers"
    /// The first date of an English text as it is printed: “22 November 2013 (reason)”.
    case englishDate = "en-first-date"
    /// What stands before the first bracket.
    case beforeBracket = "before-bracket"
    /// What stands in the first brackets.
    case bracket
    /// The first word, up to a blank, a digit or a hyphen.
    case leadingWord = "leading-word"
    /// What stands after the last comma.
    case lastPart = "last-part"
    /// Web addresses.
    case links = "links"

    init?(named name: String) { self.init(rawValue: name) }

    /// What the reader finds; empty if nothing.
    func texts(in text: String) -> [String] {
        switch self {
        case .article: [ArticleText(text)?.article].compactMap { $0 }
        case .part: [ArticleText(text)?.part].compactMap { $0 }
        case .points: ArticleText(text)?.points ?? []
        case .rest: [ArticleText(text)?.rest].compactMap { $0 }.filter { !$0.isEmpty }
        case .family: [RussianName(text).family].compactMap { $0 }
        case .given: [RussianName(text).given].compactMap { $0 }
        case .patronymic: [RussianName(text).patronymic].compactMap { $0 }
        case .former: [RussianName(text).former].compactMap { $0 }
        case .current: [RussianName(text).current].compactMap { $0 }
        case .firstLine:
            text.split(whereSeparator: \.isNewline).map { Trimmed.text(String($0)) }.filter { !$0.isEmpty }.prefix(1)
                .map { $0 }
        case .articleNumbers: Self.articleNumbers(text)
        case .englishDate:
            DateReader().find(in: text, styles: [.englishWords, .dayMonthYear]).prefix(1)
                .map { Self.bytes($0.range, of: text) }
        case .beforeBracket: [Trimmed.text(String(text.prefix { $0 != "(" }))].filter { !$0.isEmpty }
        case .bracket:
            text.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false).dropFirst()
                .map { Trimmed.text(String($0.prefix { $0 != ")" })) }.filter { !$0.isEmpty }
        case .leadingWord: [String(text.prefix { $0.isLetter })].filter { !$0.isEmpty }
        case .lastPart: text.split(separator: ",").suffix(1).map { Trimmed.text(String($0)) }.filter { !$0.isEmpty }
        case .links:
            text.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
                .filter { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
        }
    }

    private static func bytes(_ range: Range<Int>, of text: String) -> String {
        String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }

    /// Numbers that follow the word “Article”, with those joined to them by commas and “and”.
    private static func articleNumbers(_ text: String) -> [String] {
        var found: [String] = []
        var isListening = false
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "(" || $0 == ")" || $0 == "/" }) {
            let bare = word.trimmingSuffix(while: { ".,;:".contains($0) })
            if bare.lowercased().hasPrefix("article") {
                isListening = true
            } else if let first = bare.first, first.isASCII, first.isNumber {
                let number = bare.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
                if isListening, !found.contains(String(number)) { found.append(String(number)) }
            } else if !["and", "&", "of", "the", "or", "art", "arts"].contains(bare.lowercased()), !bare.isEmpty {
                isListening = false
            }
        }
        return found
    }
}

extension Substring {
    /// The text without the signs at its end that fit.
    func trimmingSuffix(while fits: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, fits(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}

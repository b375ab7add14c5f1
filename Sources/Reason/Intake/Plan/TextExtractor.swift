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
    fileprivate func trimmingSuffix(while fits: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, fits(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}

/// «205.5 ч.2 п. «д»» taken apart.
struct ArticleText {
    var article: String
    var part: String?
    var points: [String] = []
    var rest = ""

    init?(_ text: String) {
        var rest = Trimmed.text(text)[...]
        for lead in ["ст.", "статья", "ст"] where rest.hasPrefix(lead) {
            rest = rest.dropFirst(lead.count).drop { $0.isWhitespace }
            break
        }
        let number = Self.takeNumber(&rest)
        guard !number.isEmpty else { return nil }
        article = number
        rest = rest.drop { $0.isWhitespace || $0 == "," }
        if let after = Self.drop("ч", from: rest) {
            var tail = after
            let part = Self.takeNumber(&tail)
            if !part.isEmpty {
                self.part = part
                rest = tail.drop { $0.isWhitespace || $0 == "," }
            }
        }
        if let after = Self.drop("п", from: rest) {
            var tail = after
            while let letter = tail.first(where: { $0.isLetter }), let place = tail.firstIndex(of: letter),
                tail[..<place].allSatisfy({ $0.isWhitespace || "«»\"',.".contains($0) })
            {
                let next = tail.index(after: place)
                guard next == tail.endIndex || !tail[next].isLetter else { break }
                points.append(String(letter))
                tail = tail[next...].drop { "«»\"'".contains($0) }
                rest = tail
            }
        }
        self.rest = Trimmed.text(String(rest))
    }

    /// What follows «ч.», «ч », «пп.» and the like.
    private static func drop(_ sign: Character, from text: Substring) -> Substring? {
        guard text.first == sign else { return nil }
        let rest = text.drop { $0 == sign }
        guard let next = rest.first, !next.isLetter else { return nil }
        return rest.drop { $0 == "." || $0.isWhitespace }
    }

    private static func takeNumber(_ text: inout Substring) -> String {
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
        let trimmed = number.trimmingSuffix { $0 == "." || $0 == "-" }
        guard trimmed.first?.isNumber == true else { return "" }
        text = text[trimmed.endIndex...]
        if text.first == "." { text = text.dropFirst() }
        return String(trimmed)
    }
}

/// «Фамилия (Прежняя) Имя Отчество» taken apart.
struct RussianName {
    var family: String?
    var given: String?
    var patronymic: String?
    var former: String?
    var current: String?

    init(_ text: String) {
        var plain = ""
        var inside = ""
        var depth = 0
        for character in text {
            switch character {
            case "(": depth += 1
            case ")": depth = max(depth - 1, 0)
            default: if depth > 0 { inside.append(character) } else { plain.append(character) }
            }
        }
        if !inside.isEmpty { former = Trimmed.text(inside) }
        let words = plain.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !words.isEmpty else { return }
        current = words.joined(separator: " ")
        family = words[0]
        guard words.count > 1 else { return }
        let endings = ["вич", "вна", "ична", "инична", "ьич", "лич", "мич", "ич", "оглы", "кызы", "оглу"]
        let last = words[words.count - 1]
        let hasPatronymic = words.count > 2 && endings.contains { last.lowercased().hasSuffix($0) }
        if hasPatronymic { patronymic = last }
        given = words[1..<(hasPatronymic ? words.count - 1 : words.count)].joined(separator: " ")
    }
}

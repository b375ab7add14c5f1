// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// An article of a criminal code with its part, as a term rests on it.
public struct ChargedArticle: Sendable, Hashable, CustomStringConvertible {
    /// The number as the pack writes it: `207.3` (Russia), `361-1` (Belarus).
    public let article: String
    /// The part, for example `2` or `1.1`; `nil` if it is not known or the article has none.
    public let part: String?

    /// Makes an article.
    public init(_ article: String, part: String? = nil) {
        self.article = article
        self.part = part
    }

    /// The article of a reference.
    public init(_ reference: ArticleReference) {
        self.init(reference.article, part: reference.part)
    }

    /// Reads an article as people write it: `207.3`, `207.3/2`, `207.3 ч.2`, `ч. 2 ст. 207.3`, `205² part 1`, `361-1 p1`.
    /// `nil` if there is no number, or more numbers than an article and a part.
    public init?(text: String) {
        guard text.utf8.count <= 60 else { return nil }
        var numbers: [(text: String, isPart: Bool)] = []
        var number = ""
        var expectsPart = false
        func close(_ numbers: inout [(text: String, isPart: Bool)]) {
            let trimmed = number.trimmingEnds(".-")
            if !trimmed.isEmpty { numbers.append((trimmed, expectsPart)) }
            if !trimmed.isEmpty { expectsPart = false }
            number = ""
        }
        for sign in text.lowercased() {
            if let digit = Self.superscripts[sign] {
                if !number.isEmpty, !number.contains(".") { number += "." }
                number += digit
            } else if sign.isASCII, sign.isNumber || ((sign == "." || sign == "-") && !number.isEmpty) {
                number.append(sign)
            } else {
                close(&numbers)
                if sign == "ч" || sign == "p" || sign == "/" { expectsPart = true }
                if sign == "с" { expectsPart = false }
                guard sign.isLetter || " ./,-«»„“”\"'\u{A0}".contains(sign) else { return nil }
            }
        }
        close(&numbers)
        let articles = numbers.filter { !$0.isPart }.map(\.text)
        let parts = numbers.filter(\.isPart).map(\.text)
        switch (articles.count, parts.count) {
        case (1, 0): self.init(articles[0])
        case (1, 1): self.init(articles[0], part: parts[0])
        case (2, 0): self.init(articles[0], part: articles[1])
        default: return nil
        }
    }

    private static let superscripts: [Character: String] = [
        "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
    ]

    /// Whether this one, which may leave the part open, stands for the other.
    public func covers(_ other: ChargedArticle) -> Bool {
        article == other.article && (part == nil || part == other.part)
    }

    /// The article, a stroke and the part: `207.3/2`.
    public var description: String { part.map { "\(article)/\($0)" } ?? article }
}

extension String {
    /// Without these signs at both ends.
    fileprivate func trimmingEnds(_ signs: String) -> String {
        String(drop { signs.contains($0) }.reversed().drop { signs.contains($0) }.reversed())
    }
}

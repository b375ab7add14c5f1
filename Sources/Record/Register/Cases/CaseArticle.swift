// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

/// An article with its part, as cases are filtered by it.
public struct CaseArticle: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The code, for example `ru-uk`; `nil` if the source does not name it, or any code in a filter.
    public let code: String?
    /// The number, for example `207.3`.
    public let article: String
    /// The part, for example `2`; `nil` if the source does not name it, or any part in a filter.
    public let part: String?

    /// Makes an article.
    public init(code: String? = nil, article: String, part: String? = nil) {
        self.code = code
        self.article = article
        self.part = part
    }

    init(_ reference: ArticleReference) {
        self.init(code: reference.code, article: reference.article, part: reference.part)
    }

    /// Reads an article as people write it: `207.3`, `207.3/2`, `207.3 ч.2`, `ч. 2 ст. 207.3`, `ru-uk 207.3 ч.2`.
    /// `nil` if there is no number.
    public init?(text: String) {
        var code: String?
        var article: String?
        var part: String?
        var expectsPart = false
        for word in Self.words(text) {
            if let first = word.utf8.first, (0x30...0x39).contains(first) {
                if expectsPart { part = word } else if article == nil { article = word } else { part = word }
                expectsPart = false
            } else if ["ч", "часть", "части", "part", "/"].contains(word) {
                expectsPart = true
            } else if word.utf8.allSatisfy({ $0 < 0x80 }), word.contains("-") {
                code = word
            }
        }
        guard let article else { return nil }
        self.init(code: code, article: article, part: part)
    }

    /// Words of letters and numbers with points within; a slash stands alone.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { (0x30...0x39).contains($0.value) } ?? false }
        let scalars = Array(text.lowercased().unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let last = word.unicodeScalars.last
            let isLetter = scalar.properties.isAlphabetic
            let isPoint = scalar == "." && isDigit(last) && isDigit(next)
            let isHyphen =
                scalar == "-" && last?.properties.isAlphabetic == true && next?.properties.isAlphabetic == true
            let changes = (isLetter && isDigit(last)) || (isDigit(scalar) && last?.properties.isAlphabetic == true)
            if changes {
                words.append(word)
                word = ""
            }
            if isLetter || isDigit(scalar) || isPoint || isHyphen {
                word.unicodeScalars.append(scalar)
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = ""
            if scalar == "/" { words.append("/") }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// Whether an article of a case is this one, where this one may leave code and part open.
    func covers(_ other: CaseArticle) -> Bool {
        article == other.article && (code == nil || code == other.code) && (part == nil || part == other.part)
    }

    /// The article as it is read by ``init(text:)``.
    public var description: String { (code.map { "\($0) " } ?? "") + article + (part.map { "/\($0)" } ?? "") }

    /// The order of numbers: 20.3.3, 205, 207.3, 207.3/2.
    public static func < (first: CaseArticle, second: CaseArticle) -> Bool {
        let left = first.sortKey
        let right = second.sortKey
        if left == right { return first.description < second.description }
        return left.lexicographicallyPrecedes(right)
    }

    private var sortKey: [Int] {
        let numbers = (article + "." + (part ?? "")).split { $0 == "." || $0 == "-" }
        return numbers.map { Int($0) ?? .max }
    }
}

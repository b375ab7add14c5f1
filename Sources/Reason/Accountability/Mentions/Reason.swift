// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One reason why something was found or doubted: a code, and what it is filled with.
public struct Reason: Sendable, Hashable {
    /// The code, as `Resources/reasons.txt` lists them.
    public var code: String
    /// What stands in the places of the words.
    public var values: [String]

    /// A reason.
    public init(_ code: String, _ values: String...) {
        self.code = code
        self.values = values
    }

    /// Reasons in words, with “; ” between them.
    ///
    /// - Parameter language: `en` or `ru`; another language is answered in English.
    public static func text(_ reasons: [Reason], in language: String = "en") -> String {
        reasons.map { $0.text(in: language) }.joined(separator: "; ")
    }

    /// The reason in words; a code that is not listed stands for itself.
    public func text(in language: String = "en") -> String {
        guard let words = ReasonWords.standard.words[code] else { return code }
        var text = language == "ru" ? words.ru : words.en
        for (place, value) in values.enumerated() {
            let said = ReasonWords.standard.words[value].map { language == "ru" ? $0.ru : $0.en } ?? value
            text = text.replacing("{\(place)}", with: said)
        }
        return text
    }
}

/// The words of `reasons.txt`.
struct ReasonWords: Sendable {
    static let standard = ReasonWords(text: String(decoding: PackageResources.reasons_txt, as: UTF8.self))

    let words: [String: (en: String, ru: String)]

    init(text: String) {
        var words: [String: (en: String, ru: String)] = [:]
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { part in
                part.split(separator: " ").joined(separator: " ")
            }
            if parts.count == 3 { words[parts[0]] = (parts[1], parts[2]) }
        }
        self.words = words
    }
}

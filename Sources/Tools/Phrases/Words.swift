// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The words of one language: texts, numbers, dates, terms, lists.
public struct Words: Sendable {
    /// What goes into a slot.
    public enum Value: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
        ExpressibleByIntegerLiteral
    {
        /// Text, as it is.
        case text(String)
        /// A whole number, written as the language does.
        case number(Int)
        /// A number with at most two decimals; one without end is written as its sign.
        case decimal(Double)
        /// A day, in the genitive where the language has one.
        case day(Day)

        /// Text.
        public init(stringLiteral value: String) { self = .text(value) }
        /// A number.
        public init(integerLiteral value: Int) { self = .number(value) }
    }

    /// The texts.
    public let book: PhraseBook
    /// The names of months in the cases in which they are used; read once, since dates stand everywhere.
    let months: Months

    /// The language.
    public var language: Language { book.language }

    /// The words of a book.
    public init(_ book: PhraseBook) {
        self.book = book
        months = Months(book)
    }

    private static let english = Words(PhraseBook(language: .en, files: [PackageResources.en_phrases]))
    private static let russian = Words(PhraseBook(language: .ru, files: [PackageResources.ru_phrases]))

    /// The words of a language.
    public static func of(_ language: Language) -> Words {
        switch language {
        case .en: english
        case .ru: russian
        }
    }

    /// A text. The slot `n` also chooses the plural form. A key that does not exist comes back in brackets, so that
    /// tests and eyes find it.
    public func callAsFunction(_ key: String, _ values: KeyValuePairs<String, Value> = [:]) -> String {
        fill(key, values.map { ($0.key, $0.value) })
    }

    /// The same with slots that were worked out.
    public func callAsFunction(_ key: String, slots: [String: Value]) -> String {
        fill(key, slots.map { ($0.key, $0.value) })
    }

    private func fill(_ key: String, _ values: [(key: String, value: Value)]) -> String {
        guard let phrase = phrase(key, values) else { return "⟦\(key)⟧" }
        if phrase.pieces.count == 1, case .words(let words)? = phrase.pieces.first { return words }
        var result = ""
        for piece in phrase.pieces {
            switch piece {
            case .words(let words): result += words
            case .slot(let name): result += text(values.first { $0.key == name }?.value ?? .text("⟦\(name)⟧"))
            }
        }
        return result
    }

    /// The pieces of a text whose slots the caller fills with more than text.
    public func pieces(_ key: String, number: Int? = nil) -> [Phrase.Piece] {
        book.phrase(key, number: number)?.pieces ?? [.words("⟦\(key)⟧")]
    }

    /// Whether there is such a text.
    public func has(_ key: String) -> Bool { book.phrase(key) != nil }

    private func phrase(_ key: String, _ values: [(key: String, value: Value)]) -> Phrase? {
        var number: Int?
        if case .number(let n)? = values.first(where: { $0.key == "n" })?.value { number = n }
        return book.phrase(key, number: number)
    }

    private func text(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): self.number(number)
        case .decimal(let number): decimal(number)
        case .day(let day): date(day, .genitive)
        }
    }
}

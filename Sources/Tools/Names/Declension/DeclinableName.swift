// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A name cut into words, each with the part of the name that it is.
public struct DeclinableName: Sendable, Hashable {
    /// A word of a name.
    public struct Word: Sendable, Hashable {
        /// The part of the name.
        public let part: NamePart
        /// The word as it stands.
        public let text: String

        /// A word that is this part of a name.
        public init(part: NamePart, text: String) {
            self.part = part
            self.text = text
        }
    }

    /// The words in the order they stand.
    public let words: [Word]

    /// A name of words whose parts are known.
    public init(words: [Word]) { self.words = words }

    /// The words, parted by blanks.
    public var text: String { words.map(\.text).joined(separator: " ") }

    /// Reads a name as it is printed, in any case: “Surname Given Patronymic”, “Given Patronymic Surname”,
    /// “Given Surname”, “Surname Given”.
    ///
    /// The patronymic is known by its ending; without one the given name is known from the list of common names or the
    /// surname by its ending; otherwise the given name is taken to stand first.
    /// - Parameter rules: the language of the name; it is guessed by its letters if none is given.
    public init(guessing text: String, by rules: NameDeclension? = nil) {
        let rules = rules ?? NameDeclension(.init(guessing: text))
        let tokens = text.split { $0.isWhitespace }.map(String.init)
        let parts = Self.parts(of: tokens, rules)
        words = zip(tokens, parts).map { Word(part: $1, text: $0) }
    }

    private static let turkicWords: Set<String> = ["оглы", "огълы", "оглу", "кызы", "къызы", "гызы", "улы", "уулу"]

    private static func parts(of tokens: [String], _ rules: NameDeclension) -> [NamePart] {
        var parts = tokens.map { _ in NamePart.surname }
        let small = tokens.map { $0.lowercased() }
        // A surname can end as a patronymic does: it must stand after another word, and the last such word counts.
        if let place = small.indices.last(where: { $0 > 0 && isPatronymic(small[$0], rules) }) {
            parts[place] = .patronymic
            var given = place - 1
            if turkicWords.contains(small[place]), given > 0 {
                parts[given] = .patronymic
                given -= 1
            }
            parts[given] = .given
        } else if let given = givenPlace(small, rules) {
            parts[given] = .given
        }
        return parts
    }

    private static func isPatronymic(_ word: String, _ rules: NameDeclension) -> Bool {
        if let hyphen = word.lastIndex(of: "-") {
            return turkicWords.contains(String(word[word.index(after: hyphen)...]))
        }
        if turkicWords.contains(word) { return true }
        return rules.patronymicMarks.contains { word.hasSuffix($0) && word.count > $0.count + 1 }
    }

    private static func givenPlace(_ small: [String], _ rules: NameDeclension) -> Int? {
        if let known = small.firstIndex(where: { rules.isFormOfKnownGivenName($0) }) { return known }
        guard small.count > 1 else { return nil }
        let surname = small.firstIndex { rules.isFormOfTypicalSurname($0) }
        return surname == 0 ? 1 : 0
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension NameDeclension.Language {
    /// Guesses the language of a name in Cyrillic letters by those that only one language has, and by endings; Russian if
    /// nothing tells another.
    public init(guessing text: String) {
        let small = text.lowercased()
        let letters = Set(small)
        if !letters.isDisjoint(with: "їєґ") {
            self = .ukrainian
        } else if letters.contains("ў") {
            self = .belarusian
        } else if letters.contains("і") {
            // Ukrainian has no ы, э and ё, Belarusian no и and щ.
            let isBelarusian =
                !letters.isDisjoint(with: "ыэё")
                || letters.isDisjoint(with: "ищ") && small.split(separator: " ").contains(where: Self.endsAsBelarusian)
            self = isBelarusian ? .belarusian : .ukrainian
        } else {
            self = .russian
        }
    }

    private static func endsAsBelarusian(_ word: Substring) -> Bool {
        ["скі", "цкі", "віч", "віча", "вічу", "ага", "аму", "ава", "ін", "ік"].contains { word.hasSuffix($0) }
    }
}

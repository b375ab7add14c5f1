// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A name in Latin letters, and how it came about.
public struct RomanisedText: Sendable, Hashable {
    /// A part of the name and what became of it.
    public struct Piece: Sendable, Hashable {
        /// The Cyrillic letters as they stood.
        public let source: String
        /// The Latin letters; empty where the letter is left out.
        public let latin: String
        /// The rule that was used.
        public let rule: RomanisationRule
    }

    /// The Latin form.
    public let text: String
    /// The weakest mark of the rules used; `nil` if there was nothing to romanise.
    public let mark: SchemeMark?
    /// Letters that are not of the scheme’s language, in the order they stand; a general table was used for them.
    public let foreignLetters: [Character]
    /// The Cyrillic letters and what became of them.
    public let pieces: [Piece]
}

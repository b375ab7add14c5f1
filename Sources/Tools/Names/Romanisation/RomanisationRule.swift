// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One rule of a scheme: what a letter, or a group of letters, becomes in a place.
public struct RomanisationRule: Sendable, Hashable {
    /// The Cyrillic letters, small.
    public let letters: String
    /// What must stand before, as the data file writes it: `^` is the start of a word, `V` a vowel; `nil` for anything.
    public var before: String? { left?.text }
    /// What must stand after, as the data file writes it: `$` is the end of a word; `nil` for anything.
    public var after: String? { right?.text }
    /// The Latin letters, small; empty where the letter is left out.
    public let latin: String
    /// How well the rule is known.
    public let mark: SchemeMark

    let signs: [Character]
    let left: LetterContext?
    let right: LetterContext?

    init(letters: String, left: LetterContext?, right: LetterContext?, latin: String, mark: SchemeMark) {
        self.letters = letters
        self.left = left
        self.right = right
        self.latin = latin
        self.mark = mark
        signs = Array(letters)
    }

    /// The rule as the data file writes it, as `(^V) е = ye`.
    public var description: String { "\(place) = \(latin.isEmpty ? "-" : latin)" }

    /// The left side of the rule.
    var place: String {
        (before.map { "(\($0)) " } ?? "") + letters + (after.map { " (\($0))" } ?? "")
    }

    /// How many neighbours the rule asks for: the stricter rule goes first.
    var strictness: Int { (left == nil ? 0 : 1) + (right == nil ? 0 : 1) }

    func with(mark: SchemeMark) -> RomanisationRule {
        RomanisationRule(letters: letters, left: left, right: right, latin: latin, mark: mark)
    }
}

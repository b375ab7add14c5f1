// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The rules of a scheme, ready for use.
struct RuleTable: Sendable {
    private var byFirst: [Character: [RomanisationRule]] = [:]

    init(_ rules: [RomanisationRule] = []) {
        for rule in rules {
            guard let first = rule.signs.first else { continue }
            byFirst[first, default: []].append(rule)
        }
        // Longer groups first, then stricter rules; the order of the file decides between equals.
        byFirst = byFirst.mapValues { list in
            list.enumerated().sorted { left, right in
                (right.element.signs.count, right.element.strictness, left.offset)
                    < (left.element.signs.count, left.element.strictness, right.offset)
            }.map(\.element)
        }
    }

    /// The rules for groups that begin with a letter, in the order in which they are tried.
    func rules(_ first: Character) -> [RomanisationRule] { byFirst[first] ?? [] }

    /// The first rule that holds in a place of a word.
    func rule(_ letters: [Character], at index: Int) -> RomanisationRule? {
        rules(letters[index]).first { rule in
            let end = index + rule.signs.count
            guard end <= letters.count else { return false }
            for offset in 1..<max(1, rule.signs.count) where letters[index + offset] != rule.signs[offset] {
                return false
            }
            if let left = rule.left, !left.matches(Self.left(letters, index, left.seesApostrophe)) { return false }
            if let right = rule.right, !right.matches(Self.right(letters, end, right.seesApostrophe)) { return false }
            return true
        }
    }

    /// The letter before a place; `nil` at the start of a word. Apostrophes are looked through unless asked for.
    static func left(_ letters: [Character], _ index: Int, _ seesApostrophe: Bool) -> Character? {
        var place = index - 1
        if !seesApostrophe, place > 0, letters[place] == LetterContext.apostrophe { place -= 1 }
        return place >= 0 ? inWord(letters[place]) : nil
    }

    private static func right(_ letters: [Character], _ index: Int, _ seesApostrophe: Bool) -> Character? {
        var place = index
        if !seesApostrophe, place + 1 < letters.count, letters[place] == LetterContext.apostrophe { place += 1 }
        return place < letters.count ? inWord(letters[place]) : nil
    }

    private static func inWord(_ sign: Character) -> Character? {
        sign == LetterContext.apostrophe || sign.isLetter ? sign : nil
    }
}

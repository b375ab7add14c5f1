// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What may stand beside a letter for a rule to hold, as `(^Vьъ)`: the edge of the word, a vowel, or one of some letters.
struct LetterContext: Sendable, Hashable {
    /// The sign that both files and code use for any apostrophe.
    static let apostrophe: Character = "’"

    /// The context as it is written in the file, without brackets.
    let text: String
    private let isNegated: Bool
    private let matchesEdge: Bool
    private let letters: Set<Character>
    /// Whether the context asks for an apostrophe; otherwise apostrophes are looked through.
    let seesApostrophe: Bool

    /// Reads a context; `nil` if it is empty or has a sign that is no Cyrillic letter.
    init?(_ text: String, vowels: Set<Character>) {
        var letters: Set<Character> = []
        var edge = false
        let negated = text.first == "!"
        let signs = negated ? text.dropFirst() : Substring(text)
        for sign in signs {
            switch sign {
            case "^", "$": edge = true
            case "V": letters.formUnion(vowels)
            case Self.apostrophe: letters.insert(sign)
            default:
                guard sign.isCyrillic else { return nil }
                letters.insert(sign)
            }
        }
        guard edge || !letters.isEmpty else { return nil }
        self.text = text
        isNegated = negated
        matchesEdge = edge
        self.letters = letters
        seesApostrophe = letters.contains(Self.apostrophe)
    }

    /// Whether the neighbour fits; `nil` is the edge of the word.
    func matches(_ neighbour: Character?) -> Bool {
        let found = neighbour.map(letters.contains) ?? matchesEdge
        return found != isNegated
    }
}

extension Character {
    /// Whether the character is a letter of the Cyrillic blocks, with or without marks.
    var isCyrillic: Bool {
        guard let first = unicodeScalars.first else { return false }
        switch first.value {
        case 0x400...0x481, 0x48A...0x52F, 0x1C80...0x1C8F, 0xA640...0xA66E, 0xA680...0xA69D: return true
        default: return false
        }
    }

    /// The character in lower case; itself if that would be several characters.
    var small: Character {
        // Making a string of each letter is what declining many names would spend its time on.
        if unicodeScalars.count == 1, let scalar = unicodeScalars.first {
            switch scalar.value {
            case 0x430...0x45F, 0x61...0x7A, 0x2D: return self
            case 0x410...0x42F: return Unicode.Scalar(scalar.value + 0x20).map { Character($0) } ?? self
            default: break
            }
        }
        let lowered = lowercased()
        return lowered.count == 1 ? lowered.first ?? self : self
    }
}

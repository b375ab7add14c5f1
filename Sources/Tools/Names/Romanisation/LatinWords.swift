// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A Latin text cut into words and what stands between them.
struct LatinWords {
    enum Part {
        case word(String)
        case other(String)
    }

    private(set) var parts: [Part] = []

    init(_ text: String) {
        var word = ""
        var other = ""
        for sign in text {
            if Self.isPart(sign, word: word) {
                if !other.isEmpty { parts.append(.other(other)) }
                other = ""
                word.append(sign)
            } else {
                if !word.isEmpty { parts.append(.word(word)) }
                word = ""
                other.append(sign)
            }
        }
        if !word.isEmpty { parts.append(.word(word)) }
        if !other.isEmpty { parts.append(.other(other)) }
    }

    /// Letters, and the signs for ь and ъ inside a word or at its end.
    private static func isPart(_ sign: Character, word: String) -> Bool {
        if sign.isLetter { return true }
        return !word.isEmpty && "’ʹʼ′´`‘'”ʺ″\"·".contains(sign)
    }
}

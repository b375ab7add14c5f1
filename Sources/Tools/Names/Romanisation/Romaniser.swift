// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Applies the rules of a scheme to a text, letter by letter.
struct Romaniser {
    let table: RuleTable
    /// Rules for letters that the scheme does not know.
    let fallback: RuleTable

    private static let apostrophes: Set<Character> = ["'", "’", "ʼ", "`", "‘", "´", "ʹ"]

    func romanise(_ text: String) -> RomanisedText {
        let source = Self.signs(of: text)
        let letters = Self.small(source)
        let capitals = Capitals(source)
        var latin = ""
        var pieces: [RomanisedText.Piece] = []
        var foreign: [Character] = []
        var index = 0
        while index < letters.count {
            guard let (rule, isForeign) = rule(letters, at: index) else {
                // A Cyrillic letter of which nothing is known must not stay among Latin ones.
                latin += letters[index].isCyrillic ? "?" : String(source[index])
                if letters[index].isCyrillic { foreign.append(source[index]) }
                index += 1
                continue
            }
            if isForeign { foreign.append(source[index]) }
            let range = index..<(index + rule.signs.count)
            let written = capitals.apply(to: rule.latin, source: source, range)
            latin += written
            pieces.append(.init(source: String(source[range]), latin: written, rule: rule))
            index = range.upperBound
        }
        return RomanisedText(
            text: latin, mark: pieces.map(\.rule.mark).max(), foreignLetters: foreign, pieces: pieces)
    }

    private func rule(_ letters: [Character], at index: Int) -> (RomanisationRule, isForeign: Bool)? {
        if let rule = table.rule(letters, at: index) { return (rule, false) }
        guard letters[index].isCyrillic else { return nil }
        return fallback.rule(letters, at: index).map { ($0, true) }
    }

    /// The characters of the text; marks of stress on Cyrillic letters are dropped.
    private static func signs(of text: String) -> [Character] {
        text.map { sign in
            guard sign.unicodeScalars.count > 1, sign.isCyrillic else { return sign }
            let bare = sign.unicodeScalars.filter { $0.value != 0x300 && $0.value != 0x301 }
            return String(String.UnicodeScalarView(bare)).first ?? sign
        }
    }

    /// The characters in lower case, with one sign for the apostrophe inside Cyrillic words.
    private static func small(_ source: [Character]) -> [Character] {
        source.indices.map { index in
            let sign = source[index]
            guard apostrophes.contains(sign) else { return sign.small }
            let isInside =
                index > 0 && index + 1 < source.count && source[index - 1].isCyrillic && source[index + 1].isCyrillic
            return isInside ? LetterContext.apostrophe : sign
        }
    }
}

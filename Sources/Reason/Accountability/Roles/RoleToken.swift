// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A word, a number or a sign of a sentence.
struct RoleToken {
    enum Kind {
        case word, number, sign
    }

    var kind: Kind
    /// As it is printed, without soft hyphens and hyphens at line ends.
    var text: String
    /// In small letters, with е for ё.
    let folded: String
    /// The beginning by which patterns with stems are looked up.
    let stem: String
    /// Its scalars in the file.
    var scalars: Range<Int>
    /// Its bytes in the decoded file, as UTF-8.
    var bytes = 0..<0
    var isCapital: Bool
    /// Whether a blank stands before it.
    var hasBlank = false
    /// One letter, or two that are one sound, with a full stop.
    var isInitial = false

    /// So many letters are looked up of a stem.
    static let stemLength = 3

    init(kind: Kind, text: String, folded: String, scalars: Range<Int>, isCapital: Bool = false) {
        self.kind = kind
        self.text = text
        self.folded = folded
        self.scalars = scalars
        self.isCapital = isCapital
        stem = kind == .word ? String(folded.prefix(Self.stemLength)) : folded
    }

    /// Whether it is in capitals and short, as abbreviations of bodies are: «ГСУ», “FSB”.
    var isAbbreviation: Bool {
        kind == .word && !isInitial && (2..<5).contains(text.count) && text == text.uppercased()
    }

    /// Whether a noun before it is not the first part of a longer one.
    var endsNoun: Bool {
        kind == .number || ["no", "number", "№", "of", "in", "at", ",", ".", "(", ")"].contains(folded)
    }

    /// Whether a gap between the words of a pattern ends here.
    var endsGap: Bool { kind == .sign && [",", ";", ":", "(", ")", "—", "–"].contains(text) }
}

/// A sentence of a text.
struct RoleSentence {
    var tokens: [RoleToken] = []
    /// The number of the paragraph.
    var paragraph = 0

    /// Its scalars in the file.
    var scalars: Range<Int> {
        (tokens.first?.scalars.lowerBound ?? 0)..<(tokens.last?.scalars.upperBound ?? 0)
    }

    /// Its bytes in the decoded file, as UTF-8.
    var bytes: Range<Int> {
        let start = tokens.first?.bytes.lowerBound ?? 0
        return start..<max(start, tokens.last?.bytes.upperBound ?? 0)
    }

    /// The words between two tokens as they are printed, with one blank for any white space.
    func text(_ range: Range<Int>) -> String {
        var text = ""
        for place in range where tokens.indices.contains(place) {
            if tokens[place].hasBlank, !text.isEmpty { text += " " }
            text += tokens[place].text
        }
        return text
    }

    /// The tokens that stand in a range of scalars.
    func tokens(in range: Range<Int>) -> Range<Int> {
        let first = tokens.firstIndex { $0.scalars.upperBound > range.lowerBound } ?? tokens.count
        let end = tokens[first...].firstIndex { $0.scalars.lowerBound >= range.upperBound } ?? tokens.count
        return first..<max(first, end)
    }
}

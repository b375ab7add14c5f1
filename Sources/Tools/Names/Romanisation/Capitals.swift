// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where the Latin letters of a group are capitals.
struct Capitals {
    /// Whether the whole text is in capitals: decides for words of one letter, as initials are.
    private let allCapitals: Bool

    init(_ source: [Character]) {
        let letters = source.filter(\.isCased)
        allCapitals = letters.count > 1 && letters.allSatisfy(\.isUppercase)
    }

    /// The Latin letters with the case of their source: the first as the first, the others as what follows.
    func apply(to latin: String, source: [Character], _ range: Range<Int>) -> String {
        guard source[range.lowerBound].isUppercase, !latin.isEmpty else { return latin }
        return othersAreCapitals(source, range) ? latin.uppercased() : Self.capitalised(latin)
    }

    private func othersAreCapitals(_ source: [Character], _ range: Range<Int>) -> Bool {
        if range.count > 1 { return source[range.upperBound - 1].isUppercase || !source[range.upperBound - 1].isCased }
        if let next = Self.letter(source, from: range.upperBound, step: 1) { return next.isUppercase }
        if let last = Self.letter(source, from: range.lowerBound - 1, step: -1) { return last.isUppercase }
        return allCapitals
    }

    /// The next letter of the word in a direction, through apostrophes.
    private static func letter(_ source: [Character], from start: Int, step: Int) -> Character? {
        var index = start
        while source.indices.contains(index) {
            if source[index].isLetter { return source[index] }
            guard source[index] == "'" || source[index] == "’" || source[index] == "ʼ" || source[index] == "`" else {
                return nil
            }
            index += step
        }
        return nil
    }

    /// The first letter in upper case.
    static func capitalised(_ text: String) -> String {
        guard let first = text.first else { return text }
        // A tie belongs to both letters: only the first scalar changes.
        return first.uppercased() + text.dropFirst()
    }
}

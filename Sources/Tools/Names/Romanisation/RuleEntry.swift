// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One entry of a file of schemes: `(before) letters (after) = value [mark]`.
struct RuleEntry {
    /// What is wrong with an entry.
    struct Fault: Error {
        let reason: String
    }

    let letters: String
    let left: LetterContext?
    let right: LetterContext?
    let value: String
    let mark: SchemeMark?

    init(_ text: Substring, vowels: Set<Character>) throws(Fault) {
        guard let equals = text.firstIndex(of: "=") else { throw Fault(reason: "no “=” in “\(text.trimmingBlanks)”") }
        var place = text[..<equals].trimmingBlanks
        left = try Self.context(&place, atStart: true, vowels)
        right = try Self.context(&place, atStart: false, vowels)
        letters = String(place)
        guard !letters.isEmpty else { throw Fault(reason: "no letters before “=” in “\(text.trimmingBlanks)”") }
        for letter in letters where !letter.isCyrillic && letter != LetterContext.apostrophe {
            throw Fault(reason: "“\(letter)” in “\(letters)” is not a Cyrillic letter")
        }
        if letters.lowercased() != letters { throw Fault(reason: "“\(letters)”: write small letters") }

        var value = text[text.index(after: equals)...].trimmingBlanks
        if value.last == "]", let bracket = value.lastIndex(of: "[") {
            let code = String(value[value.index(after: bracket)...].dropLast())
            guard let known = SchemeMark(rawValue: code) else {
                throw Fault(reason: "the mark [\(code)] is none of L, V, GK, ?")
            }
            mark = known
            value = value[..<bracket].trimmingBlanks
        } else {
            mark = nil
        }
        guard !value.isEmpty else { throw Fault(reason: "“\(letters)” has no value: write - to leave a letter out") }
        self.value = String(value)
    }

    /// The entry as a rule of a scheme.
    func rule(mark: SchemeMark) throws(Fault) -> RomanisationRule {
        if value.contains(where: \.isCyrillic) {
            throw Fault(reason: "“\(value)” for “\(letters)” has a Cyrillic letter; look-alikes are easily mistaken")
        }
        if value.contains(where: \.isWhitespace) { throw Fault(reason: "“\(value)” has a blank: part rules with “;”") }
        return RomanisationRule(
            letters: letters, left: left, right: right, latin: value == "-" ? "" : value, mark: mark)
    }

    /// Takes the brackets off one end.
    private static func context(
        _ place: inout Substring, atStart: Bool, _ vowels: Set<Character>
    ) throws(Fault) -> LetterContext? {
        guard (atStart ? place.first : place.last) == (atStart ? "(" : ")") else { return nil }
        guard let other = atStart ? place.firstIndex(of: ")") : place.lastIndex(of: "(") else {
            throw Fault(reason: "a bracket of “\(place)” is not closed")
        }
        let inside = atStart ? place[..<other].dropFirst() : place[place.index(after: other)...].dropLast()
        place = (atStart ? place[place.index(after: other)...] : place[..<other]).trimmingBlanks
        guard let context = LetterContext(String(inside), vowels: vowels) else {
            throw Fault(reason: "“(\(inside))” must list Cyrillic letters, V, ^ or $")
        }
        return context
    }
}

extension StringProtocol {
    /// Without blanks and tabulators at both ends.
    var trimmingBlanks: Self.SubSequence {
        func isBlank(_ sign: Character) -> Bool { sign == " " || sign == "\t" || sign == "\r" }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return self[endIndex...]
        }
        return self[first...last]
    }
}

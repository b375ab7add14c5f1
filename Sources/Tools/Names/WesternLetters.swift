// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Respells names of Western languages by their sound.
struct WesternLetters: Sendable {
    private struct Rule: Sendable {
        var letters: [UInt8]
        var sound: [UInt8]
        /// It stands behind a vowel.
        var isBehindVowel: Bool
        /// It stands before a consonant or the end of the word.
        var isBeforeNoVowel: Bool
    }

    static let standard = WesternLetters(PackageResources.letters_txt)

    private var rules: [Rule] = []
    /// Whether a rule begins with a letter, by its place in the alphabet.
    private var begins = [Bool](repeating: false, count: 26)

    init(_ bytes: [UInt8]) {
        for row in Respelling.rows(bytes) {
            let letters = Array(row.key.utf8).filter { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ">") }
            guard let first = letters.first, (0x61...0x7A).contains(first) else { continue }
            rules.append(
                Rule(
                    letters: letters, sound: row.value == "-" ? [] : Array(row.value.utf8),
                    isBehindVowel: row.key.hasPrefix(":"), isBeforeNoVowel: row.key.hasSuffix(">")))
            begins[Int(first - 0x61)] = true
        }
    }

    /// The name as respelt; `nil` if no rule applies. Initials stay as they are.
    func respelt(_ name: String) -> String? {
        let letters = Array(name.utf8)
        let small = letters.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard small.contains(where: { (0x61...0x7A).contains($0) && begins[Int($0 - 0x61)] }) else { return nil }
        var result: [UInt8] = []
        var place = 0
        var isChanged = false
        while place < small.count {
            guard let rule = rule(small, at: place) else {
                result.append(letters[place])
                place += 1
                continue
            }
            if rule.sound != rule.letters { isChanged = true }
            let isCapital = letters[place] != small[place]
            let areCapitals =
                isCapital && Self.neighbour(place, in: letters).map { (0x41...0x5A).contains($0) } ?? false
            for (index, sound) in rule.sound.enumerated() {
                result.append(areCapitals || isCapital && index == 0 ? sound & 0xDF : sound)
            }
            place += rule.letters.count
        }
        return isChanged ? String(decoding: result, as: UTF8.self) : nil
    }

    private func rule(_ text: [UInt8], at place: Int) -> Rule? {
        guard Self.isLetter(text[place]), text[place] < 0x80, begins[Int(text[place] - 0x61)] else { return nil }
        let isAlone =
            (place == 0 || !Self.isLetter(text[place - 1]))
            && (place + 1 == text.count || !Self.isLetter(text[place + 1]))
        if isAlone { return nil }
        return rules.first { rule in
            let end = place + rule.letters.count
            guard end <= text.count, text[place..<end].elementsEqual(rule.letters) else { return false }
            if rule.isBehindVowel, place == 0 || !Self.isVowel(text[place - 1]) { return false }
            return !rule.isBeforeNoVowel || end == text.count || !Self.isVowel(text[end])
        }
    }

    /// The next letter of the word, or the one before.
    private static func neighbour(_ place: Int, in text: [UInt8]) -> UInt8? {
        if place + 1 < text.count, isLetter(text[place + 1] | 0x20) { return text[place + 1] }
        return place > 0 && isLetter(text[place - 1] | 0x20) ? text[place - 1] : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }

    private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One word of a name, letter by letter, to be asked whether another word spells the same name.
///
/// The linkage compares sounds, and takes for one what any language confuses: Хромов and Громов, Шилин and Жилин, Куликов and
/// Кульков have the same sounds, and are different surnames. Here a difference has to be explained: by a romanisation, by
/// the alphabet of a neighbour, or by an ending of declension.
struct WordSpelling: Sendable, Hashable {
    /// How far two words are spelt alike.
    enum Likeness: Int, Comparable {
        /// A letter differs that nothing explains.
        case other
        /// The same but for an ending of sex or case.
        case ending
        /// The same, letter by letter or by a romanisation.
        case same

        static func < (one: Likeness, other: Likeness) -> Bool { one.rawValue < other.rawValue }
    }

    /// The small letters without hyphens and apostrophes; with marks written out, and with the bare letters if that is another form.
    let forms: [[UInt32]]
    let isLatin: Bool
    /// Whether a letter is not of the Russian alphabet.
    private let isForeign: Bool

    init(_ text: String) {
        let small = text.prefix(60).lowercased()
        isLatin = small.unicodeScalars.first { $0.properties.isAlphabetic }.map { $0.value < 0x250 } ?? false
        forms = isLatin ? Self.latin(small) : [Self.cyrillic(small)]
        isForeign = forms.first?.contains { !(0x430...0x44F).contains($0) } ?? false
    }

    /// How many letters it has.
    var count: Int { forms.first?.count ?? 0 }

    /// How far both are spelt alike.
    func likeness(to other: WordSpelling) -> Likeness {
        if forms.contains(where: other.forms.contains) { return .same }
        if isLatin, !other.isLatin { return other.likeness(to: self) }
        let pairs: LetterPairs
        switch (isLatin, other.isLatin) {
        case (true, true): pairs = .romanisations
        case (false, true): pairs = .schemes
        default: pairs = isForeign || other.isForeign ? .alphabets : .none
        }
        var best = Likeness.other
        for one in forms {
            for other in other.forms where best < .same { best = max(best, pairs.likeness(one, other)) }
        }
        return best
    }

    /// Whether one typing error parts both: a letter left out, put in, changed, or two neighbours exchanged.
    func isSlip(of other: WordSpelling) -> Bool {
        forms.contains { one in other.forms.contains { Self.isSlip(one, $0) } }
    }

    private static func isSlip(_ one: [UInt32], _ other: [UInt32]) -> Bool {
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        guard long.count - short.count <= 1, short.count > 2 else { return false }
        var start = 0
        while start < short.count, short[start] == long[start] { start += 1 }
        var end = 0
        while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] { end += 1 }
        let (left, right) = (short[start..<(short.count - end)], long[start..<(long.count - end)])
        if right.count <= 1 { return true }
        return left.count == 2 && right.count == 2 && left.elementsEqual(right.reversed())
    }

    static func cyrillic(_ small: some StringProtocol) -> [UInt32] {
        small.precomposedStringWithCanonicalMapping.unicodeScalars.compactMap { letter in
            guard letter.properties.isAlphabetic else { return nil }
            return letter == "ё" ? 0x435 : letter.value
        }
    }

    /// The letters without marks, and with marks written out as romanisations do.
    static func latin(_ small: some StringProtocol) -> [[UInt32]] {
        let composed = small.precomposedStringWithCanonicalMapping
        let bare = Self.bare(composed)
        guard composed.unicodeScalars.contains(where: { $0.value > 0x7F }) else { return [bare] }
        let written = Self.bare(
            String(composed.map { Self.marked[$0] ?? String($0) }.joined()))
        return written == bare ? [bare] : [written, bare]
    }

    private static func bare(_ text: String) -> [UInt32] {
        text.decomposedStringWithCanonicalMapping.unicodeScalars.flatMap { letter -> [UInt32] in
            switch letter {
            case "ł": [0x6C]
            case "ß": [0x73, 0x73]
            case "ø": [0x6F]
            case "đ": [0x64]
            case "ı": [0x69]
            default: (0x61...0x7A).contains(letter.value) ? [letter.value] : []
            }
        }
    }

    private static let marked: [Character: String] = [
        "č": "ch", "š": "sh", "ž": "zh", "ŝ": "shch", "ż": "zh", "ś": "s", "ć": "ch", "ń": "n", "â": "ia", "û": "iu",
        "ŭ": "v", "ä": "ae", "ö": "oe", "ü": "ue",
    ]
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Names

/// Spells the surname of a name in Belarusian, in Cyrillic or as its passports write it in Latin letters, as Russian does: «Гарбачоў» and
/// “Harbachou” stand beside «Горбачёв».
enum BelarusianSurname {
    /// So many spellings of one name are compared.
    private static let most = 32

    /// The name with its surname in each Russian spelling that may be meant; none of a name that is not Belarusian by its letters or its
    /// given name.
    static func russian(_ name: String) -> [String] {
        guard BelarusianMarks.mayBe(name) else { return [] }
        let sounds = BelarusianSounds.standard
        let isLatin = name.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
        guard isLatin ? ScreeningCeiling.isBelarusian(name) : sounds.isBelarusian(name) else { return [] }
        guard let family = ParsedName(name).family, family.count > 3, let place = name.range(of: family) else {
            return []
        }
        let small = family.lowercased()
        let cyrillic = isLatin ? cyrillic(small) : small
        guard cyrillic.allSatisfy({ !$0.isASCII || $0 == "-" || $0 == "'" }) else { return [] }
        var spellings = sounds.russianSpellings(of: cyrillic)
        // «Рабчанка» is «Рябченко»: after the hardened р an а may be a я, and in -анка an е.
        spellings += spellings.filter { $0.contains("ра") }.map { $0.replacing("ра", with: "ря", maxReplacements: 1) }
        spellings += spellings.filter { $0.hasSuffix("анко") }.map { $0.dropLast(4) + "енко" }
        return spellings.filter { $0 != small }.prefix(most).map { spelling in
            name.replacingCharacters(in: place, with: spelling.prefix(1).uppercased() + spelling.dropFirst())
        }
    }

    /// The letters of Belarusian for those of its passports (ICAO 9303) and of the instruction of 2007, without signs above letters.
    private static func cyrillic(_ small: String) -> String {
        var text = ""
        var rest = Array(small.filter { $0 != "'" && $0 != "’" })[...]
        while let sign = rest.first {
            if let (latin, letters) = digraphs.first(where: { rest.starts(with: $0.latin) }) {
                text += letters
                rest = rest.dropFirst(latin.count)
                continue
            }
            rest = rest.dropFirst()
            // The short u stands behind a vowel and before none.
            let isShort =
                sign == "u" && text.unicodeScalars.last.map(BelarusianSounds.isVowel) == true
                && !(rest.first.map { "aeiouy".contains($0) } ?? false)
            text += isShort ? "ў" : letters[sign] ?? String(sign)
        }
        return text
    }

    private static let digraphs: [(latin: [Character], letters: String)] = [
        ("shch", "шч"), ("kh", "х"), ("ch", "ч"), ("sh", "ш"), ("zh", "ж"), ("ts", "ц"), ("dz", "дз"), ("ia", "я"),
        ("ya", "я"),
        ("ja", "я"), ("iu", "ю"), ("yu", "ю"), ("ju", "ю"), ("io", "ё"), ("yo", "ё"), ("jo", "ё"), ("ie", "е"),
        ("ye", "е"),
        ("je", "е"),
    ].map { (Array($0.0), $0.1) }
    private static let letters: [Character: String] = [
        "a": "а", "b": "б", "c": "ц", "d": "д", "e": "э", "f": "ф", "g": "г", "h": "г", "i": "і", "j": "й", "k": "к",
        "l": "л",
        "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "w": "ў", "y": "ы",
        "z": "з",
        "š": "ш", "ž": "ж", "č": "ч", "ŭ": "ў", "ć": "ц", "ś": "с", "ź": "з", "ń": "н", "ł": "л",
    ]
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// How Ukrainian texts spell a surname that Russian spells in its own way: «Ковальов» for Ковалёв, «Білоконь» for Белоконь, «Лебідь» for
/// Лебедь. Where the sounds are the same no rule is needed. Source: Ukrainian orthography of 2019, § 144 (Russian surnames), and §§ 9–10
/// (the alternation of о and е with і). mark: GK (to be verified)
enum UkrainianSounds {
    /// Endings of surnames that Ukrainian takes over as Russian has them.
    private static let russianEndings = ["ов", "ев", "ёв", "ин", "ын", "ова", "ева", "ёва", "ина", "ына", "их", "ых"]

    /// The forms in Ukrainian letters, as far as they sound otherwise; none for a surname with letters of another language.
    static func forms(of surname: String, _ sex: GrammaticalSex?) -> [(String, SurnameForm)] {
        let small = surname.lowercased()
        guard small.count > 3, small.unicodeScalars.allSatisfy({ ("а"..."я").contains($0) || $0 == "ё" }) else {
            return []
        }
        if small.unicodeScalars.contains("ё") {
            return Set(["и", "і"].map { spelling(small, $0) }).sorted().flatMap { declined($0, sex) }
        }
        guard !russianEndings.contains(where: { small.hasSuffix($0) }) else { return [] }
        let letters = Array(small)
        let vowels = letters.indices.filter { "аеиоуыэюя".contains(letters[$0]) }
        guard let last = vowels.last else { return [] }
        var list: [(String, SurnameForm)] = []
        var stems = [letters]
        // An old ѣ is an і: «Біленко». The е of -енко is none.
        for place in vowels where letters[place] == "е" && place > 0 && place < last {
            guard !letters[(place + 1)...].starts(with: ["н", "к"]) else { continue }
            var stem = letters
            stem[place] = "і"
            stems.append(stem)
            list += declined(spelling(String(stem), "и"), sex)
        }
        // In a closed syllable at the end о and е are і in the nominative alone: «Білокінь», «Білоконя».
        guard last + 1 < letters.count, letters[last] == "о" || letters[last] == "е", letters.last != "й" else {
            return list
        }
        for var stem in stems {
            stem[last] = "і"
            let word = spelling(String(stem), "и")
            list.append((word, SurnameForm(grammaticalCase: .nominative, isBySound: true)))
        }
        return list
    }

    private static func declined(_ spelling: String, _ sex: GrammaticalSex?) -> [(String, SurnameForm)] {
        (sex.map { [$0] } ?? GrammaticalSex.allCases).flatMap { sex in
            NameDeclension.ukrainian.forms(of: spelling, as: .surname, sex: sex).map { grammaticalCase, word in
                (word, SurnameForm(grammaticalCase: grammaticalCase, isBySound: true))
            }
        }
    }

    /// The spelling with one letter for every и.
    private static func spelling(_ small: String, _ letter: Character) -> String {
        var spelling = ""
        var last: Character?
        for sign in small {
            switch sign {
            case "ё":
                let isSibilant = last.map { "жчшщ".contains($0) } ?? false
                let isVowel = last.map { "аеёиоуыэюяьъ".contains($0) } ?? true
                spelling += isSibilant ? "о" : isVowel ? "йо" : "ьо"
            case "и": spelling.append(letter)
            case "ы": spelling += "и"
            case "э": spelling += "е"
            case "е" where last == nil: spelling += "є"
            case "ъ": spelling += "'"
            default: spelling.append(sign)
            }
            last = sign
        }
        return spelling
    }
}

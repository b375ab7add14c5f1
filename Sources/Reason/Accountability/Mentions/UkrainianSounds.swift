// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// How Ukrainian texts spell a Russian surname with ё: «Ковальов» for Ковалёв. Other spellings have the same skeleton as the Russian
/// one and need no rule. Source: Ukrainian orthography of 2019, § 144 (Russian surnames). mark: GK (to be verified)
enum UkrainianSounds {
    /// The forms in Ukrainian letters; none for a surname without ё.
    static func forms(of surname: String, _ sex: GrammaticalSex?) -> [(String, SurnameForm)] {
        let small = surname.lowercased()
        guard small.unicodeScalars.contains("ё"), !small.contains(where: { "ўіїєґ".contains($0) }) else { return [] }
        var list: [(String, SurnameForm)] = []
        for spelling in Set(["и", "і"].map({ Self.spelling(small, $0) })).sorted() {
            for sex in sex.map({ [$0] }) ?? GrammaticalSex.allCases {
                for (grammaticalCase, word) in NameDeclension.ukrainian.forms(of: spelling, as: .surname, sex: sex) {
                    list.append((word, SurnameForm(grammaticalCase: grammaticalCase, isBySound: true)))
                }
            }
        }
        return list
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

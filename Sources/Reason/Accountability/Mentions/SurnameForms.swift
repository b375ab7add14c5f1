// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// The inflected forms of a surname in Russian, Ukrainian and Belarusian.
enum SurnameForms {
    /// Whether a word is written in Latin letters.
    static func isLatin(_ word: String) -> Bool {
        word.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
    }

    /// The surname in Cyrillic letters; one in Latin letters by the likeliest reading, or as it stands if there is none.
    static func cyrillic(_ surname: String) -> String {
        isLatin(surname) ? LatinNames.standard.cyrillic(surname, nil).first ?? surname : surname
    }

    /// The forms of a surname in Cyrillic letters; of both sexes if the sex is not known.
    ///
    /// - Parameters:
    ///   - ukrainian: whether the name is known to be Ukrainian, as by its given name; «Небувалий» has no letter that says so.
    ///   - belarusian: the same for Belarusian.
    static func forms(
        of surname: String, _ sex: GrammaticalSex?, ukrainian: Bool = false, belarusian: Bool = false
    ) -> [(String, SurnameForm)] {
        let small = surname.lowercased()
        var languages: [NameDeclension] = [.russian]
        if ukrainian || isUkrainian(small) { languages.append(.ukrainian) }
        let isBelarusian = belarusian || small.unicodeScalars.contains(where: { $0 == "ў" || $0 == "і" })
        if isBelarusian { languages.append(.belarusian) }
        var list: [(String, SurnameForm)] = []
        for rules in languages {
            for sex in sex.map({ [$0] }) ?? GrammaticalSex.allCases {
                for (grammaticalCase, word) in rules.forms(of: surname, as: .surname, sex: sex) {
                    list.append((word, SurnameForm(grammaticalCase: grammaticalCase)))
                }
            }
        }
        if sex != .female { list += fleeting(small) + adjective(small) }
        if languages.count == 1 { list += inUkrainian(small, sex) }
        if let hyphen = surname.lastIndex(of: "-") {
            // The first part of a double surname often stays as it is: «Кара-Примерова».
            let first = surname[...hyphen]
            list += forms(
                of: String(surname[surname.index(after: hyphen)...]), sex, ukrainian: ukrainian, belarusian: belarusian
            ).map {
                (first + $0, $1)
            }
        }
        return list + (plurals(small) + englishPlurals(small)).map { ($0, SurnameForm(isPlural: true)) }
            + ukrainianDatives(small, sex).map { ($0, SurnameForm(grammaticalCase: .dative)) }
    }

    /// Whether a name may be Ukrainian, by its letters, or by a word that ends in о.
    static func isUkrainian(_ name: String) -> Bool {
        let small = name.lowercased()
        return small.unicodeScalars.contains { $0 == "і" || $0 == "ї" || $0 == "є" || $0 == "ґ" }
            || small.split(whereSeparator: { !$0.isLetter }).contains { $0.hasSuffix("о") }
    }

    /// Endings whose vowel some bearers drop, as the nouns do: «Соловья», «Журавля», «Зайца», «Льва».
    private static let fleetingEndings = [
        ("оловей", "оловь"), ("робей", "робь"), ("равей", "равь"), ("рабей", "раб'"), ("лавей", "лаў'"), ("ель", "л"),
        ("ень", "н"), ("аяц", "айц"),
        ("ец", "ц"), ("лев", "льв"), ("ок", "к"), ("ёк", "ьк"),
    ]

    /// The forms without the vowel. They count only with the given name: other bearers keep it, and the words are nouns.
    private static func fleeting(_ small: String) -> [(String, SurnameForm)] {
        guard let (ending, stem) = fleetingEndings.first(where: { small.hasSuffix($0.0) }),
            ending != "лев" || small == "лев", small.count > 2
        else { return [] }
        let begin = small.dropLast(ending.count) + stem
        let isSoft = small.hasSuffix("й") || small.hasSuffix("ь")
        let endings: [(String, GrammaticalCase)] = [
            (isSoft ? "я" : "а", .genitive), (isSoft ? "ю" : "у", .dative),
            (isSoft || ending.hasSuffix("ц") ? "ем" : "ом", .instrumental),
            ("е", .prepositional),
        ]
        return endings.map { ending, grammaticalCase in
            (begin + ending, SurnameForm(grammaticalCase: grammaticalCase, isUncertain: true))
        }
    }

    /// «Петровы», «Петровых» …: a family, or several bearers. Endings of the Russian plural of adjectives and of -ов, -ин.
    private static func plurals(_ small: String) -> [String] {
        let masculine = small.hasSuffix("а") ? String(small.dropLast()) : small
        if ["ов", "ев", "ёв", "ин", "ын", "ів", "їв"].contains(where: { masculine.hasSuffix($0) }) {
            return ["ы", "ых", "ым", "ыми"].map { masculine + $0 }
        }
        for ending in ["ский", "цкий", "ская", "цкая", "ський", "цький"] where small.hasSuffix(ending) {
            let stem = small.dropLast(2)
            return ["ие", "их", "им", "ими"].map { stem + $0 }
        }
        if small.hasSuffix("ич") { return ["и", "ей", "ам", "ами"].map { small + $0 } }
        if small.hasSuffix("іч") { return ["і", "ів", "ы", "аў", "ам", "амі"].map { small + $0 } }
        return []
    }

    /// “The Testovs”: English puts its own plural to the man’s form.
    private static func englishPlurals(_ small: String) -> [String] {
        guard let last = small.last, !"аояіиуеё".contains(last) else { return [] }
        return [small + ("чшжсзц".contains(last) ? "ес" : "с")]
    }

    /// -ові, the dative and locative that Ukrainian has beside -у, of a man’s surname that ends in a consonant.
    private static func ukrainianDatives(_ small: String, _ sex: GrammaticalSex?) -> [String] {
        guard sex != .female, let last = small.last else { return [] }
        if last == "й" || last == "ь" { return [small.dropLast() + (last == "й" ? "єві" : "еві")] }
        return "аеёиоуыэюяіїє".contains(last) ? [] : [small + "ові"]
    }

    /// What Ukrainian texts make of a surname that is spelt as Russian spells it, where it sounds otherwise than the Russian form:
    /// «Шульзі», «Шульгою», «Петровій», «Барановську».
    private static func inUkrainian(_ small: String, _ sex: GrammaticalSex?) -> [(String, SurnameForm)] {
        func forms(_ stem: Substring, _ dative: String, _ instrumental: String) -> [(String, SurnameForm)] {
            [(stem + dative, .dative), (stem + instrumental, .instrumental)].map {
                ($0, SurnameForm(grammaticalCase: $1))
            }
        }
        if sex != .male {
            if ["ова", "ева", "ёва", "ина", "ына"].contains(where: { small.hasSuffix($0) }) {
                return forms(small.dropLast(), "ій", "ою")
            }
            if ["ская", "цкая"].contains(where: { small.hasSuffix($0) }) {
                let stem = small.dropLast(3) + "ьк"
                let cases: [(String, GrammaticalCase)] = [
                    ("а", .nominative), ("ій", .dative), ("у", .accusative), ("ою", .instrumental),
                ]
                return cases.map { (stem + $0, SurnameForm(grammaticalCase: $1)) }
            }
        }
        guard let last = small.last, last == "а" || last == "я", small.count > 2 else { return [] }
        let stem = small.dropLast()
        if last == "я" { return forms(stem, "і", "ею") }
        let softened: [Character: String] = ["г": "зі", "к": "ці", "х": "сі"]
        guard let consonant = stem.last else { return [] }
        if let soft = softened[consonant] { return forms(stem.dropLast(), soft, "\(consonant)ою") }
        return forms(stem, "і", "жчшщц".contains(consonant) ? "ею" : "ою")
    }

    /// «Долгого»: the cases of adjectives in -гий, which other surnames in -ий do not have.
    private static func adjective(_ small: String) -> [(String, SurnameForm)] {
        guard small.hasSuffix("гий"), small.count > 4 else { return [] }
        let stem = small.dropLast(2)
        let cases: [(String, GrammaticalCase)] = [
            ("ого", .genitive), ("ому", .dative), ("им", .instrumental), ("ом", .prepositional),
        ]
        return cases.map { (stem + $0, SurnameForm(grammaticalCase: $1)) }
    }
}

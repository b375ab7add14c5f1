// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// The inflected forms of a surname in Russian, Ukrainian and Belarusian.
enum SurnameForms {
    /// The surname in Cyrillic letters; one in Latin letters by the likeliest reading, or as it stands if there is none.
    static func cyrillic(_ surname: String) -> String {
        guard surname.unicodeScalars.contains(where: { $0.isASCII && $0.properties.isAlphabetic }),
            let scheme = try? Romanisation.scheme("ru-bgn"),
            let reading = scheme.candidates(for: surname, limit: 1).first
        else { return surname }
        return reading.text
    }

    /// The forms of a surname in Cyrillic letters; of both sexes if the sex is not known.
    ///
    /// - Parameter ukrainian: whether the name is known to be Ukrainian, as by its given name; «Небувалий» has no letter that says so.
    static func forms(
        of surname: String, _ sex: GrammaticalSex?, ukrainian: Bool = false
    ) -> [(String, SurnameForm)] {
        let small = surname.lowercased()
        var languages: [NameDeclension] = [.russian]
        if ukrainian || isUkrainian(small) { languages.append(.ukrainian) }
        if small.unicodeScalars.contains(where: { $0 == "ў" || $0 == "і" }) { languages.append(.belarusian) }
        var list: [(String, SurnameForm)] = []
        for rules in languages {
            for sex in sex.map({ [$0] }) ?? GrammaticalSex.allCases {
                for (grammaticalCase, word) in rules.forms(of: surname, as: .surname, sex: sex) {
                    list.append((word, SurnameForm(grammaticalCase: grammaticalCase)))
                }
            }
        }
        if sex != .female { list += fleeting(small) }
        if let hyphen = surname.lastIndex(of: "-") {
            // The first part of a double surname often stays as it is: «Кара-Примерова».
            let first = surname[...hyphen]
            list += forms(of: String(surname[surname.index(after: hyphen)...]), sex, ukrainian: ukrainian).map {
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
        ("оловей", "оловь"), ("робей", "робь"), ("равей", "равь"), ("ель", "л"), ("ень", "н"), ("аяц", "айц"),
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
        guard sex != .female, let last = small.last, !"аеёийоуыэюяіїєь".contains(last) else { return [] }
        return [small + "ові"]
    }
}

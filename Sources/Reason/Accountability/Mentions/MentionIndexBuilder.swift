// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Makes the forms of names.
struct MentionIndexBuilder {
    private(set) var variants: [MentionIndex.Variant] = []
    private(set) var misspelt = MisspeltSurnames()
    /// All forms by their sounds, in the order of the variants; some more than once.
    private(set) var forms: [(sounds: UInt64, bearer: MentionIndex.Bearer)] = []
    /// The forms of surnames that were made before: the hash of the sounds, that of the letters, the form.
    private var made: [String: [(UInt64, UInt64, SurnameForm)]] = [:]
    /// The words of the name at hand that are none of its parts.
    private var others: [GivenReading] = []
    private var nicknames: [GivenReading] = []
    /// Whether the name at hand is written in Belarusian.
    private var isBelarusian = false
    /// Whether it may be Ukrainian.
    private var isUkrainian = false
    private var initials: [Character: UInt32] = [:]
    private var readings: [String: GivenReading] = [:]
    private var reader = NameReader()
    /// The first parts of surnames with a hyphen, by their sounds.
    private(set) var firstParts: Set<UInt64> = []

    /// Adds the names of a person. One of a single word, as a former surname, goes with the given name of the others.
    mutating func add(_ names: [String], of person: Int32) {
        let parsed = names.map { reader.read($0) }
        let full = parsed.first { $0.family != nil && $0.given.map { !Self.isInitial($0) } ?? false }
        func isOneWord(_ word: String) -> Bool {
            word.unicodeScalars.allSatisfy { Self.isOfWord($0) } && word.count > 1
        }
        // A nickname may stand in the place of the given name.
        nicknames = full == nil ? [] : names.map(\.trimmingBlanks).filter(isOneWord).map { reading($0) }
        for (name, parts) in zip(names, parsed) {
            let word = name.trimmingBlanks
            if let full, isOneWord(word) {
                // A nickname that is a given name is no surname: it would be found wherever that name stands.
                if reading(word).names.isEmpty { addSurname(word, to: full, of: person) }
            } else {
                add(name, parts, of: person)
            }
        }
    }

    private mutating func addSurname(_ surname: String, to full: ParsedName, of person: Int32) {
        others = []
        isBelarusian = BelarusianSounds.standard.isBelarusian(surname)
        isUkrainian = SurnameForms.isUkrainian(surname)
        let sex: GrammaticalSex? = full.sex.map { $0 == "F" ? .female : .male }
        add(person, surname, full.given, full.patronymic, sex, isUncertain: false)
    }

    private mutating func add(_ name: String, _ parsed: ParsedName, of person: Int32) {
        guard let family = parsed.family, family.unicodeScalars.count > 1 else { return }
        let sex: GrammaticalSex? = parsed.sex.map { $0 == "F" ? .female : .male }
        isBelarusian = BelarusianSounds.standard.isBelarusian(name)
        isUkrainian = SurnameForms.isUkrainian(name)
        let parts = [parsed.family, parsed.secondFamily, parsed.former, parsed.given, parsed.patronymic]
        others =
            name.unicodeScalars.split { !Self.isOfWord($0) }.map { String($0) }
            .filter { word in word.count > 2 && !parts.contains(word) }.map { reading($0) } + nicknames
        add(person, family, parsed.given, parsed.patronymic, sex, isUncertain: false)
        for (other, isUncertain) in [(parsed.secondFamily, true), (parsed.former, false)] {
            guard let other, other.unicodeScalars.count > 1 else { continue }
            add(person, other, parsed.given, parsed.patronymic, sex, isUncertain: isUncertain)
        }
        if parsed.isOrderUncertain, let given = parsed.given, !Self.isInitial(given) {
            add(person, given, family, parsed.patronymic, sex, isUncertain: true)
        }
    }

    private mutating func add(
        _ person: Int32, _ family: String, _ given: String?, _ patronymic: String?, _ sex: GrammaticalSex?,
        isUncertain: Bool
    ) {
        var variant = MentionIndex.Variant(person: person, family: FamilyKey.of(family))
        variant.others = others
        variant.familyInitials = familyInitials(family)
        if let given {
            variant.given = reading(given)
            variant.givenIsInitial = Self.isInitial(given)
        }
        if let patronymic {
            variant.patronymic = reading(patronymic)
            variant.patronymicIsInitial = Self.isInitial(patronymic)
        }
        if let hyphen = family.firstIndex(of: "-") {
            let first = String(family[..<hyphen])
            for part in Set([first, SurnameForms.cyrillic(first)]) {
                for key in NameFold.keys(part) { firstParts.insert(WordHash.of(skeleton: key)) }
            }
        }
        let place = Int32(truncatingIfNeeded: variants.count)
        variants.append(variant)
        if !isUncertain, given != nil { misspelt.add(family, variant: place) }
        for (sounds, exact, form) in surnameForms(family, sex) {
            var form = form
            form.isUncertain = form.isUncertain || isUncertain
            forms.append((sounds, .init(variant: place, exact: exact, form: form)))
        }
    }

    /// Whether a sign stands inside words of names: a letter with its marks, a hyphen, an apostrophe.
    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x530 { return Letters.isLetter(value) || value == 0x2D || value == 0x27 || Letters.isSilent(value) }
        return value == 0x2019 || Letters.isSilent(value) || scalar.properties.isAlphabetic
    }

    private static func isInitial(_ word: String) -> Bool { word.hasSuffix(".") || word.count == 1 }

    private mutating func reading(_ word: String) -> GivenReading {
        if let known = readings[word] { return known }
        let reading = GivenReading(word)
        readings[word] = reading
        return reading
    }

    private mutating func familyInitials(_ family: String) -> UInt32 {
        guard let first = family.first else { return 0 }
        if let known = initials[first] { return known }
        let found = reading(String(first) + ".").initials
        initials[first] = found
        return found
    }

    private mutating func surnameForms(
        _ surname: String, _ sex: GrammaticalSex?
    ) -> [(UInt64, UInt64, SurnameForm)] {
        let key = surname + (sex?.rawValue ?? "") + (isBelarusian ? "b" : "") + (isUkrainian ? "u" : "")
        if let known = made[key] { return known }
        var list: [(UInt64, UInt64, SurnameForm)] = []
        func add(_ word: String, _ form: SurnameForm) {
            let exact = WordHash.of(word)
            for skeleton in NameFold.keys(word) { list.append((WordHash.of(skeleton: skeleton), exact, form)) }
        }
        let cyrillic = SurnameForms.cyrillic(surname)
        add(surname, SurnameForm(grammaticalCase: .nominative))
        for (word, form) in SurnameForms.forms(of: cyrillic, sex, ukrainian: isUkrainian) { add(word, form) }
        if cyrillic != surname { add(surname + "s", SurnameForm(isPlural: true)) }
        let known = Set(list.map(\.0))
        let sounds = BelarusianSounds.standard
        let respelt =
            sounds.forms(of: cyrillic, sex) + (isBelarusian ? sounds.russianForms(of: cyrillic, sex) : [])
            + UkrainianSounds.forms(of: cyrillic, sex)
        for (word, form) in respelt {
            let exact = WordHash.of(word)
            for skeleton in NameFold.keys(word) {
                let sounds = WordHash.of(skeleton: skeleton)
                if !known.contains(sounds) { list.append((sounds, exact, form)) }
            }
        }
        made[key] = list
        return list
    }
}

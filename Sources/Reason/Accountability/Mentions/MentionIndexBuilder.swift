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
    /// The language of the name at hand, if its Latin letters tell one.
    private var language: LatinNames.Language?
    private var initials: [Character: UInt32] = [:]
    private var readings: [String: GivenReading] = [:]
    private var reader = NameReader()
    /// The first parts of surnames with a hyphen, by their sounds.
    private(set) var firstParts: Set<UInt64> = []

    /// Adds the names of a person. One of a single word, as a former surname, goes with the given name of the others.
    mutating func add(_ names: [String], of person: Int32) {
        let names = names.map { AzerbaijaniLetters.spellings(of: $0).first ?? $0 }
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
        findLanguage(surname, surname, full.given)
        let sex: GrammaticalSex? = full.sex.map { $0 == "F" ? .female : .male }
        add(person, surname, full.given, full.patronymic, sex, isUncertain: false)
    }

    private mutating func add(_ name: String, _ parsed: ParsedName, of person: Int32) {
        guard let family = parsed.family, family.unicodeScalars.count > 1 else { return }
        let sex: GrammaticalSex? = parsed.sex.map { $0 == "F" ? .female : .male }
        if let order = LatinOrder(name, parsed, isGiven: { !reading($0).names.isEmpty }) {
            return add(name, order, of: person, sex)
        }
        findLanguage(name, family, parsed.given)
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

    /// Adds a name of which only its order tells which word is the surname; the words can stand the other way round as well.
    private mutating func add(_ name: String, _ order: LatinOrder, of person: Int32, _ sex: GrammaticalSex?) {
        others = order.middle.map { reading($0) } + nicknames
        for (family, given, isUncertain) in [
            (order.family, order.given, false), (order.given, order.family, true),
        ] {
            findLanguage(name, family, given)
            add(person, family, given, order.middle.first, sex, isUncertain: isUncertain)
        }
    }

    private mutating func findLanguage(_ name: String, _ family: String, _ given: String?) {
        language = nil
        if SurnameForms.isLatin(family) {
            let isKnown = given.map { !reading($0).names.isEmpty } ?? false
            language = LatinNames.standard.language(family: family, given: given, isKnown: isKnown)
        }
        isBelarusian = BelarusianSounds.standard.isBelarusian(name)
        isUkrainian = language == .ukrainian || SurnameForms.isUkrainian(name)
    }

    private mutating func add(
        _ person: Int32, _ family: String, _ given: String?, _ patronymic: String?, _ sex: GrammaticalSex?,
        isUncertain: Bool
    ) {
        var variant = MentionIndex.Variant(person: person, family: FamilyKey.of(family))
        if isBelarusian || language == .belarusian { variant.family = russianKey(family) ?? variant.family }
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
        let key =
            surname + (sex?.rawValue ?? "") + (isBelarusian ? "b" : "") + (isUkrainian ? "u" : "")
            + (language?.rawValue ?? "")
        if let known = made[key] { return known }
        var list: [(UInt64, UInt64, SurnameForm)] = []
        func add(_ word: String, _ form: SurnameForm, unless known: Set<UInt64> = []) {
            let exact = WordHash.of(word)
            for skeleton in NameFold.keys(word) {
                let sounds = WordHash.of(skeleton: skeleton)
                if !known.contains(sounds) { list.append((sounds, exact, form)) }
            }
        }
        let isLatin = SurnameForms.isLatin(surname)
        let readings = isLatin ? LatinNames.standard.cyrillic(surname, language) : [surname]
        add(surname, SurnameForm(grammaticalCase: .nominative))
        for reading in readings {
            for (word, form) in SurnameForms.forms(
                of: reading, sex, ukrainian: isUkrainian, belarusian: language == .belarusian)
            { add(word, form) }
        }
        if isLatin {
            add(surname + "s", SurnameForm(isPlural: true))
            for word in LatinNames.otherLetters(surname, language) {
                add(word, SurnameForm(grammaticalCase: .nominative))
            }
        } else if surname.contains("ж") {
            // “Jafarli” for Джафарли: English has a j.
            let english = surname.lowercased().replacing("дж", with: "j")
            if english != surname.lowercased() { add(english, SurnameForm(grammaticalCase: .nominative)) }
        }
        let known = Set(list.map(\.0))
        for reading in readings { for (word, form) in soundForms(reading, sex) { add(word, form, unless: known) } }
        made[key] = list
        return list
    }

    /// The forms of a surname in Cyrillic letters that another language spells by its sound.
    private func soundForms(_ surname: String, _ sex: GrammaticalSex?) -> [(String, SurnameForm)] {
        let sounds = BelarusianSounds.standard
        if isBelarusian || language == .belarusian {
            return sounds.forms(of: surname, sex) + sounds.russianForms(of: surname, sex)
                + sounds.englishForms(of: surname)
        }
        var list = sounds.forms(of: surname, sex) + UkrainianSounds.forms(of: surname, sex)
        if language == .azerbaijani {
            for spelling in LatinNames.standard.respelt(surname) {
                list += SurnameForms.forms(of: spelling, sex).filter { !$0.1.isPlural }.map { word, form in
                    var form = form
                    form.isBySound = true
                    return (word, form)
                }
            }
        }
        return list
    }

    /// The key of a Belarusian surname as Russian spells it, if that one is frequent: its bearers are as many.
    private func russianKey(_ family: String) -> UInt64? {
        let readings = SurnameForms.isLatin(family) ? LatinNames.standard.cyrillic(family, language) : [family]
        return readings.flatMap { BelarusianSounds.standard.russianSpellings(of: $0.lowercased()) }.map {
            FamilyKey.of($0)
        }
        .max { SurnameShares.standard.share($0) < SurnameShares.standard.share($1) }
        .flatMap { SurnameShares.standard.share($0) > NameShares.rareSurname ? $0 : nil }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which given names are one name in several languages: Николай, Микола, Мікалай, Nicholas; and of which names a short
/// form is one: Саша of Александр and of Александра.
///
/// The data stand in `Resources/given-names.txt`, with their source. Names are looked up by their skeletons, so that any
/// romanisation of a form finds it.
public struct GivenNames: Sendable {
    /// A name, by its place in the data.
    public struct ID: Sendable, Hashable {
        /// Its place, from 0.
        public let value: Int32
    }

    /// What a word means as a given name.
    public struct Match: Sendable, Hashable {
        /// The name; of a short form, the first of the names it can stand for.
        public let name: ID
        /// Whether the word is a short form.
        public let isShort: Bool
        /// Whether the word is spelt with an error, and the name is the one that is nearest.
        public let isCorrected: Bool
    }

    /// The names of the project’s data.
    public static let standard = GivenNames(text: String(decoding: PackageResources.given_names_txt, as: UTF8.self))

    /// The first form of each name.
    private(set) var titles: [String] = []
    private var sexes: [UInt8] = []
    /// The same, by the place of the name.
    public func isMale(at place: Int32) -> Bool {
        sexes.indices.contains(Int(place)) && sexes[Int(place)] == UInt8(ascii: "m")
    }

    /// Bit masks of the sounds with which forms begin.
    private var initials: [UInt32] = []
    private var forms: [[UInt8]: [ID]] = [:]
    private var shortForms: [[UInt8]: [ID]] = [:]
    private var inflected: [[UInt8]: [ID]] = [:]
    /// The oblique cases that texts have, those of short forms and of Ukrainian and Belarusian included.
    private var inText: [[UInt8]: [ID]] = [:]
    private var fathers: [[UInt8]: ID] = [:]
    /// The first stem that the rules do not yield, by the place of the name: its cases are made of it as well («Льва»).
    private var irregularStems: [Int32: [UInt8]] = [:]
    /// Skeletons with one sound left out, to find names with a typing error.
    private var thinned: [[UInt8]: [Int32]] = [:]
    /// The names of forms as they are spelt, in small letters.
    private var spelt: [String: ID] = [:]
    private var formList: [(sounds: [UInt8], id: ID)] = []

    /// Reads the data; lines that are no data are passed over.
    init(text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") { take(line) }
        for form in formList {
            for oblique in Self.inflections(form.sounds, isMale: isMale(form.id)) {
                if inflected[oblique]?.contains(form.id) != true { inflected[oblique, default: []].append(form.id) }
            }
            addInText(form.sounds, form.id)
        }
        for (sounds, ids) in shortForms { for id in ids { addInText(sounds, id) } }
        for (stem, id) in fathers where irregularStems[id.value] == stem {
            for ending in ["a", "u", "om", "e"] { addInText(oblique: stem + Array(ending.utf8), id) }
        }
        for (index, form) in formList.enumerated() where form.sounds.count >= 4 {
            for key in Self.thinnings(form.sounds) { thinned[key, default: []].append(Int32(index)) }
        }
    }

    private mutating func addInText(_ sounds: [UInt8], _ id: ID) {
        // Two sounds are too little to tell a case: «Ли» is no form of Лия.
        for oblique in Self.inflections(sounds, isMale: isMale(id)) + Self.neighbours(sounds, isMale: isMale(id))
        where oblique.count > 2 { addInText(oblique: oblique, id) }
    }

    private mutating func addInText(oblique sounds: [UInt8], _ id: ID) {
        if inText[sounds]?.contains(id) != true { inText[sounds, default: []].append(id) }
    }

    private mutating func take(_ line: Substring) {
        var words = line.split(separator: " ")
        guard let sex = words.first?.utf8.first, words.count > 1 else { return }
        words.removeFirst()
        let id = ID(value: Int32(truncatingIfNeeded: titles.count))
        titles.append(String(words[0]))
        sexes.append(sex)
        initials.append(0)
        var part = Substring("")
        for word in words {
            if word == "~" || word == "^" {
                part = word
                continue
            }
            if part.isEmpty, spelt[word.lowercased()] == nil { spelt[word.lowercased()] = id }
            for key in NameFold.keys(String(word)) { add(key, part, id) }
        }
    }

    private mutating func add(_ key: [UInt8], _ part: Substring, _ id: ID) {
        switch part {
        case "~":
            if shortForms[key]?.contains(id) != true { shortForms[key, default: []].append(id) }
        case "^":
            fathers[key] = id
            if irregularStems[id.value] == nil { irregularStems[id.value] = key }
        default:
            if forms[key] == nil { formList.append((key, id)) }
            if forms[key]?.contains(id) != true { forms[key, default: []].append(id) }
            initials[Int(id.value)] |= Self.initial(key)
            if sexes[Int(id.value)] == UInt8(ascii: "m") {
                let stem = Patronymic.fatherStem(key)
                if fathers[stem] == nil { fathers[stem] = id }
            }
        }
    }

    /// How many names there are.
    public var count: Int { titles.count }
    /// The first form of a name.
    public func title(_ id: ID) -> String { titles[Int(id.value)] }
    /// The first form of the name at a place; empty if there is none.
    public func title(at place: Int32) -> String { titles.indices.contains(Int(place)) ? titles[Int(place)] : "" }
    /// Whether a name is a man’s; otherwise it is a woman’s.
    public func isMale(_ id: ID) -> Bool { sexes[Int(id.value)] == UInt8(ascii: "m") }

    /// Whether a word in small letters, spelt so, is a form of a man’s name; `nil` if it is a form of none. Short forms do not
    /// count, and е is not ё.
    public func isMale(spelt word: String) -> Bool? { spelt[word].map(isMale) }

    /// Bit masks of the sounds with which the forms of a name begin; see ``NameWord/initial``.
    public func initials(at place: Int32) -> UInt32 {
        initials.indices.contains(Int(place)) ? initials[Int(place)] : 0
    }

    /// The name that a skeleton stands for; `nil` if it is none that is known.
    public func match(_ sounds: [UInt8]) -> Match? {
        if let id = forms[sounds]?.first { return Match(name: id, isShort: false, isCorrected: false) }
        if let ids = shortForms[sounds], let first = ids.first {
            return Match(name: first, isShort: true, isCorrected: false)
        }
        if let id = inflected[sounds]?.first { return Match(name: id, isShort: false, isCorrected: false) }
        guard sounds.count >= 5 else { return nil }
        return corrected(sounds)
    }

    /// The names that a skeleton can stand for: several for a short form, for a form that two names share, and for an
    /// oblique case that is another name’s nominative («Александра»).
    public func names(_ sounds: [UInt8]) -> [ID] {
        let direct = forms[sounds] ?? shortForms[sounds] ?? []
        return direct + (inflected[sounds] ?? []).filter { !direct.contains($0) }
    }

    /// The names that a skeleton can stand for in a text: beside those of ``names(_:)`` a form that is also another name’s short form
    /// («Алесь»), short forms in oblique cases, and the cases of Ukrainian and Belarusian.
    public func namesInText(_ sounds: [UInt8]) -> [ID] {
        var ids: [ID] = []
        for list in [forms[sounds], shortForms[sounds], inText[sounds]] {
            for id in list ?? [] where !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// The names of which a word in small letters is the Ukrainian dative in -ові, -еві or -єві, as «дмитрові»; none for another
    /// word. Letters tell it: in sounds it would be the plural of a surname, «Петровы».
    public func names(ofDative word: String) -> [ID] {
        guard let ending = ["ові", "еві", "єві"].first(where: { word.hasSuffix($0) }) else { return [] }
        let stem = NameFold.key(String(word.dropLast(ending.count)))
        guard stem.count > 1 else { return [] }
        var ids: [ID] = []
        for last in ["", "o", "i", "a"] {
            for id in forms[stem + Array(last.utf8)] ?? [] where isMale(id) && !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// The father’s name of a patronymic’s stem (``Patronymic``).
    public func father(_ stem: [UInt8]) -> ID? { fathers[stem] }

    /// The name within one typing error or a few confusions, if there is just one.
    private func corrected(_ sounds: [UInt8]) -> Match? {
        var best: (cost: Int, id: ID)?
        for key in [sounds] + Self.thinnings(sounds) {
            for index in thinned[key] ?? [] {
                let form = formList[Int(index)]
                let cost = SoundDistance.between(sounds, form.sounds, limit: SoundDistance.letter + 4)
                guard cost <= SoundDistance.letter + 4 else { continue }
                if cost < best?.cost ?? .max { best = (cost, form.id) }
            }
        }
        return best.map { Match(name: $0.id, isShort: false, isCorrected: true) }
    }

    /// The oblique cases of a name, in Russian declension.
    private static func inflections(_ sounds: [UInt8], isMale: Bool) -> [[UInt8]] {
        guard sounds.count > 2, let last = sounds.last else { return [] }
        let stem = Array(sounds.dropLast())
        let endings: [String]
        var base = stem
        if last == Sound.a, stem.last == Sound.i {
            base = Array(stem.dropLast())
            endings = ["i", "e", "iu", "ei"]
        } else if last == Sound.a {
            endings = ["i", "e", "u", "oi", "ei"]
        } else if last == Sound.i {
            endings = ["ia", "iu", "em", "e"] + (stem.last.map(Sounds.isVowel) == true ? [] : ["a", "u"])
        } else if last == Sound.o {
            endings = ["a", "u", "om"]
        } else {
            base = sounds
            endings = isMale ? ["a", "u", "om", "e", "ia", "iu", "em"] : ["i", "iu"]
        }
        return endings.map { base + Array($0.utf8) }
    }

    /// The cases of Ukrainian and Belarusian that sound otherwise than the Russian ones: «Ольгою», «Ользі», «Аленай», «Вераніцы».
    private static func neighbours(_ sounds: [UInt8], isMale: Bool) -> [[UInt8]] {
        guard sounds.count > 2, let last = sounds.last else { return [] }
        let stem = Array(sounds.dropLast())
        guard last == Sound.a else {
            return isMale && last != Sound.i && last != Sound.o ? [sounds + Array("am".utf8)] : []
        }
        guard let consonant = stem.last else { return [] }
        if consonant == Sound.i { return ["eiu", "iai"].map { stem.dropLast() + Array($0.utf8) } }
        var list = ["oiu", "eiu", "ai"].map { stem + Array($0.utf8) }
        let softened = ["h": ["si", "se"], "k": ["ci", "ce"], "t": ["ce"]]
        for ending in softened[String(Unicode.Scalar(consonant))] ?? [] {
            list.append(stem.dropLast() + Array(ending.utf8))
        }
        return list
    }

    /// The bit of the sound with which a skeleton begins; ю and я have bits of their own.
    static func initial(_ sounds: [UInt8]) -> UInt32 {
        guard let first = sounds.first else { return 0 }
        if first == Sound.i, sounds.count > 1 {
            if sounds[1] == Sound.u { return 1 << 28 }
            if sounds[1] == Sound.a { return 1 << 29 }
        }
        return 1 << UInt32(Sounds.index(first))
    }

    /// The bits of ю, я and е.
    static let initialsOfJ: UInt32 = 1 << 28 | 1 << 29 | 1 << UInt32(Sounds.index(Sound.e))

    /// A skeleton with each of its sounds left out in turn; the first is kept.
    private static func thinnings(_ sounds: [UInt8]) -> [[UInt8]] {
        guard sounds.count > 2 else { return [] }
        var list: [[UInt8]] = []
        for index in 1..<sounds.count {
            var thin = sounds
            thin.remove(at: index)
            if list.last != thin { list.append(thin) }
        }
        return list
    }
}

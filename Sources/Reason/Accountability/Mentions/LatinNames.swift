// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Of which language a name in Latin letters is, and how its surname is read in Cyrillic ones, by the data in `latin.txt`.
struct LatinNames: Sendable {
    /// A language whose romanisation is read otherwise than that of Russian.
    enum Language: String, Sendable {
        case belarusian, ukrainian, azerbaijani
    }

    static let standard = LatinNames(text: String(decoding: PackageResources.latin_txt, as: UTF8.self))

    private var given: [String: Set<Language>] = [:]
    private var surnames: [(ending: String, language: Language)] = []
    private var ends: [(from: String, to: String)] = []
    private var letters: [(from: [Character], to: String)] = []
    private var azerbaijani: [(from: [Character], to: String)] = []
    private var families: Set<String> = []

    init(text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 2 else { continue }
            let language = Language(rawValue: words[1])
            switch words[0] {
            case "given": language.map { for word in words.dropFirst(2) { given[word, default: []].insert($0) } }
            case "surname": language.map { for word in words.dropFirst(2) { surnames.append((word, $0)) } }
            case "family": families.formUnion(words.dropFirst())
            default:
                for pair in words.dropFirst() {
                    let sides = pair.split(separator: ">").map(String.init)
                    guard sides.count == 2 else { continue }
                    if words[0] == "end" { ends.append((sides[0], sides[1])) }
                    guard words[0] == "letter" else { continue }
                    if language == nil {
                        letters.append((Array(sides[0]), sides[1]))
                    } else {
                        azerbaijani.append((Array(sides[0]), sides[1]))
                    }
                }
            }
        }
    }

    /// The language of a name; `nil` if it may be Russian, or any.
    ///
    /// - Parameter isKnown: whether the given name is a known one.
    func language(family: String, given: String?, isKnown: Bool) -> Language? {
        let family = family.lowercased()
        let isRussian = ["ov", "ev", "in", "sky", "skiy", "skii"].contains { family.hasSuffix($0) }
        if let languages = given.flatMap({ self.given[$0.lowercased()] }) {
            // A name that two languages spell so tells none of them.
            guard languages.count == 1, let language = languages.first else { return nil }
            return language == .belarusian && isRussian ? nil : language
        }
        return surnames.first {
            family.hasSuffix($0.ending) && family.count > $0.ending.count + 2 && (isKnown || $0.ending.utf8.count > 2)
        }?.language
    }

    /// Whether a word is a surname that stands before the given name.
    func isFirstFamily(_ word: String) -> Bool { families.contains(word.lowercased()) }

    /// The readings in Cyrillic letters of a surname in Latin ones, the likeliest first; none if it cannot be read.
    func cyrillic(_ surname: String, _ language: Language?) -> [String] {
        let small = surname.lowercased()
        switch language {
        case .belarusian: return belarusian(small)
        case .ukrainian:
            // Russian texts decline the Russian reading, «Зубровскую».
            return [ukrainian(small), russian(small)].compactMap { $0 }
        case .azerbaijani: return (russian(small) ?? read(replaced(small, true), "ru-bgn")).map { [$0] } ?? []
        case nil: return (russian(small) ?? western(small) ?? read(replaced(small, false), "ru-bgn")).map { [$0] } ?? []
        }
    }

    private func read(_ latin: String, _ scheme: String) -> String? {
        guard let scheme = try? Romanisation.scheme(scheme) else { return nil }
        return scheme.candidates(for: latin, limit: 1).first?.text
    }

    private func russian(_ small: String) -> String? {
        guard let end = ends.first(where: { small.hasSuffix($0.from) && small.count > $0.from.count + 1 }) else {
            return read(small, "ru-bgn")
        }
        return read(small.dropLast(end.from.count) + end.to, "ru-bgn")
    }

    /// A Russian surname as scholars, libraries, the French or the German press spell it; `nil` if nothing says that it is one.
    private func western(_ small: String) -> String? {
        let letters = small.unicodeScalars
        let isPlain = letters.allSatisfy { $0.isASCII }
        let isRussian = [
            "ov", "ev", "in", "ow", "ew", "ova", "eva", "ina", "owa", "ewa", "cki", "ckij", "skij", "uk", "ko",
        ].contains {
            small.hasSuffix($0)
        }
        guard !isPlain || isRussian || small.contains("tsch") else { return nil }
        let schemes =
            small.contains("w") || small.contains("sch")
            ? ["ru-de"] : ["ru-iso9", "ru-sci", "ru-alalc-plain", "ru-alalc", "ru-fr"]
        for scheme in schemes { if let read = read(small, scheme) { return read } }
        return nil
    }

    private func ukrainian(_ small: String) -> String? {
        let isEarlier = ["ay", "ey", "oy", "uy", "iy", "ʹ", "'", "’"].contains { small.contains($0) }
        let schemes = isEarlier ? ["uk-bgn1965", "uk-kmu55"] : ["uk-kmu55", "uk-bgn1965"]
        guard let read = schemes.lazy.compactMap({ read(small.replacing("’", with: "ʹ"), $0) }).first else {
            return nil
        }
        // The soft sign is not written in Latin letters.
        if ["ец", "иц", "дз"].contains(where: { read.hasSuffix($0) }) { return read + "ь" }
        for ending in ["ска", "цка", "зка", "ский", "цкий", "зкий"] where read.hasSuffix(ending) {
            let stem = read.dropLast(ending.count)
            return stem + ending.replacing("к", with: "ьк", maxReplacements: 1)
        }
        return read
    }

    private func belarusian(_ small: String) -> [String] {
        let rest = small.replacing("ch", with: "")
        if rest.unicodeScalars.contains(where: { "cjŭčšžśćńźĺł".unicodeScalars.contains($0) }) {
            return read(small.replacing("ł", with: "l"), "be-nat2007").map { [$0] } ?? []
        }
        var letters = ""
        var last: Character?
        for letter in small {
            switch letter {
            case "a" where last == "y", "o" where last == "y", "u" where last == "y":
                // “ya” for “ia”.
                letters.removeLast()
                letters += "i" + String(letter)
            case "e" where last == "y":
                letters.removeLast()
                letters.append(letter)
            case "w": letters.append("u")
            case "'", "’": continue
            default: letters.append(letter)
            }
            last = letter
        }
        guard let plain = read(letters, "be-passport") else { return [] }
        // The apostrophe is not written in Latin letters: «Вераб'ёў».
        var readings = [plain]
        let signs = Array(plain)
        for place in signs.indices.dropFirst()
        where "ёяюе".contains(signs[place]) && "бпвмф".contains(signs[place - 1]) {
            readings.append(String(signs[..<place]) + "'" + String(signs[place...]))
        }
        return readings
    }

    /// A name with letters that BGN/PCGN has.
    private func replaced(_ small: String, _ isAzerbaijani: Bool) -> String {
        let rules = (isAzerbaijani ? azerbaijani : []) + letters
        var plain = ""
        let signs = Array(small)
        var place = 0
        while place < signs.count {
            if signs[place] == "j" {
                // English and Azerbaijani write дж so; before a consonant and at the end it is a й.
                let isSounded = place + 1 < signs.count && "aeiou".contains(signs[place + 1])
                plain += isSounded ? "dzh" : "y"
                place += 1
            } else if let rule = rules.first(where: { signs[place...].starts(with: $0.from) }) {
                plain += rule.to
                place += rule.from.count
            } else {
                plain.append(signs[place])
                place += 1
            }
        }
        return plain
    }

    /// How Russian spells an Azerbaijani surname: an а may be an е («Самедов» for Samadov), and a double letter a single one.
    func respelt(_ cyrillic: String) -> [String] {
        var single: [Character] = []
        for letter in cyrillic where letter != single.last || "аеиоу".contains(letter) { single.append(letter) }
        let stem = single.count - 3
        var all: [[Character]] = [single]
        for place in single.indices where place > 0 && place < stem && single[place] == "а" {
            all += all.map { spelling in
                var spelling = spelling
                spelling[place] = "е"
                return spelling
            }
            if all.count > 8 { break }
        }
        // г stands for two sounds of theirs, of which Russian writes one х.
        let plain = all.map { String($0) }
        let hard = plain.filter { $0.contains("г") }.map { $0.replacing("г", with: "х") }
        return (plain + hard).filter { $0 != cyrillic }
    }

    /// The surname with q for g and x for kh, as Azerbaijani writes them, and the other way round; none of other names.
    static func otherLetters(_ surname: String, _ language: Language?) -> [String] {
        guard language == .azerbaijani else { return [] }
        let small = surname.lowercased()
        let own = small.replacing("kh", with: "x").replacing("gh", with: "ğ").replacing("g", with: "q")
        let english = small.replacing("x", with: "kh").replacing("q", with: "g")
        return [own, english].filter { $0 != small }
    }

    /// The spellings in Latin letters of a surname in Russian ones, as English texts have them.
    static func english(_ russian: String) -> Set<String> {
        var all: Set<String> = []
        for id in ["ru-bgn", "ru-icao"] {
            guard let scheme = try? Romanisation.scheme(id) else { continue }
            let latin = scheme.romanise(russian).filter { $0 != "ʹ" && $0 != "ʺ" }
            all.formUnion([
                latin.replacing("ë", with: "yo").replacing("yyo", with: "yo"), latin.replacing("ë", with: "e"),
            ])
        }
        for latin in all {
            for (ending, others) in [("skiy", ["sky", "skii", "ski"]), ("skii", ["sky"]), ("yy", ["y", "yi"])]
            where latin.hasSuffix(ending) {
                all.formUnion(others.map { latin.dropLast(ending.count) + $0 })
            }
        }
        return all
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// How Belarusian texts spell Russian surnames: by their sound («Арлоў» for Орлов), by the data in `belarusian.txt`.
struct BelarusianSounds: Sendable {
    static let standard = BelarusianSounds(text: String(decoding: PackageResources.belarusian_txt, as: UTF8.self))

    private var endings: [(from: [Unicode.Scalar], to: [Unicode.Scalar])] = []
    /// By their first letter.
    private var parts: [Unicode.Scalar: [(from: [Unicode.Scalar], to: [Unicode.Scalar])]] = [:]
    private var others: [(from: [Unicode.Scalar], to: [Unicode.Scalar])] = []
    /// The same from Belarusian to Russian; each with all spellings that are possible.
    private(set) var backEndings: [(from: String, to: [String])] = []
    private(set) var backParts: [Character: [(from: [Character], to: [String])]] = [:]
    private(set) var backBeginnings: [(from: [Character], to: [String])] = []
    private(set) var signs: [String] = []
    private(set) var givenNames: Set<String> = []

    static func isVowel(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "а", "о", "е", "и", "і", "у", "ы", "э", "ю", "я", "ё": true
        default: false
        }
    }

    init(text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 2, let kind = words.first else { continue }
            if kind == "sign" { signs += words.dropFirst() }
            if kind == "given" { givenNames.formUnion(words.dropFirst()) }
            for pair in words.dropFirst() {
                let sides = pair.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
                if sides.count == 2 { add(kind, sides[0], sides[1]) }
            }
        }
    }

    private mutating func add(_ kind: String, _ from: String, _ to: String) {
        guard let first = from.first else { return }
        let options = to.split(separator: "/").map(String.init)
        switch kind {
        case "end": endings.append((Array(from.unicodeScalars), Array(to.unicodeScalars)))
        case "part":
            let letters = Array(from.unicodeScalars)
            parts[letters[0], default: []].append((letters, Array(to.unicodeScalars)))
        case "other": others.append((Array(from.unicodeScalars), Array(to.unicodeScalars)))
        case "back-end": backEndings.append((from, options))
        case "back-part": backParts[first, default: []].append((Array(from), options))
        case "back-begin": backBeginnings.append((Array(from), options))
        default: break
        }
    }

    /// The forms of a Russian surname in Belarusian letters; none for a surname that has letters of another language.
    func forms(of surname: String, _ sex: GrammaticalSex?) -> [(String, SurnameForm)] {
        let small = surname.lowercased()
        let letters = small.unicodeScalars
        guard letters.allSatisfy({ ("а"..."я").contains($0) || $0 == "ё" || $0 == "-" }), letters.count > 3 else {
            return []
        }
        var list: [(String, SurnameForm)] = []
        for spelling in spellings(of: small) {
            for sex in sex.map({ [$0] }) ?? GrammaticalSex.allCases {
                for (grammaticalCase, word) in NameDeclension.belarusian.forms(of: spelling, as: .surname, sex: sex) {
                    list.append((word, SurnameForm(grammaticalCase: grammaticalCase, isBySound: true)))
                }
            }
        }
        return list
    }

    /// The spellings, for each vowel that may have the stress.
    func spellings(of small: String) -> [String] {
        var spellings: [[Unicode.Scalar]] = []
        let letters = Array(small.unicodeScalars)
        for base in [letters] + others.compactMap({ Self.replacing($0.from, $0.to, in: letters) }) {
            let (letters, yo) = self.letters(of: base)
            let vowels = letters.indices.filter { Self.isVowel(letters[$0]) }
            // The ё of Russian has the stress.
            let stresses = yo.map { [Optional($0)] } ?? vowels.map { Optional($0) } + [nil]
            for stress in stresses {
                for spelling in Self.spellings(letters, vowels, stress) where !spellings.contains(spelling) {
                    spellings.append(spelling)
                }
            }
        }
        return spellings.map { letters in
            var text = ""
            text.unicodeScalars.append(contentsOf: letters)
            return text
        }
    }

    /// A word with letters put in the place of others wherever these stand; `nil` if they stand nowhere.
    private static func replacing(
        _ from: [Unicode.Scalar], _ to: [Unicode.Scalar], in letters: [Unicode.Scalar]
    ) -> [Unicode.Scalar]? {
        var replaced: [Unicode.Scalar] = []
        var place = 0
        while place < letters.count {
            let fits = letters[place] == from[0] && letters[place...].starts(with: from)
            replaced += fits ? to : [letters[place]]
            place += fits ? from.count : 1
        }
        return replaced == letters ? nil : replaced
    }

    /// The letters of a Russian surname by the data, and the place of its ё.
    private func letters(of small: [Unicode.Scalar]) -> (letters: [Unicode.Scalar], yo: Int?) {
        var source = small
        if let ending = endings.first(where: { small.suffix($0.from.count).elementsEqual($0.from) }) {
            source = small.dropLast(ending.from.count) + ending.to
        }
        var letters: [Unicode.Scalar] = []
        var yo: Int?
        var place = 0
        while place < source.count {
            let part = parts[source[place]]?.first { source[place...].starts(with: $0.from) }
            letters += part?.to ?? [source[place]]
            place += part?.from.count ?? 1
            if source[place - 1] == "ё" { yo = letters.count - 1 }
        }
        for place in letters.indices
        where letters[place] == "в" && place > 0 && Self.isVowel(letters[place - 1]) {
            let isBeforeConsonant =
                place + 1 < letters.count && !Self.isVowel(letters[place + 1]) && letters[place + 1] != "ь"
            if isBeforeConsonant || place + 1 == letters.count { letters[place] = "ў" }
        }
        return (letters, yo)
    }

    /// The spellings with the stress on one vowel, or on an unknown one.
    private static func spellings(_ letters: [Unicode.Scalar], _ vowels: [Int], _ stress: Int?) -> [[Unicode.Scalar]] {
        var spelling = letters
        for place in vowels where place != stress && spelling[place] == "о" { spelling[place] = "а" }
        var all = [spelling]
        // After hardened consonants an unstressed э is mostly written а.
        let open = vowels.filter { $0 != stress && $0 > 0 && spelling[$0] == "э" }
        if !open.isEmpty {
            for place in open { spelling[place] = "а" }
            all.append(spelling)
        }
        let before = stress.map { stress in vowels.last { $0 < stress } } ?? vowels.first
        if let before, letters[before] == "е" {
            all += all.map { spelling in
                var spelling = spelling
                spelling[before] = "я"
                return spelling
            }
        }
        if stress == 0, letters[0] == "о" || letters[0] == "у" { all += all.map { ["в"] + $0 } }
        return all
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// How Belarusian texts spell Russian surnames: by their sound («Арлоў» for Орлов), by the data in `belarusian.txt`.
struct BelarusianSounds: Sendable {
    static let standard = BelarusianSounds(text: String(decoding: PackageResources.belarusian_txt, as: UTF8.self))

    private var endings: [(from: String, to: String)] = []
    /// By their first letter.
    private var parts: [Character: [(from: [Character], to: String)]] = [:]
    /// The same from Belarusian to Russian.
    private(set) var backEndings: [(from: String, to: String)] = []
    private(set) var backParts: [(from: [Character], to: String)] = []

    static let vowels: Set<Character> = ["а", "о", "е", "и", "і", "у", "ы", "э", "ю", "я", "ё"]

    init(text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 2, let kind = words.first else { continue }
            for pair in words.dropFirst() {
                let sides = pair.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
                guard sides.count == 2 else { continue }
                switch kind {
                case "end": endings.append((sides[0], sides[1]))
                case "part":
                    if let first = sides[0].first { parts[first, default: []].append((Array(sides[0]), sides[1])) }
                case "back-end": backEndings.append((sides[0], sides[1]))
                case "back-part": backParts.append((Array(sides[0]), sides[1]))
                default: break
                }
            }
        }
    }

    /// The forms of a Russian surname in Belarusian letters; none for a surname that has letters of another language.
    func forms(of surname: String, _ sex: GrammaticalSex?) -> [(String, SurnameForm)] {
        let small = surname.lowercased()
        guard small.allSatisfy({ ("а"..."я").contains($0) || $0 == "ё" || $0 == "-" }), small.count > 3 else {
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

    /// The spellings, one for each vowel that may have the stress: an unstressed о is written а.
    func spellings(of small: String) -> [String] {
        var word = small
        if let ending = endings.first(where: { word.hasSuffix($0.from) }) {
            word = word.dropLast(ending.from.count) + ending.to
        }
        var letters: [Character] = []
        let source = Array(word)
        var place = 0
        while place < source.count {
            let part = parts[source[place]]?.first { source[place...].starts(with: $0.from) }
            letters += part.map { Array($0.to) } ?? [source[place]]
            place += part?.from.count ?? 1
        }
        for place in letters.indices
        where letters[place] == "в" && place > 0 && Self.vowels.contains(letters[place - 1]) {
            let isBeforeConsonant =
                place + 1 < letters.count && !Self.vowels.contains(letters[place + 1]) && letters[place + 1] != "ь"
            if isBeforeConsonant || place + 1 == letters.count { letters[place] = "ў" }
        }
        let open = letters.indices.filter { letters[$0] == "о" }
        var spellings: Set<String> = []
        for stressed in open.map({ Optional($0) }) + [nil] {
            var spelling = letters
            for place in open where place != stressed { spelling[place] = "а" }
            spellings.insert(String(spelling))
            // An е in the first syllable is written я if the stress is on the second.
            if let first = spelling.firstIndex(where: { Self.vowels.contains($0) }), spelling[first] == "е" {
                spelling[first] = "я"
                spellings.insert(String(spelling))
            }
        }
        return spellings.sorted()
    }
}

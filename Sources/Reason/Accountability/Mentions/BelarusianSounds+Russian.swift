// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// How Russian texts spell Belarusian surnames, as their passports do: «Белынцкий» for Бялынцкі.
extension BelarusianSounds {
    /// So many spellings are made of a surname at most.
    private static let mostSpellings = 64
    /// With more spellings than these the English ones would be mere guesses.
    private static let mostEnglish = 16

    /// Whether a name is written in Belarusian: by letters that only this language has, by a given name, or by an і beside no и.
    func isBelarusian(_ name: String) -> Bool {
        let small = name.lowercased()
        let isForeign = small.unicodeScalars.contains { letter in
            switch letter {
            case "и", "ї", "є", "ґ", "щ", "ъ", "a"..."z": true
            default: false
            }
        }
        guard !isForeign else { return false }
        return small.unicodeScalars.contains("і") || signs.contains { small.contains($0) }
            || small.split(whereSeparator: { !$0.isLetter && $0 != "'" }).contains { givenNames.contains(String($0)) }
    }

    /// The forms in Russian letters of a surname in Belarusian.
    func russianForms(of surname: String, _ sex: GrammaticalSex?) -> [(String, SurnameForm)] {
        let small = surname.lowercased()
        guard small.count > 3,
            small.allSatisfy({
                $0.isLetter && !"иїєґщъ".contains($0) && !$0.isASCII || $0 == "-" || $0 == "'" || $0 == "’"
            })
        else { return [] }
        return russianSpellings(of: small).filter { $0 != small }.flatMap { spelling in
            SurnameForms.forms(of: spelling, sex).filter { !$0.1.isPlural }.map { word, form in
                var form = form
                form.isBySound = true
                return (word, form)
            }
        }
    }

    /// The spellings in Latin letters of what Russian makes of the surname, for English texts: “Orlov” for Арлоў.
    func englishForms(of surname: String) -> [(String, SurnameForm)] {
        let spellings = russianSpellings(of: surname.lowercased())
        guard surname.count > 3, spellings.count <= Self.mostEnglish else { return [] }
        return Set(spellings.flatMap { LatinNames.english($0) }).sorted().map {
            ($0, SurnameForm(grammaticalCase: .nominative, isBySound: true))
        }
    }

    /// The spellings: an а may stand for an unstressed о, or after a hardened consonant for an е, and a я for an е before the stress.
    func russianSpellings(of small: String) -> [String] {
        let ending = backEndings.first { small.hasSuffix($0.from) }
        let source = Array(small.dropLast(ending?.from.count ?? 0))
        var spellings: [String] = [""]
        var place = 0
        var last: Character?
        while place < source.count {
            let rest = source[place...]
            let part =
                (place == 0 ? backBeginnings.first { rest.starts(with: $0.from) } : nil)
                ?? backParts[source[place]]?.first { rest.starts(with: $0.from) }
            place += part?.from.count ?? 1
            var options = part?.to ?? [String(source[place - 1])]
            if let soft = Self.softened(rest, ending?.from) {
                // The letter that softens it stands in the ending: «Мядзведзеў».
                (options, place) = ([soft], source.count)
            }
            options = options.flatMap { Self.vowels(of: $0, after: last) }
            last = options.first?.last ?? last
            if options.count * spellings.count > Self.mostSpellings { options.removeLast(options.count - 1) }
            spellings = spellings.flatMap { begin in options.map { begin + $0 } }
        }
        return Set(spellings.flatMap { begin in (ending?.to ?? [""]).map { begin + $0 } }).sorted()
    }

    /// What letters with a vowel at their end may stand for.
    private static func vowels(of letters: String, after last: Character?) -> [String] {
        let stem = String(letters.dropLast())
        switch letters.last {
        case "я": return [letters, stem + "е"]
        case "а":
            let isHardened = (stem.last ?? last).map { "ржшчцщ".contains($0) } ?? false
            return [letters, stem + "о"] + (isHardened ? [stem + "е"] : [])
        default: return [letters]
        }
    }

    /// A д or т that is softened to дз or ц by the vowel with which the ending begins; `nil` if the stem does not end so.
    private static func softened(_ rest: ArraySlice<Character>, _ ending: String?) -> String? {
        guard let first = ending?.first, "еёіяю".contains(first) else { return nil }
        if rest.elementsEqual(["ц"]) { return "т" }
        return rest.elementsEqual(["д", "з"]) ? "д" : nil
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// How Russian texts spell Belarusian surnames, as their passports do: «Белынцкий» for Бялынцкі.
extension BelarusianSounds {
    /// So many spellings are made of a surname at most.
    private static let mostSpellings = 64

    /// The forms of a Belarusian surname in Russian letters; none for a surname that has no letter of Belarusian.
    func russianForms(of surname: String, _ sex: GrammaticalSex?) -> [(String, SurnameForm)] {
        let small = surname.lowercased()
        guard small.count > 3, small.contains(where: { "іў".contains($0) }),
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

    /// The spellings: an а may stand for an unstressed о, and a я for an е before the stress.
    func russianSpellings(of small: String) -> [String] {
        let ending = backEndings.first { small.hasSuffix($0.from) }
        let source = Array(small.dropLast(ending?.from.count ?? 0))
        var spellings: [String] = [""]
        var place = 0
        while place < source.count {
            let part = backParts.first { source[place...].starts(with: $0.from) }
            let letters = part?.to ?? String(source[place])
            place += part?.from.count ?? 1
            var options = [letters]
            if letters == "а" { options.append("о") }
            if letters == "я" { options.append("е") }
            if options.count * spellings.count > Self.mostSpellings { options.removeLast(options.count - 1) }
            spellings = spellings.flatMap { begin in options.map { begin + $0 } }
        }
        return Set(spellings.map { $0 + (ending?.to ?? "") }).sorted()
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The name with which an entry of a list begins: “Oleg Petrovich TESTOV”, “TESTOV, Oleg Petrovich”.
struct ReasonsName {
    let text: String
    /// The scalar after the name.
    let end: Int

    /// A name has at most so many words.
    private static let longest = 6
    private static let particles: Set<String> = [
        "al", "el", "bin", "ibn", "bint", "von", "van", "der", "de", "di", "da", "oglu", "oğlu", "ogly", "oghlu",
        "kyzy",
        "qizi", "qızı", "оглы", "кызы", "улы", "угли",
    ]
    /// Abbreviations and headings in capitals that are no surnames.
    private static let noNames: Set<String> = [
        "DOB", "POB", "AKA", "FKA", "ANNEX", "REGULATION", "DECISION", "COUNCIL", "COMMISSION", "EU", "UN", "UK", "US",
        "GENERAL", "THE", "OF", "AND", "LIST", "PART", "CHAPTER", "TITLE", "SECTION", "ARTICLE", "РФ", "ПРИЛОЖЕНИЕ",
    ]

    /// Reads the name that begins at a place, after blanks and at most two line ends; `nil` if none does.
    init?(_ scalars: [Unicode.Scalar], _ start: Int) {
        var words: [String] = []
        var hasSurname = false
        var hasSmall = false
        var hasComma = false
        var place = start
        var end = start
        while words.count < Self.longest {
            var next = place
            // “TESTOV, Ivan Petrovich” stands on one line.
            guard Self.skipBlanks(scalars, &next, lines: words.isEmpty ? 2 : hasComma && hasSmall ? 0 : 1) else {
                break
            }
            let word = Self.word(scalars, &next)
            guard let first = word.unicodeScalars.first, !Self.noNames.contains(word) else { break }
            let isParticle = !words.isEmpty && Self.particles.contains(word)
            guard first.properties.isUppercase || isParticle else { break }
            let isInitial = word.count == 1 && next < scalars.count && scalars[next] == "."
            let isCapitals = word.count > 1 && word == word.uppercased()
            if hasSurname, !isCapitals, !isParticle {
                // After a surname only a given name or patronymic goes on, not “Position”.
                guard hasComma || words[0] == words[0].uppercased() && (isInitial || GivenReading(word).isNameLike)
                else {
                    break
                }
            }
            if isInitial { next += 1 }
            words.append(isInitial ? word + "." : word)
            hasSurname = hasSurname || isCapitals
            hasSmall = hasSmall || !isCapitals
            (place, end) = (next, next)
            if words.count == 1, isCapitals, place < scalars.count, scalars[place] == "," {
                hasComma = true
                place += 1
            }
        }
        guard words.count > 1, hasSurname,
            hasSmall || words.contains(where: { GivenReading($0.capitalizedWord).isNameLike })
        else { return nil }
        text = words.joined(separator: " ")
        self.end = end
    }

    /// Whether it is written in Cyrillic letters.
    var isCyrillic: Bool { text.unicodeScalars.contains { Letters.isCyrillic($0.value) } }

    private static func skipBlanks(_ scalars: [Unicode.Scalar], _ place: inout Int, lines: Int) -> Bool {
        var ends = 0
        while place < scalars.count, scalars[place].properties.isWhitespace {
            if scalars[place] == "\n" { ends += 1 }
            place += 1
        }
        return place < scalars.count && ends <= lines
    }

    private static func word(_ scalars: [Unicode.Scalar], _ place: inout Int) -> String {
        var word = String.UnicodeScalarView()
        while place < scalars.count, word.count < 40 {
            let scalar = scalars[place]
            let isJoint =
                ["-", "'", "’", "ʼ", "\u{AD}"].contains(scalar) && !word.isEmpty && place + 1 < scalars.count
                && scalars[place + 1].properties.isAlphabetic
            guard scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark || isJoint
            else {
                break
            }
            word.append(scalar)
            place += 1
        }
        return String(word)
    }
}

extension String {
    /// The word with a capital and small letters behind it.
    fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst().lowercased() }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Names

/// Makes the cells of lists into names.
enum ListNames {
    /// The names of a cell: several stand on lines of their own, with semicolons or numbers between, in brackets, or, of two persons,
    /// with “and”, commas or slashes between (``SeveralNames``); of spellings with a slash between (“FEDOROV/FYODOROV”) each is a name. A
    /// word in brackets is a variant of the word before it (``BracketedName``). A cell with letters has at least one name.
    static func split(_ text: String) -> [String] { read(text).names }

    /// The names of a cell of other names of one person: as of any cell, and commas part them where their shape says so (``CommaNames``).
    static func readAliases(_ text: String) -> (names: [String], isUnsure: Bool) {
        guard text.utf8.contains(UInt8(ascii: ",")) else { return read(text) }
        var names: [String] = []
        var isUnsure = false
        for line in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            let aliases = CommaNames(line)
            isUnsure = isUnsure || aliases.isUnsure
            names += aliases.parts.flatMap { kept(parts($0), $0) }
        }
        return (names, isUnsure)
    }

    /// The names of a cell, and whether it may hold several persons and cannot be split for certain.
    static func read(_ text: String) -> (names: [String], isUnsure: Bool) {
        var isUnsure = false
        if text.utf8.contains(UInt8(ascii: ",")) || text.utf8.contains(UInt8(ascii: "/")) {
            var names: [String] = []
            let lines = text.split { $0 == ";" || $0.isNewline }
            for line in lines {
                let several = SeveralNames(line)
                isUnsure = isUnsure || several.isUnsure
                names += several.parts
            }
            if names.count > lines.count || isUnsure || text.contains(" /") || text.contains("/ ") {
                return (kept(names.flatMap(parts), text), isUnsure)
            }
        }
        if isPlain(text) { return ([text], false) }
        return (kept(parts(text), text), isUnsure)
    }

    /// Whether a cell holds several persons: parts with “and”, a comma or a slash between them have known given names that are two. What the
    /// row says beside belongs to none of them for certain.
    static func areSeveral(_ names: [String], in text: String) -> Bool {
        guard names.count > 1, severalSigns.contains(where: text.contains) else { return false }
        let known = names.map { ParsedName($0) }.compactMap { $0.family == nil ? nil : $0.givenName }
        return known.count == names.count && Set(known).count > 1
    }

    private static let severalSigns = [" and ", " и ", " та ", " і ", " & ", "/", ","]

    /// The names, or, if there are none, the text itself as far as it has letters.
    private static func kept(_ names: [String], _ text: String) -> [String] {
        let named = names.filter { $0.contains(where: \.isLetter) }
        if !named.isEmpty || !text.contains(where: \.isLetter) { return named }
        let words = text.split { !$0.isLetter && $0 != "-" && $0 != "." && $0 != "'" }
        return [words.joined(separator: " ")]
    }

    /// Whether a text is one name as it stands: most are, and long lists are read faster for it.
    private static func isPlain(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        var hasLatin = false
        var hasOther = false
        // Whether the letter before is a small Cyrillic one.
        var isAfterSmall = false
        // The last four bytes, to find “and” and «и».
        var recent: UInt32 = 0
        for byte in text.utf8 {
            defer { recent = recent << 8 | UInt32(byte) }
            switch byte {
            case 0x41...0x5A:
                if (0x61...0x7A).contains(last) { return false }
                hasLatin = true
            case 0x61...0x7A: hasLatin = true
            case 0x20:
                if last == 0x20 || recent == and || recent & 0xFF_FFFF == andInCyrillic { return false }
                isAfterSmall = false
            case 0x2D, 0x2E, 0x2C, 0x27: isAfterSmall = false
            // Cyrillic letters; a capital after a small one has to be looked at.
            case 0xD0, 0xD1: hasOther = true
            case 0x90...0xAF where last == 0xD0:
                if isAfterSmall { return false }
            case 0x80...0xBF where last == 0xD0 || last == 0xD1: isAfterSmall = last == 0xD1 || byte >= 0xB0
            default: return false
            }
            last = byte
        }
        return last != 0x20 && !(hasLatin && hasOther)
    }

    /// “ and” and « и» in bytes.
    private static let and: UInt32 = 0x2061_6E64
    private static let andInCyrillic: UInt32 = 0x20_D0B8

    private static func parts(_ text: String) -> [String] {
        text.split { $0 == ";" || $0.isNewline }.flatMap { pieces($0) }.flatMap { words -> [String] in
            let words = words.flatMap { parted(unmixed(String($0))) }
            guard let place = words.firstIndex(where: { $0.contains("/") }) else {
                return words.isEmpty ? [] : [words.joined(separator: " ")]
            }
            return words[place].split(separator: "/").map { choice in
                var words = words
                words[place] = String(choice)
                return words.joined(separator: " ")
            }
        }
    }

    /// The words of each name of a line: what stands in brackets is a name of its own if it has two words, and so is what follows “and”
    /// or a number.
    private static func pieces(_ line: Substring) -> [[Substring]] {
        var names = [BracketedName()]
        var bracketed: [[Substring]] = []
        var inner: [Substring]?
        for word in line.split(whereSeparator: \.isWhitespace) {
            if isNumber(word) {
                names.append(BracketedName())
                continue
            }
            var word = word
            if word.hasPrefix("("), inner == nil, line.contains(")") {
                inner = []
                word = word.dropFirst()
            }
            let isLast = inner != nil && word.contains(")")
            if isLast { word = word.prefix { $0 != ")" } }
            if labels.contains(word.lowercased()) {
                names.append(BracketedName())
            } else if inner == nil, ands.contains(word.lowercased()), names[names.count - 1].words.count > 1 {
                names.append(BracketedName())
            } else if !word.isEmpty {
                if inner != nil { inner?.append(word) } else { names[names.count - 1].words.append(word) }
            }
            if isLast, let words = inner {
                if !names[names.count - 1].take(bracketed: words) { bracketed.append(words) }
                inner = nil
            }
        }
        if let words = inner { names[names.count - 1].words += words }
        return (names.flatMap(\.all) + bracketed).filter { !$0.isEmpty }
    }

    private static let ands: Set<String> = ["and", "и", "та", "і", "&"]
    private static let labels: Set<String> = ["a.k.a.", "aka", "f.k.a.", "fka", "a.k.a.:", "alias", "alias:"]

    /// “1)”, “(2)”, “3.”, “a)”.
    private static func isNumber(_ word: Substring) -> Bool {
        guard let last = word.last, last == ")" || last == "." else { return false }
        let inside = word.dropLast().drop { $0 == "(" }
        guard !inside.isEmpty, inside.count < 4 else { return false }
        return inside.allSatisfy(\.isNumber) || last == ")" && inside.count == 1 && inside.allSatisfy(\.isLowercase)
    }

    /// Whether all names have a word that persons do not bear, such as “LLC”.
    static func areOrganisation(_ names: [String]) -> Bool {
        !names.isEmpty
            && names.allSatisfy { name in
                name.lowercased().split { !$0.isLetter }.contains { organisationWords.contains(String($0)) }
            }
    }

    /// Whether a name begins with a word that no name of a person begins with, such as «УФСИН»: then it is an organisation, even where
    /// the list calls it a person.
    static func beginsAsOrganisation(_ name: String) -> Bool {
        guard let word = name.lowercased().split(whereSeparator: { !$0.isLetter }).first else { return false }
        return firstWords.contains(String(word))
    }

    private static let organisationWords = Set(lines.flatMap { $0.filter { $0 != firstMark } })
    /// The words that tell an organisation where they stand first.
    private static let firstWords = Set(lines.filter { $0.first == firstMark }.flatMap { $0.dropFirst() })
    private static let firstMark = "first:"
    private static var lines: [[String]] {
        String(decoding: PackageResources.organisation_words_txt, as: UTF8.self)
            .split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: " ").map(String.init) }
    }

    /// A cell without the blanks at its ends.
    static func trimmed(_ text: String) -> String {
        if let first = text.utf8.first, let last = text.utf8.last, first > 0x20, last > 0x20, last < 0x80, first != 0xC2
        {
            return text
        }
        let start = text.drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    /// “IvanPetrovich” is two words: a capital after three or more letters of which the last is small.
    private static func parted(_ word: String) -> [String] {
        var words = [""]
        var last: Character?
        for letter in word {
            if letter.isUppercase, let before = last, before.isLowercase, words[words.count - 1].count > 2 {
                words.append("")
            }
            words[words.count - 1].append(letter)
            last = letter
        }
        return words
    }

    /// A word of one script with look-alikes of the other in it, in the script that most of its letters have.
    private static func unmixed(_ word: String) -> String {
        let latin = word.unicodeScalars.count { $0.isASCII && $0.properties.isAlphabetic }
        let cyrillic = word.unicodeScalars.count { (0x400...0x52F).contains($0.value) }
        guard latin > 0, cyrillic > 0, latin != cyrillic else { return word }
        let table = latin > cyrillic ? toLatin : toCyrillic
        return String(word.map { table[$0] ?? $0 })
    }

    // Pairs of the list “intentional” of Unicode’s UTS 39: signs drawn alike on purpose.
    private static let toLatin = Dictionary(uniqueKeysWithValues: zip("асеорхуіАВСЕНКМОРТХУІ", "aceopxyiABCEHKMOPTXYI"))
    private static let toCyrillic = Dictionary(
        uniqueKeysWithValues: zip("aceopxyiABCEHKMOPTXYI", "асеорхуіАВСЕНКМОРТХУІ"))

    /// Each name once, at most twenty-four. An alias of one word says too little beside a name of several, and is left out.
    static func distinct(_ names: [String]) -> [String] {
        if names.count < 2 { return names }
        var seen: Set<String> = []
        let unique = names.filter { seen.insert($0.lowercased()).inserted }
        let full = unique.filter { $0.contains(" ") }
        return Array((full.isEmpty ? unique : full).prefix(24))
    }
}

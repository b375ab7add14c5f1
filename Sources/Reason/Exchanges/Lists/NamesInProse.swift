// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// The names that stand in sentences: sequences of words with capital letters that read as a name. Nothing is added to what
/// is printed, and what cannot be a name is left out.
///
/// A sequence counts if it has a surname and a given name that is known, a patronymic, or an initial before or after the
/// surname. So “The Ministry of Defence” is none, and neither is a single word.
struct NamesInProse {
    /// A name that was found.
    struct Found: Hashable {
        /// The name as printed.
        var text: String
        /// The line in which it begins, from 1.
        var line: Int
    }

    /// The names in the order of the text, each wording once.
    private(set) var names: [Found] = []
    /// Two words with capital letters and more that were not read as a name: bodies and places, and names of which the given
    /// name is not known. Each wording once, in the order of the text.
    private(set) var passedOver: [String] = []

    init(_ text: String) {
        var words: [Word] = []
        var seen: Set<String> = []
        func end() {
            defer { words.removeAll(keepingCapacity: true) }
            let (found, left) = Self.names(in: words)
            for run in found where seen.insert(run.text).inserted { names.append(run) }
            for run in left where seen.insert(run).inserted { passedOver.append(run) }
        }
        for word in Self.words(text) {
            if word.isCapital {
                // The sign before the word may part two names.
                if word.isApart { end() }
                words.append(word)
                if word.endsSentence { end() }
            } else {
                end()
            }
        }
        end()
    }

    private struct Word {
        var text: String
        var line: Int
        /// A comma, a bracket or a line of its own stands before it.
        var isApart: Bool
        var isInitial: Bool { text.hasSuffix(".") }
        var isCapital: Bool { text.first?.isUppercase == true }
        /// It is the first of a sentence, and may have its capital letter from that.
        var startsSentence: Bool
        /// A full stop ends it that is not that of an initial.
        var endsSentence: Bool
    }

    private static func words(_ text: String) -> [Word] {
        var found: [Word] = []
        var (line, start) = (1, 1)
        var (isApart, startsSentence) = (true, true)
        var current = ""
        var letters = 0
        func flush(_ stop: Bool) {
            guard letters > 0 else { return }
            // “I.” and “I.V.” keep their full stops.
            let isInitial =
                stop && letters <= 2 && current.first?.isUppercase == true && (letters == 1 || current.contains("."))
            let endsSentence = stop && !isInitial
            found.append(
                Word(
                    text: isInitial ? current + "." : current, line: start, isApart: isApart,
                    startsSentence: startsSentence, endsSentence: endsSentence))
            (current, letters, isApart, startsSentence) = ("", 0, false, endsSentence)
        }
        let signs = Array(text.unicodeScalars)
        for (place, sign) in signs.enumerated() {
            let isLetter = sign.properties.isAlphabetic
            if isLetter || letters > 0 && (isMark(sign) || "-'’ʼ".unicodeScalars.contains(sign)) {
                if letters == 0 { start = line }
                letters += isLetter ? 1 : 0
                current.unicodeScalars.append(sign)
                continue
            }
            let isNextLetter = place + 1 < signs.count && signs[place + 1].properties.isAlphabetic
            if sign == ".", letters == 1, isNextLetter, current.first?.isUppercase == true {
                current.unicodeScalars.append(sign)
                continue
            }
            flush(sign == ".")
            switch sign {
            case "\n":
                line += 1
                // An empty line parts; a single one may stand within a sentence.
                if place > 0, signs[place - 1] == "\n" { (isApart, startsSentence) = (true, true) }
            case " ", "\u{A0}", "\r", ".": break
            case "!", "?", "…": (isApart, startsSentence) = (true, true)
            default: isApart = true
            }
        }
        flush(false)
        return found
    }

    private static func isMark(_ sign: Unicode.Scalar) -> Bool { sign.properties.generalCategory == .nonspacingMark }

    /// The names in a sequence of capitalised words: the longest first, from the left.
    private static func names(in words: [Word]) -> (found: [Found], left: [String]) {
        var found: [Found] = []
        var left: [String] = []
        var spare: [Word] = []
        func leave() {
            // The first word of a sentence has its capital letter from that.
            let run = spare.first?.startsSentence == true && spare.count > 2 ? spare.dropFirst() : spare[...]
            if run.count > 1 { left.append(run.map(\.text).joined(separator: " ")) }
            spare.removeAll(keepingCapacity: true)
        }
        var start = 0
        while start < words.count {
            var taken = 0
            for length in stride(from: min(4, words.count - start), through: 2, by: -1) {
                let part = words[start..<(start + length)]
                // The first word of a sentence may be none of the name: what follows it is enough then.
                let hasSpareWord = length > 2 && part.first?.startsSentence == true && isName(part.dropFirst())
                if hasSpareWord, !hasPatronymic(part) { break }
                if isName(part) {
                    found.append(Found(text: part.map(\.text).joined(separator: " "), line: part.first?.line ?? 1))
                    taken = length
                    break
                }
            }
            if taken > 0 { leave() } else { spare.append(words[start]) }
            start += max(taken, 1)
        }
        leave()
        return (found, left)
    }

    private static func hasPatronymic(_ words: ArraySlice<Word>) -> Bool {
        words.count == 3 && ParsedName(words.map(\.text).joined(separator: " ")).father != nil
    }

    private static func isName(_ words: ArraySlice<Word>) -> Bool {
        let text = words.map(\.text).joined(separator: " ")
        let name = ParsedName(text)
        guard let family = name.family, name.given != nil else { return false }
        // An initial is no surname, nor is a given name that everybody bears.
        guard family.filter({ $0.isLetter }).count > 1 else { return false }
        let initials = words.count(where: \.isInitial)
        let parts = words.count - initials
        guard parts >= 1, parts <= 3 else { return false }
        // All words have a part in the name.
        let used = [name.family, name.secondFamily, name.former, name.given, name.patronymic].compactMap { $0 }
            .joined(separator: " ").filter { $0.isLetter }.count
        guard used == text.filter({ $0.isLetter }).count else { return false }
        if initials > 0 { return parts == 1 && initials <= 2 }
        return name.givenName != nil || name.father != nil
    }
}

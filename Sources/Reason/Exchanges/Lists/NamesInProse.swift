// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
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
        var title: Word?
        var lawyer: Word?
        // What stands at the end of a line and may be the first half of a name.
        var before: ArraySlice<Word> = []
        var seen: Set<String> = []
        func pass(_ text: String) { if seen.insert(text).inserted { passedOver.append(text) } }
        func end() -> ArraySlice<Word> {
            let parts = Self.names(in: words)
            // Behind “lawyer” stands who speaks for somebody.
            let others = lawyer == nil ? parts.found[...] : parts.found.dropFirst()
            if let lawyer, let first = parts.found.first { pass("\(lawyer.text) \(first.text)") }
            for run in others where seen.insert(run.text).inserted { names.append(run) }
            for run in parts.left { pass(run) }
            if let title, words.count == 1 { pass("\(title.text)\(title.endsSentence ? "." : "") \(words[0].text)") }
            if let cut = Self.cutName(before, words[..<parts.spareBefore]) { pass(cut) }
            let rest = words[(words.count - parts.spareAfter)...]
            (words, title, lawyer, before) = ([], nil, nil, [])
            return rest
        }
        for var word in Self.words(text) {
            let isNewLine = words.last.map { $0.line != word.line } ?? false
            if Self.titles.contains(word.text.lowercased()) {
                _ = end()
                title = word
            } else if Self.lawyers.contains(word.text.lowercased()) {
                _ = end()
                lawyer = word
            } else if word.isCapital {
                // The sign before the word may part two names, and the end of a line does.
                if word.isApart || isNewLine {
                    let rest = end()
                    if !word.isApart { before = rest }
                }
                if title != nil, words.isEmpty { word.startsSentence = false }
                words.append(word)
                if word.endsSentence { _ = end() }
            } else {
                _ = end()
            }
        }
        _ = end()
    }

    /// Whether a text is a name and nothing else, with or without capital letters.
    static func isWholeName(_ text: String) -> Bool {
        let found = NamesInProse(text.contains(where: \.isUppercase) ? text : text.capitalized).names
        return found.count == 1 && found[0].text.count == text.count
    }

    /// A name that the end of a line may have cut in two.
    private static func cutName(_ before: ArraySlice<Word>, _ after: ArraySlice<Word>) -> String? {
        for (first, second) in [(1, 2), (2, 1), (1, 1)] where before.count >= first && after.count >= second {
            let words = Array(before.suffix(first) + after.prefix(second))
            if isName(words[...]) { return words.map(\.text).joined(separator: " ") }
        }
        return nil
    }

    /// What stands before a surname alone.
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "г-н", "г-жа", "гн", "гжа", "господин", "госпожа", "пан",
        "пані",
        "спадар", "спадарыня",
    ]

    /// What stands before the name of a lawyer, as the subject of a sentence.
    static let lawyers: Set<String> = [
        "lawyer", "attorney", "advocate", "barrister", "адвокат", "адвокатесса", "адвокатка", "защитник", "защитница",
        "захисник", "захисниця", "адвакат", "абаронца",
    ]

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
            let isDigit = (0x30...0x39).contains(sign.value)
            if isLetter || letters > 0 && (isDigit || isMark(sign) || "-'’ʼ".unicodeScalars.contains(sign)) {
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
    /// - Returns: what was found; what was left; and how many words before the first name and after the last are in none.
    private static func names(
        in words: [Word]
    ) -> (found: [Found], left: [String], spareBefore: Int, spareAfter: Int) {
        var found: [Found] = []
        var spareBefore = words.count
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
            if taken > 0 {
                spareBefore = min(spareBefore, start)
                leave()
            } else {
                spare.append(words[start])
            }
            start += max(taken, 1)
        }
        let spareAfter = spare.count
        leave()
        return (found, left, spareBefore, spareAfter)
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
        return name.givenName != nil || name.father != nil || parts == 2 && hasShortForm(words.map(\.text))
    }

    /// Whether one of two words is the short form of a given name in another case: «Сашу», «Мишей».
    private static func hasShortForm(_ words: [String]) -> Bool {
        let cases = [
            ("у", ["а"]), ("ю", ["я"]), ("ы", ["а"]), ("и", ["а", "я"]), ("е", ["а", "я"]), ("ой", ["а"]),
            ("ей", ["я", "а"]),
        ]
        for (place, word) in words.enumerated() where word.count > 3 {
            for (ending, plain) in cases where word.hasSuffix(ending) {
                for first in plain {
                    var other = words
                    other[place] = word.dropLast(ending.count) + first
                    let name = ParsedName(other.joined(separator: " "))
                    if name.family != nil, name.givenName != nil, name.given == other[place] { return true }
                }
            }
        }
        return false
    }
}

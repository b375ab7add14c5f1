// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Names

/// Tells whether one cell or line holds several names: “Anna Probina, Ivan Testov”, “… and …”, “…; …”, “… / …”.
///
/// It parts them where each part is by its shape a whole name. Where that cannot be told, the text stays one entry and is said:
/// “Testov, Ivan”, one name in two scripts, a name and its former form.
enum SeveralNames: Equatable {
    /// One name, or none.
    case one
    /// The parts, each a whole name and perhaps a birth.
    case several([String])
    /// Several persons may be meant.
    case unclear

    /// So long is a text at the most that is looked at, in bytes.
    static let longest = 4_000

    init(_ text: String) {
        guard text.utf8.count <= Self.longest, Self.mayBeParted(text), let parts = Self.parts(of: text) else {
            self = text.utf8.count <= Self.longest && Self.hasOtherInBrackets(text) ? .unclear : .one
            return
        }
        let names = parts.map { String($0.text[..<Self.birth(in: $0.text)]).trimmingCharacters(in: .whitespaces) }
        let whole = names.map(Self.isWhole)
        let isCommaAlone = parts.dropFirst().allSatisfy { $0.sign == "," }
        // “Testov, Ivan Petrovich”.
        let isPair = isCommaAlone && names.count == 2
        if isPair, !names[0].contains(" ") {
            self = .one
            return
        }
        if whole.allSatisfy({ $0 }) {
            let areForms = parts.dropFirst().allSatisfy { $0.sign == "/" }
            let isSure =
                Self.areOthers(names, mayBeForms: areForms)
                && !(isPair && Self.isGivenWithFather(names[1]))
                && (!isCommaAlone || names.dropFirst().allSatisfy(NamesInProse.isWholeName))
            self = isSure ? .several(parts.map(\.text)) : .unclear
            return
        }
        // Behind a comma a note may stand: there a given name, a patronymic or an initial tells a person. A conjunction and the
        // other signs part persons, if a name stands beside them.
        let isListed = !isCommaAlone && whole.contains(true) && names.allSatisfy { $0.first?.isUppercase == true }
        let hasNameBehind = zip(names, whole).dropFirst().contains { $0.1 && NamesInProse.isWholeName($0.0) }
        let mayBeSeveral =
            isListed || hasNameBehind
            || NamesInProse(text.replacing(/\([^)]*\)?/, with: "")).names.count > 1
        self = mayBeSeveral ? .unclear : .one
    }

    private typealias Part = (sign: Character, text: String)

    private static let words: Set<Substring> = [
        "and", "und", "et", "и", "та", "і", "й", "ды", "&", "+", "or", "oder", "ou", "или", "либо", "або", "альбо",
        "чи", "ці",
    ]

    /// Whether anything stands in the text that parts names; most texts have nothing.
    private static func mayBeParted(_ text: String) -> Bool {
        text.utf8.contains { $0 == 0x2C || $0 == 0x3B || $0 == 0x2F || $0 == 0x2B || $0 == 0x0A || $0 == 0x0D }
            || text.split(separator: " ").contains(where: words.contains)
    }

    /// Whether a whole name stands in brackets behind a word that adds a person: “Anna Probina (also Ivan Testov)”. “Also known as”
    /// adds none.
    private static func hasOtherInBrackets(_ text: String) -> Bool {
        guard text.utf8.contains(0x28) || text.utf8.contains(0x5B) else { return false }
        guard let match = text.firstMatch(of: /[(\[]\s*([^\s()\[\]]+)\s+([^()\[\]]+)[)\]]/) else { return false }
        let before = text[..<match.range.lowerBound].trimmingCharacters(in: .whitespaces)
        let word = Substring(match.1.lowercased())
        return isWhole(before) && isWhole(String(match.2)) && (words.contains(word) || addingWords.contains(word))
    }

    private static let addingWords: Set<Substring> = [
        "also", "with", "also:", "auch", "также", "с", "со", "вместе", "також", "таксама",
    ]

    /// Whether two words are a given name and a patronymic, which a surname of two words may stand before.
    private static func isGivenWithFather(_ name: String) -> Bool {
        let words = name.lowercased().split(separator: " ")
        guard words.count == 2, let last = words.last else { return false }
        return ["вич", "вна", "чна", "ич", "vich", "vna", "chna"].contains { last.hasSuffix($0) }
    }

    /// The parts, each with the sign before it; `nil` if nothing parts the text.
    private static func parts(of text: String) -> [Part]? {
        var found: [Part] = []
        var (current, sign, depth) = ("", Character(","), 0)
        func end(_ next: Character) {
            let part = current.trimmingCharacters(in: .whitespacesAndNewlines)
            if !part.isEmpty { found.append((sign, part)) }
            // “Anna Probina, and Ivan Testov”: the sign that says more counts.
            sign = part.isEmpty && sign != "," ? sign : next
            current = ""
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            for word in line.split(whereSeparator: \.isWhitespace) {
                if depth == 0, words.contains(word) {
                    end("&")
                    continue
                }
                if !current.isEmpty { current += " " }
                for sign in word {
                    depth = max(0, depth + (sign == "(" ? 1 : sign == ")" ? -1 : 0))
                    if depth == 0, ",;/+".contains(sign) { end(sign) } else { current.append(sign) }
                }
            }
            // A line's end parts whole names; within a name it is a space.
            if isWhole(current.trimmingCharacters(in: .whitespaces)) { end(";") }
        }
        end(",")
        return found.count > 1 ? found : nil
    }

    /// Where a birth begins behind a name; the end if there is none.
    private static func birth(in text: String) -> String.Index {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return text.endIndex }
        return text.firstMatch(of: ListLine.date)?.range.lowerBound ?? text.endIndex
    }

    /// Two name words and more, each with a capital letter, one of them no initial.
    static func isWhole(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard (2...5).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }) else { return false }
        guard words.contains(where: { $0.count(where: \.isLetter) > 2 }) else { return false }
        guard words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber || "-'’ʼ.".contains($0) } }) else {
            return false
        }
        return ParsedName(name).family != nil
    }

    /// Whether whole names are those of persons who differ.
    ///
    /// - Parameter mayBeForms: a stroke parts them, as it does a name and its former form.
    private static func areOthers(_ names: [String], mayBeForms: Bool) -> Bool {
        // One name in two scripts.
        if Set(names.map(isCyrillic)).count > 1 { return false }
        let words = names.map { Set($0.lowercased().split(separator: " ")) }
        for (place, one) in words.enumerated() {
            // “Ivan Testov, Testov Ivan”; “Anna Testova / Anna Probina”.
            for other in words[(place + 1)...] where one.intersection(other).count > (mayBeForms ? 0 : 1) {
                return false
            }
        }
        return true
    }

    private static func isCyrillic(_ name: String) -> Bool {
        name.unicodeScalars.contains { (0x0400...0x052F).contains($0.value) }
    }
}

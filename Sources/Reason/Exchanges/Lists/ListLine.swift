// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Names

/// A line of a list in plain text: perhaps a number or a dot, a name, and perhaps a birth.
struct ListLine {
    /// The name as printed, without the number before it.
    let name: String
    /// The birth or its year; empty if there is none.
    let birth: String
    /// What follows the name behind a dash, a comma, a colon or a bracket, as printed; empty if nothing does.
    let note: String
    /// Names that stand in the note.
    let namesInNote: [String]
    /// Further names follow the first behind a comma, so that the line is a sentence or a row of names.
    private let isEnumeration: Bool
    /// Whether nothing stands in the line.
    var isEmpty: Bool { name.isEmpty }

    /// The lines of a list that stand in one line of a text: several if it holds several names.
    ///
    /// - Returns: the lines, and whether several persons may be meant where one line was kept.
    static func all(in text: String) -> (lines: [ListLine], isUnclear: Bool) {
        let bare = Self.bare(text)
        switch SeveralNames(bare) {
        case .one: return ([ListLine(bare: bare)], false)
        case .unclear: return ([ListLine(bare: bare)], true)
        case .several(let parts): return (parts.map { ListLine(bare: $0) }, false)
        }
    }

    /// A line without what stands before the name and behind it.
    private static func bare(_ line: String) -> String {
        // Tabs part cells as commas do.
        var text = line.trimmingCharacters(in: .whitespacesAndNewlines).replacing("\t", with: ", ")
        // “12.”, “12)”, “-”, “•”.
        if let mark = text.firstIndex(where: { !$0.isNumber }), mark > text.startIndex, ".)".contains(text[mark]) {
            text = String(text[text.index(after: mark)...]).trimmingCharacters(in: .whitespaces)
        }
        text = text.trimmingPrefix { "-–—•*·".contains($0) || $0 == " " }
        return text.trimmingSuffix { ",;.".contains($0) && !isInitial(text) || $0 == " " }
    }

    private init(bare text: String) {
        var (bare, birth) = (text, "")
        if text.utf8.contains(where: { (0x30...0x39).contains($0) }), let found = text.firstMatch(of: Self.date) {
            birth = String(found.output.1)
            bare.removeSubrange(found.range)
            bare = bare.trimmingSuffix { " ,;(".contains($0) }
        }
        if !Self.isName(bare), let (head, sign, rest) = Self.parted(text) {
            (name, note) = (head, rest)
            self.birth = rest.prefixMatch(of: Self.birthInNote).map { String($0.output.1 ?? $0.output.2 ?? "") } ?? ""
            let names = NamesInProse(rest)
            (namesInNote, isEnumeration) = (names.names.map(\.text), sign == "," && !names.names.isEmpty)
        } else {
            (name, note, self.birth, namesInNote, isEnumeration) = (bare, "", birth, [], false)
        }
    }

    /// The shortest beginning that is a name of two words and more and is set off from what follows, and what follows.
    private static func parted(_ text: String) -> (name: String, sign: Character, note: String)? {
        for mark in text.indices where ",;:(—–-".contains(text[mark]) {
            let head = text[..<mark]
            // A hyphen within a word sets nothing off.
            if text[mark] == "-", head.last != " " { continue }
            let name = head.trimmingCharacters(in: .whitespaces)
            guard name.utf8.count <= 200 else { return nil }
            guard name.contains(" "), isName(name), name.contains(where: \.isUppercase) else { continue }
            let rest = text[mark...].drop { ",;:—–- ".contains($0) }
            return rest.isEmpty ? nil : (name, text[mark], String(rest))
        }
        return nil
    }

    /// Whether the line is an entry: a name, in small letters too, or a name with a note.
    ///
    /// - Parameter alone: no other line stands in the text.
    func isEntry(alone: Bool) -> Bool {
        if isName { return true }
        if note.isEmpty { return !alone && !name.contains(where: \.isUppercase) && NamesInProse.isWholeName(name) }
        return !isEnumeration && (!alone || namesInNote.isEmpty)
    }

    /// Whether the line is a name of two words and more by its shape, with nothing behind it.
    var isWholeName: Bool { note.isEmpty && !isHeading && SeveralNames.isWhole(name) }

    /// Whether the line is a sum, the number of a page, “and others”, or the name of a lawyer who is called so.
    var isNoEntry: Bool {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard let first = words.first, words.count <= 6 else { return false }
        if Self.others.contains(words.joined(separator: " ")) { return true }
        if NamesInProse.lawyers.contains(String(first)), words.count > 2 {
            return note.isEmpty && Self.isName(String(name.drop { $0 != " " }))
        }
        let hasNumber = words.contains { $0.allSatisfy(\.isNumber) } || (note + birth).contains(where: \.isNumber)
        return hasNumber && Self.sums.contains(String(first))
    }

    private static let others: Set<String> = [
        "and others", "and more", "others", "et al", "etc", "и другие", "и др", "и прочие", "и так далее", "та інші",
        "і інші", "й інші", "та ін", "і іншыя", "ды іншыя",
    ]
    private static let sums: Set<String> = [
        "total", "in", "altogether", "page", "итого", "всего", "страница", "стр", "разом", "усього", "всього",
        "сторінка",
        "усяго", "разам", "старонка",
    ]

    /// Whether the line, the first of a text, is a title, such as “List for exchange”.
    var isTitle: Bool {
        if isHeading { return true }
        guard note.isEmpty, let first = name.split(separator: " ").first?.lowercased() else { return false }
        return Self.titleWords.contains(first)
            || !isName && !name.contains(".") && NamesInProse(name).names.isEmpty
                && name.contains(where: \.isUppercase)
    }

    private static let titleWords: Set<String> = ["list", "names", "список", "списки", "перечень", "имена", "спіс"]

    /// Whether the line holds a name and nothing else.
    var isName: Bool { note.isEmpty && Self.isName(name) }

    /// Whether all words may be parts of a name, with a surname among them.
    private static func isName(_ name: String) -> Bool {
        let words = name.split { $0 == " " || $0 == "," }
        guard (1...6).contains(words.count), name.utf8.count <= 200 else { return false }
        let isWritten = words.allSatisfy { word in
            guard let first = word.first(where: { $0.isLetter }) else { return false }
            return (first.isUppercase || particles.contains(word.lowercased()))
                && word.allSatisfy { $0.isLetter || "-'’ʼ.()".contains($0) }
        }
        return isWritten && ParsedName(name).family != nil
    }

    /// “List of prisoners:” and the like.
    var isHeading: Bool { name.hasSuffix(":") }

    /// Whether the text ends in an initial with its full stop.
    private static func isInitial(_ text: String) -> Bool {
        let end = text.suffix(2)
        guard end.count == 2, end.last == ".", let letter = end.first, letter.isUppercase else { return false }
        let before = text.dropLast(2).last
        return before == nil || before == " " || before == "."
    }

    // A date or a year at the end, in brackets or behind a comma. A regex is no value that threads may share.
    static var date: Regex<(Substring, Substring)> {
        /[\s,(]+(?:born |b\. ?|род\. ?|г\. ?р\. ?)?(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4}|(?:18|19|20)\d{2})(?: ?г\.? ?р?\.?)?\)?$/
    }

    // A birth that says so, in the note or before “г. р.”; or a date of a day directly behind the name.
    private static var birthInNote: Regex<(Substring, Substring?, Substring?)> {
        /[(\s]*(?:(?:born |b\. ?|род\. ?)(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4}|\d{4})|(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4}|\d{4}(?= ?г\. ?р)))/
    }

    private static let particles: Set<String> = [
        "von", "van", "der", "den", "de", "del", "la", "las", "los", "le", "da", "das", "do", "dos", "di", "du", "zu",
        "of", "al", "el", "bin", "ibn", "bint", "abu", "ben", "ter", "ten", "oglu", "oğlu", "ogly", "oglou", "kyzy",
        "qizi", "qızı", "uulu", "uly", "ugli", "фон", "ван", "дер", "ден", "де", "ди", "да", "ла", "лос", "аль", "эль",
        "бин", "ибн", "бен", "абу", "оглы", "огли", "оглу", "кызы", "кизи", "қизи", "гызы", "уулу", "улы", "угли",
        "ўғли", "и", "y", "e",
    ]
}

extension String {
    fileprivate func trimmingPrefix(_ isCut: (Character) -> Bool) -> String { String(drop(while: isCut)) }

    fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isCut(last) { text.removeLast() }
        return text
    }
}

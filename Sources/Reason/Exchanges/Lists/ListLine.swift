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
    /// Whether nothing stands in the line.
    var isEmpty: Bool { name.isEmpty }

    init(_ line: String) {
        var text = line.trimmingCharacters(in: .whitespacesAndNewlines)
        // “12.”, “12)”, “-”, “•”.
        if let mark = text.firstIndex(where: { !$0.isNumber }), mark > text.startIndex, ".)".contains(text[mark]) {
            text = String(text[text.index(after: mark)...]).trimmingCharacters(in: .whitespaces)
        }
        text = text.trimmingPrefix { "-–—•*·".contains($0) || $0 == " " }
        text = text.trimmingSuffix { ",;.".contains($0) && !Self.isInitial(text) || $0 == " " }
        var birth = ""
        if text.utf8.contains(where: { (0x30...0x39).contains($0) }), let found = text.firstMatch(of: Self.date) {
            birth = String(found.output.1)
            text.removeSubrange(found.range)
            text = text.trimmingSuffix { " ,;(".contains($0) }
        }
        name = text
        self.birth = birth
    }

    /// Whether all words may be parts of a name, with a surname among them.
    var isName: Bool {
        let words = name.split { $0 == " " || $0 == "," }
        guard (1...6).contains(words.count), name.utf8.count <= 200 else { return false }
        let isWritten = words.allSatisfy { word in
            guard let first = word.first(where: { $0.isLetter }) else { return false }
            return (first.isUppercase || Self.particles.contains(word.lowercased()))
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
    private static var date: Regex<(Substring, Substring)> {
        /[\s,(]+(?:born |b\. ?|род\. ?|г\. ?р\. ?)?(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4}|(?:18|19|20)\d{2})(?: ?г\.? ?р?\.?)?\)?$/
    }

    private static let particles: Set<String> = [
        "von", "van", "de", "da", "di", "la", "фон", "де", "оглы", "кызы", "и", "y",
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

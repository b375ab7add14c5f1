// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// One row of any kind of file, valid until the next is read. Columns are numbered as the plan numbers them.
class InputRow {
    /// The number of the row in the file, as a person counts it there.
    var number = 0
    /// What is wrong with the row as a whole.
    var fault: ImportProblem? { nil }

    /// The text of a column without white space around it; empty if there is none.
    func text(_ column: Int) throws(ImportFailure) -> String { "" }

    /// The values of a column that holds a list; a single text is a list of one.
    func items(_ column: Int) throws(ImportFailure) -> [InputItem] {
        let text = try text(column)
        return text.isEmpty ? [] : [.text(text)]
    }

    /// What an unchanged row is recognised by.
    func fingerprint() -> Fingerprint { .none }

    /// Whether a cell is computed by a formula, so that nobody entered its value.
    func isFormula(_ column: Int) -> Bool { false }
}

/// An element of a list within a row.
enum InputItem {
    case text(String)
    case json(JSONValue)

    /// The text of the element, or of a member of it.
    func text(_ path: [String]) -> String {
        switch self {
        case .text(let text): return path.isEmpty ? Trimmed.text(text) : ""
        case .json(let value): return JSONText.text(JSONText.follow(value, path[...]))
        }
    }
}

/// A row that cannot be taken over.
struct ImportFailure: Error {
    var problem: ImportProblem
}

/// Texts without white space around them, no-break spaces and byte order marks included.
enum Trimmed {
    static func text(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            let range = range(of: UnsafeRawBufferPointer(bytes))
            if range.count == bytes.count { return nil }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        } ?? text
    }

    /// The bytes that are left. White space of Unicode is known by its bytes: most cells end in a letter, and asking
    /// for a letter's properties costs more than all else done with the cell.
    static func range(of bytes: UnsafeRawBufferPointer) -> Range<Int> {
        var start = 0
        var end = bytes.count
        while start < end {
            let length = blank(bytes, at: start, end)
            if length == 0 { break }
            start += length
        }
        while end > start {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end - start >= 2, blank(bytes, at: end - 2, end) == 2 {
                end -= 2
            } else if end - start >= 3, blank(bytes, at: end - 3, end) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return start..<end
    }

    /// The length of the white space at an index, 0 if there is none: ASCII, U+0085, U+00A0, U+1680, U+2000 to U+200B,
    /// U+2028, U+2029, U+202F, U+205F, U+3000 and U+FEFF.
    private static func blank(_ bytes: UnsafeRawBufferPointer, at index: Int, _ end: Int) -> Int {
        let first = bytes[index]
        if first <= 0x20 { return 1 }
        guard first >= 0xC2, index + 1 < end else { return 0 }
        let second = bytes[index + 1]
        if first == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
        guard first >= 0xE1, index + 2 < end else { return 0 }
        let third = bytes[index + 2]
        switch (first, second) {
        case (0xE1, 0x9A): return third == 0x80 ? 3 : 0
        case (0xE2, 0x80): return third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
        case (0xE2, 0x81): return third == 0x9F ? 3 : 0
        case (0xE3, 0x80): return third == 0x80 ? 3 : 0
        case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
        default: return 0
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// One row of any kind of file, valid until the next is read. Columns are numbered as the plan numbers them.
class InputRow {
    /// The number of the row in its file, as a person counts it there.
    var number = 0
    /// How many rows the files before it have.
    var before = 0
    /// The number of the row in the whole import: that in the file, unless there are several.
    var ordinal: Int { before + number }
    /// What is wrong with the row as a whole.
    var fault: ImportProblem? { nil }

    /// The text of a column without white space around it; empty if there is none.
    func text(_ column: Int) throws(ImportFailure) -> String { "" }

    /// The values of a column that holds a list; a single text is a list of one.
    func items(_ column: Int) throws(ImportFailure) -> [InputItem] {
        let text = try text(column)
        return text.isEmpty ? [] : [.text(text)]
    }

    /// Whether a column holds a list, even an empty one.
    func isList(_ column: Int) -> Bool { false }

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

/// A row that cannot be taken over, with all that is wrong with it.
struct ImportFailure: Error {
    var problems: [ImportProblem]

    init(problems: [ImportProblem]) { self.problems = problems }
    init(problem: ImportProblem) { problems = [problem] }
}

/// Texts without white space around them, no-break spaces and byte order marks included. Control signs are no white space.
enum Trimmed {
    /// The text of a cell without the white space around it.
    static func cell(_ text: String, row: Int, column: String) throws(ImportFailure) -> String {
        var text = text
        var problem: ImportProblem?
        let kept = text.withUTF8 { bytes -> String? in
            let bytes = UnsafeRawBufferPointer(bytes)
            let range = range(of: bytes)
            problem = controlSign(in: bytes, kept: range, row: row, column: column)
            return range.count == bytes.count ? nil : String(decoding: bytes[range], as: UTF8.self)
        }
        if let problem { throw ImportFailure(problem: problem) }
        return kept ?? text
    }

    /// The problem of a cell that begins or ends with a tab or a control sign: it is kept in no value, and cut from none
    /// without a word.
    static func controlSign(
        in bytes: UnsafeRawBufferPointer, kept range: Range<Int>, row: Int, column: @autoclosure () -> String
    ) -> ImportProblem? {
        func isControl(_ byte: UInt8) -> Bool { byte == 0x7F || byte < 0x20 && byte != 0x0A && byte != 0x0D }
        let isKept =
            !range.isEmpty && (isControl(bytes[range.lowerBound]) || isControl(bytes[range.upperBound - 1]))
        let isCut =
            range.count < bytes.count
            && (bytes[..<range.lowerBound].contains(where: isControl)
                || bytes[range.upperBound...].contains(where: isControl))
        guard isKept || isCut else { return nil }
        return ImportProblem(
            row: row, column: column(), value: String(decoding: bytes, as: UTF8.self),
            problem: "The cell begins or ends with a tab or a control sign", remedy: "Remove the sign from the cell.")
    }

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
            if isBlank(bytes[end - 1]) {
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

    /// Blank, tab and the signs that end lines and pages.
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

    /// The length of the white space at an index, 0 if there is none: ASCII, U+0085, U+00A0, U+1680, U+2000 to U+200B,
    /// U+2028, U+2029, U+202F, U+205F, U+3000 and U+FEFF.
    private static func blank(_ bytes: UnsafeRawBufferPointer, at index: Int, _ end: Int) -> Int {
        let first = bytes[index]
        if isBlank(first) { return 1 }
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

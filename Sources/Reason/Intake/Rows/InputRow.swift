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
        guard let first = text.utf8.first, let last = text.utf8.last, mayBeBlank(first) || mayBeBlank(last) else {
            return text
        }
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: { !isBlank($0) }),
            let end = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[start...end])
    }

    /// Whether white space may begin or end with this byte in UTF-8.
    static func mayBeBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x80 }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFEFF || scalar.value == 0x200B || scalar.properties.isWhitespace
    }
}

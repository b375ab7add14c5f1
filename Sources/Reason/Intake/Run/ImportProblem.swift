// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// Something in a file that could not be taken over, or that a person should look at.
public struct ImportProblem: Sendable, Hashable {
    /// The row of the file, counted from 1 with the header; for a JSON list the number of the element.
    public var row: Int?
    /// The column or JSON path.
    public var column: String?
    /// The value, shortened and free of control signs.
    public var value: String?
    /// What is wrong, as a sentence without the place.
    public var problem: String
    /// What a person can do about it.
    public var remedy: String
    /// Whether the row was taken over all the same.
    public var isWarning: Bool

    /// Makes a problem; `value` is shortened and made safe to show here.
    public init(
        row: Int? = nil, column: String? = nil, value: String? = nil, problem: String, remedy: String,
        isWarning: Bool = false
    ) {
        self.row = row
        self.column = column
        // The table error has the rule for values that go to terminals and logs.
        self.value = value.flatMap { TableError(.type, "", value: $0, remedy: "").value }
        self.problem = problem
        self.remedy = remedy
        self.isWarning = isWarning
    }

    /// A row that has the names of the columns in their places.
    static func repeatedHeader(row: Int) -> ImportProblem {
        ImportProblem(
            row: row, problem: "The row repeats the names of the columns",
            remedy: "Remove it; if files were put one behind the other, check that no row is lost between them.")
    }

    /// A cell with a zero byte, which no text has.
    static func zeroByte(_ place: TablePlace, _ text: String?) -> ImportProblem {
        ImportProblem(
            TableError(
                .encoding, "The cell has a zero byte, which no text has", at: place, value: text,
                remedy: "Remove it; if the whole file has them, name its encoding (--encoding UTF-16LE, for example)."))
    }

    /// The problem that a reader of tables found.
    init(_ error: TableError, isWarning: Bool = false) {
        let column = error.place.columnName ?? error.place.column.map { "\($0)" }
        self.init(
            row: error.place.row ?? error.place.line, column: column, value: error.value, problem: error.problem,
            remedy: error.remedy, isWarning: isWarning)
    }
}

extension ImportProblem: CustomStringConvertible {
    /// Place, problem, value and remedy in one line.
    public var description: String {
        var parts: [String] = []
        if let row { parts.append("row \(row)") }
        if let column { parts.append("column «\(TableError(.type, "", value: column, remedy: "").value ?? "")»") }
        let place = parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
        let shown = value.map { " («\($0)»)" } ?? ""
        return "\(place)\(problem)\(shown). \(remedy)"
    }
}

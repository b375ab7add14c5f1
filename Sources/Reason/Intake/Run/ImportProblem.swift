// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// Something in a file that could not be taken over, or that a person should look at.
public struct ImportProblem: Sendable, Hashable {
    /// The name of the file; of a folder's import, of the page.
    public var file: String?
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
        file: String? = nil, row: Int? = nil, column: String? = nil, value: String? = nil, problem: String,
        remedy: String, isWarning: Bool = false
    ) {
        self.file = file
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
            file: error.place.file, row: error.place.row ?? error.place.line, column: column, value: error.value,
            problem: error.problem, remedy: error.remedy, isWarning: isWarning)
    }

    /// The same in a file, unless it names one.
    func inside(_ file: String) -> ImportProblem {
        guard self.file == nil else { return self }
        var problem = self
        problem.file = file
        return problem
    }
}

extension ImportProblem: CustomStringConvertible {
    /// Place, problem, value and remedy in one line.
    public var description: String {
        func safe(_ text: String) -> String { TableError(.type, "", value: text, remedy: "").value ?? "" }
        var parts: [String] = []
        if let file { parts.append(safe(file)) }
        if let row { parts.append("row \(row)") }
        if let column { parts.append("column «\(safe(column))»") }
        let place = parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
        let shown = value.map { " («\($0)»)" } ?? ""
        return "\(place)\(problem)\(shown). \(remedy)"
    }
}

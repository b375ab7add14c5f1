// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Tables

/// A table for statistics, column by column, with the place of every cell.
struct StatsTable {
    /// The file as it was named.
    let file: String
    /// The names of the columns.
    let columns: [String]
    /// The cells, row by row.
    private let cells: CellStore
    /// The row of the file of each row.
    private let rowNumbers: [Int]
    /// What rows are called that are persons of a register; empty for a file.
    private let labels: [String]

    /// A table made from a register.
    ///
    /// - Parameters:
    ///   - rows: the cells, as many in each row as there are columns.
    ///   - labels: what each row is called: the ids of persons.
    init(name: String, columns: [String], rows: [[String]], labels: [String]) {
        file = name
        self.columns = columns
        var cells = CellStore()
        for cell in rows.joined() { cells.append(cell) }
        self.cells = cells
        rowNumbers = Array(1...max(1, rows.count)).prefix(rows.count).map { $0 }
        self.labels = labels
    }

    /// Reads a file: CSV, XLSX, ODS or JSON.
    ///
    /// - Throws: `TableError` for a file that is no table, or a row that has more or fewer cells than there are columns.
    init(path: String) throws {
        let verdict = try FormatSniffer(limits: .local).recognise(path: path)
        file = path.split(separator: "/").last.map(String.init) ?? path
        var (cells, numbers) = (CellStore(), [Int]())
        if verdict.format == .csv {
            let reader = try CSVReader(path: path, options: CSVOptions(headerRow: 1))
            columns = reader.header
            while let record = try reader.next() {
                if let raggedness = record.raggedness { throw raggedness }
                for column in columns.indices {
                    let isPlain = record.withBytes(column) { bytes in
                        guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
                        cells.append(bytes)
                        return true
                    }
                    // What is not ASCII is checked to be text.
                    if !isPlain { cells.append(try record.text(column)) }
                }
                numbers.append(record.row)
            }
        } else {
            let source = try TableSource.open(path: path)
            var names = source.columns
            while let row = try source.nextRow() {
                if let raggedness = row.raggedness { throw raggedness }
                if numbers.isEmpty { names = row.names }
                for name in names { cells.append(row[name]?.text ?? "") }
                numbers.append(row.number)
            }
            columns = names
        }
        (self.cells, rowNumbers, labels) = (cells, numbers, [])
        guard Set(columns).count == columns.count else {
            throw TableError(
                .duplicate, "Two columns have one name", at: TablePlace(file: file),
                remedy: "Name each column differently.")
        }
    }

    /// How many rows there are.
    var count: Int { rowNumbers.count }

    /// The row of the file of a row.
    func number(of row: Int) -> Int { rowNumbers[row] }

    /// What a row is called: its number in a file, the id of its person in a register.
    func label(of row: Int) -> String { labels.indices.contains(row) ? labels[row] : String(rowNumbers[row]) }

    /// The same for programs.
    func reference(of row: Int) -> JSONValue {
        labels.indices.contains(row) ? .string(labels[row]) : .int(rowNumbers[row])
    }

    /// Whether a cell says that its value is not known.
    func isMissing(_ row: Int, _ column: Int) -> Bool { cells.isMissing(row * columns.count + column) }

    /// The place of a column.
    ///
    /// - Throws: `TableError` if there is none of that name.
    func index(of name: String, option: String) throws -> Int {
        if let index = columns.firstIndex(of: name) { return index }
        throw TableError.stats(
            "There is no column “\(name)”. The columns are \(columns.joined(separator: ", ")); name one with \(option).",
            at: TablePlace(file: file), kind: .missing)
    }

    /// The first column that has one of some names, in the order of the names, capitals aside.
    func guess(_ names: [String], except used: Set<Int> = []) -> Int? {
        for name in names {
            if let index = columns.indices.first(where: { columns[$0].lowercased() == name && !used.contains($0) }) {
                return index
            }
        }
        return nil
    }

    /// A column that was named, or else guessed.
    func column(_ name: String?, _ option: String, or names: [String], except used: Set<Int> = []) throws -> Int? {
        if let name { return try index(of: name, option: option) }
        return guess(names, except: used)
    }

    /// The text of a cell.
    func text(_ row: Int, _ column: Int) -> String { cells.text(row * columns.count + column) }

    /// Whether all cells that are there are numbers, and some are.
    func isNumeric(_ column: Int) -> Bool {
        var found = false
        for row in 0..<count where !isMissing(row, column) {
            guard cells.number(row * columns.count + column) != nil else { return false }
            found = true
        }
        return found
    }

    /// The numbers of a column; nothing where the cell is empty.
    ///
    /// - Throws: `TableError` for a cell that is no finite number.
    func numbers(_ column: Int) throws -> [Double?] {
        var values: [Double?] = []
        values.reserveCapacity(count)
        for row in 0..<count {
            if isMissing(row, column) {
                values.append(nil)
                continue
            }
            guard let value = cells.number(row * columns.count + column) else {
                throw TableError.stats(
                    "This is no finite number. Write it with a point, as 3.5, or leave the cell empty if it is not known.",
                    at: place(row, column), value: text(row, column))
            }
            values.append(value)
        }
        return values
    }

    /// Where a cell is.
    func place(_ row: Int, _ column: Int?) -> TablePlace {
        TablePlace(
            file: file, row: rowNumbers[row], column: column.map { $0 + 1 }, columnName: column.map { columns[$0] })
    }

    /// An error of an analysis, with the cell at fault.
    ///
    /// - Parameters:
    ///   - rows: the rows of the table that were analysed.
    ///   - fields: which column stands for which field.
    func error(_ error: StatisticsError, rows: [Int], fields: [String: Int?]) -> TableError {
        guard let row = error.row, rows.indices.contains(row) else {
            return .stats(error.description, at: TablePlace(file: file))
        }
        let column = error.field.flatMap { field in (fields[field] ?? nil) ?? columns.firstIndex(of: field) }
        return .stats(
            error.description, at: place(rows[row], column), value: column.map { text(rows[row], $0) })
    }

    /// Some rows, as they are named in a warning: the first five.
    func list(_ rows: [Int]) -> String {
        let shown = rows.prefix(5).map { label(of: $0) }.joined(separator: ", ")
        return
            "\(labels.isEmpty ? (rows.count == 1 ? "row" : "rows") : (rows.count == 1 ? "person" : "persons")) \(shown)\(rows.count > 5 ? " and \(rows.count - 5) more" : "")"
    }
}

extension TableError {
    /// What an analysis found wrong, in two sentences, at its cell.
    static func stats(_ what: String, at place: TablePlace, value: String? = nil, kind: Kind = .type) -> TableError {
        var (problem, remedy) = (what, "")
        if let end = what.firstRange(of: ". ") {
            (problem, remedy) = (String(what[..<end.lowerBound]), String(what[end.upperBound...]))
        }
        if problem.last == "." { problem.removeLast() }
        return TableError(kind, problem, at: place, value: value, remedy: remedy)
    }
}

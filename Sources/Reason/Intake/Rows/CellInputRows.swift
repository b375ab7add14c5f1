// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// The rows of a workbook's sheet.
final class SheetInputRows: InputRows {
    private let source: SpreadsheetRowSource
    private let row: CellInputRow
    private let columns: ColumnFinder

    init(path: String, columns wanted: [PlanColumn], sheet: String?, headerRow: Int) throws {
        source = try SpreadsheetRowSource(try SpreadsheetReader(path: path), sheet: sheet, headerRow: headerRow)
        let file = path.split(separator: "/").last.map(String.init) ?? path
        columns = try ColumnFinder(wanted, in: source.columns, file: file)
        row = CellInputRow(columns: columns.indices, names: source.columns)
    }

    override func next() throws -> InputRow? {
        guard let found = try source.nextRow() else { return nil }
        row.number = found.number
        row.cells = found.cells
        row.error = found.raggedness
        return row
    }

    override var unused: [String] { columns.unused }
}

/// The records that a recogniser finds in a page.
final class RecordInputRows: InputRows {
    private let records: [PageRecord]
    private let row: CellInputRow
    private var index = 0
    private let size: Int
    private let pageEncoding: TextEncoding

    init(path: String, columns wanted: [PlanColumn], recogniser: RecordRecogniser, encoding: TextEncoding?) throws {
        let bytes = try FileBytes.read(path, limit: Limits.local.documentBytes)
        let file = path.split(separator: "/").last.map(String.init) ?? path
        pageEncoding = encoding ?? TextEncoding.detect(bytes).encoding
        let reader = try HTMLReader(bytes: bytes, file: file, encoding: pageEncoding)
        records = try recogniser.records(in: reader, page: file)
        size = bytes.count
        let finder = try ColumnFinder(wanted, in: recogniser.columns, file: file)
        row = CellInputRow(columns: finder.indices, names: recogniser.columns)
        guard !records.isEmpty else {
            throw TableError(
                .missing, "The page has no record of the kind “\(recogniser.rawValue)”", at: TablePlace(file: file),
                remedy: "Check that the mapping fits the file.")
        }
    }

    override func next() throws -> InputRow? {
        guard index < records.count else { return nil }
        row.cells = records[index].cells.map { Cell(.text($0)) }
        row.lists = records[index].lists
        row.raw = records[index].raw
        index += 1
        row.number = index
        return row
    }

    override var bytesRead: Int { records.isEmpty ? 0 : size * index / records.count }
    override var encoding: TextEncoding { pageEncoding }
}

/// A row of cells in memory.
final class CellInputRow: InputRow {
    private let columns: [Int]
    private let names: [String]
    var cells: [Cell] = []
    var error: TableError?
    /// The elements of the cells that are lists, by the index of the cell.
    var lists: [Int: [JSONValue]] = [:]
    var raw: [UInt8]?

    init(columns: [Int], names: [String]) {
        self.columns = columns
        self.names = names
    }

    override var fault: ImportProblem? {
        if let error { return ImportProblem(error) }
        let repeatsHeader =
            raw == nil && cells.count > 1 && cells.count == names.count
            && zip(cells, names).allSatisfy { Trimmed.text($0.text) == $1 }
        return repeatsHeader ? .repeatedHeader(row: number) : nil
    }

    private func cell(_ column: Int) -> Cell? {
        let index = columns[column]
        return cells.indices.contains(index) ? cells[index] : nil
    }

    override func text(_ column: Int) throws(ImportFailure) -> String {
        guard let cell = cell(column) else { return "" }
        let name = names[columns[column]]
        if case .error(let text) = cell.value {
            throw ImportFailure(
                problem: ImportProblem(
                    row: number, column: name, value: text,
                    problem: "The spreadsheet program could not compute this cell",
                    remedy: "Put the value itself into the cell."))
        }
        if let formula = cell.unsavedFormula {
            throw ImportFailure(
                problem: ImportProblem(
                    row: number, column: name, value: "=" + formula,
                    problem: "The cell is computed by a formula, and its result was not saved",
                    remedy: "Open the file in a spreadsheet program and save it, or put the value itself into the cell."
                ))
        }
        if case .text(let text) = cell.value { return try Trimmed.cell(text, row: number, column: name) }
        return cell.text
    }

    override func items(_ column: Int) throws(ImportFailure) -> [InputItem] {
        if let list = lists[columns[column]] { return list.map { .json($0) } }
        return try super.items(column)
    }

    override func isList(_ column: Int) -> Bool { lists[columns[column]] != nil }

    override func isFormula(_ column: Int) -> Bool {
        cell(column).map { $0.isFormula && $0.unsavedFormula == nil } ?? false
    }

    override func fingerprint() -> Fingerprint {
        if let raw { return raw.withUnsafeBytes { Fingerprint(hashing: $0) } }
        var bytes: [UInt8] = []
        for cell in cells {
            bytes.append(contentsOf: cell.text.utf8)
            bytes.append(cell.isFormula ? 0x1E : 0x1F)
        }
        return bytes.withUnsafeBytes { Fingerprint(hashing: $0) }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The rows of a CSV file, by the names of the columns.
public final class CSVRowSource: RowSource {
    private let reader: CSVReader
    /// The names of the columns.
    public var columns: [String] { reader.header }

    /// Takes the rows that are left in a reader.
    public init(_ reader: CSVReader) {
        self.reader = reader
    }

    /// The next row, or `nil` at the end.
    public func nextRow() throws(TableError) -> TableRow? {
        guard let record = try reader.next() else { return nil }
        var cells: [Cell] = []
        cells.reserveCapacity(columns.count)
        for index in columns.indices {
            cells.append(index < record.count ? Cell(.text(try record.text(index))) : Cell(.empty))
        }
        return TableRow(
            number: record.row, place: record.place(), names: columns, cells: cells, raggedness: record.raggedness)
    }
}

/// The rows of a sheet, by the names of the columns. Columns without a name are left out.
public final class SpreadsheetRowSource: RowSource {
    private let rows: SpreadsheetRows
    private let positions: [Int]
    private let named: Set<Int>
    private let file: String
    private let sheet: String?
    /// The names of the columns.
    public let columns: [String]

    /// Reads a sheet.
    ///
    /// - Parameters:
    ///   - sheet: its name; without one, the first that is shown.
    ///   - headerRow: the row of the column names, counted from 1.
    public init(_ reader: SpreadsheetReader, sheet: String? = nil, headerRow: Int = 1) throws(TableError) {
        rows = try reader.rows(named: sheet)
        file = reader.archive.name
        self.sheet = sheet
        while let row = try rows.next() {
            guard row.number >= headerRow else { continue }
            let named = row.cells.map { ($0.column, TableHeader.trimmed($0.cell.text)) }.filter { !$0.1.isEmpty }
            positions = named.map(\.0)
            self.named = Set(positions)
            columns = named.map(\.1)
            return
        }
        throw TableError(
            .missing, "The sheet has no row \(headerRow) for the column names",
            at: TablePlace(file: reader.archive.name, part: sheet), remedy: "Say which row holds the column names.")
    }

    /// The next row that holds something, or `nil` at the end.
    public func nextRow() throws(TableError) -> TableRow? {
        guard let row = try rows.next() else { return nil }
        let place = TablePlace(file: file, part: sheet, row: row.number)
        let stray = row.cells.first { !named.contains($0.column) && !$0.cell.isEmpty }
        let raggedness = stray.map { stray in
            var place = place
            place.column = stray.column + 1
            return TableError(
                .ragged, "A cell stands in a column that has no name", at: place, value: stray.cell.text,
                remedy: "Name the column, or empty the cell.")
        }
        return TableRow(
            number: row.number, place: place, names: columns, cells: positions.map { row[$0] }, raggedness: raggedness)
    }
}

/// The elements of a JSON array as rows. Each object brings its own names; the cells of nested values hold JSON text.
public final class JSONRowSource: RowSource {
    private let elements: JSONElements
    /// Empty: each row brings its own names.
    public let columns: [String] = []

    /// Takes the elements that are left in a reader.
    public init(_ elements: JSONElements) {
        self.elements = elements
    }

    /// The next element, or `nil` at the end.
    ///
    /// - Throws: `TableError` if the element is no object.
    public func nextRow() throws(TableError) -> TableRow? {
        guard let element = try elements.next() else { return nil }
        guard let object = element.value.object else {
            throw TableError(
                .type, "The element is a \(element.value.kindName), not an object", at: element.place,
                remedy: "Name the path to an array of objects.")
        }
        return TableRow(
            number: element.number, place: element.place, names: object.keys,
            cells: object.members.map { Cell(Self.value($0.value)) }, raggedness: nil)
    }

    private static func value(_ value: JSONValue) -> Cell.Value {
        switch value {
        case .null: return .empty
        case .bool(let flag): return .bool(flag)
        case .string(let text): return .text(text)
        case .number(let number):
            // Digits that binary64 would change (long identifiers) are kept as text.
            let isWhole = number.text.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2D }
            if isWhole, (number.int?.magnitude ?? .max) > 1 << 53 { return .text(number.text) }
            return number.double.map { .number($0) } ?? .text(number.text)
        case .array, .object: return .text(String(decoding: JSONWriter.bytes(of: value), as: UTF8.self))
        }
    }
}

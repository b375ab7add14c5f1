// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Rows of a table, one at a time, whatever the file is; for importers that do not need the speed of ``CSVReader``.
public protocol RowSource: AnyObject {
    /// The names of the columns; empty if each row brings its own (JSON).
    var columns: [String] { get }
    /// The next row, or `nil` at the end.
    func nextRow() throws(TableError) -> TableRow?
}

/// How to find the rows in a file.
public struct RowSourceOptions: Sendable, Hashable {
    /// The row of the column names, counted from 1.
    public var headerRow: Int
    /// The sheet of a workbook; `nil`: the first that is shown.
    public var sheet: String?
    /// The way to the elements of a JSON file; `nil`: `features[]` for GeoJSON, else `[]`.
    public var elements: JSONPath?
    /// The separator of a CSV file; `nil`: recognised.
    public var separator: UInt8?
    /// The encoding of a CSV file; `nil`: recognised.
    public var encoding: TextEncoding?

    /// Makes options.
    public init(
        headerRow: Int = 1, sheet: String? = nil, elements: JSONPath? = nil, separator: UInt8? = nil,
        encoding: TextEncoding? = nil
    ) {
        self.headerRow = headerRow
        self.sheet = sheet
        self.elements = elements
        self.separator = separator
        self.encoding = encoding
    }
}

/// Opens tables of any kind.
public enum TableSource {
    /// Opens a file by its content.
    ///
    /// - Throws: `TableError` if it is none of CSV, XLSX, ODS, JSON and GeoJSON, or cannot be read.
    public static func open(
        path: String, options: RowSourceOptions = RowSourceOptions(), limits: Limits = .local
    ) throws(TableError) -> any RowSource {
        let verdict = try FormatSniffer(limits: limits).recognise(path: path)
        switch verdict.format {
        case .csv:
            let csv = CSVOptions(
                separator: options.separator, encoding: options.encoding, headerRow: options.headerRow)
            return CSVRowSource(try CSVReader(path: path, options: csv, limits: limits))
        case .json, .geojson:
            var elements = options.elements
            if elements == nil { elements = try JSONPath(verdict.format == .json ? "[]" : "features[]") }
            guard let elements else { break }
            return JSONRowSource(try JSONElements(path: path, at: elements, limits: limits))
        case .xlsx, .ods:
            let reader = try SpreadsheetReader(path: path, limits: limits)
            return try SpreadsheetRowSource(reader, sheet: options.sheet, headerRow: options.headerRow)
        case .html, .unknown: break
        }
        throw TableError(
            .unsupported, "This is no table: " + verdict.grounds,
            at: TablePlace(file: path.split(separator: "/").last.map(String.init)),
            remedy: "Give an XLSX, ODS, CSV or JSON file.")
    }
}

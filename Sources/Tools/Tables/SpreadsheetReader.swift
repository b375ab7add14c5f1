// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads workbooks: XLSX and XLSM (ECMA-376, transitional and strict) and ODS (OpenDocument 1.2), row by row.
///
/// ```swift
/// let reader = try SpreadsheetReader(path: "list.xlsx")
/// let rows = try reader.rows(of: reader.sheets[0])
/// while let row = try rows.next() { … }
/// ```
///
/// Macros, links and embedded files are never looked at. A merged cell has its value in its top left corner alone, as
/// the file has it.
public final class SpreadsheetReader {
    /// The kind of workbook.
    public enum Format: String, Sendable {
        /// Office Open XML.
        case xlsx
        /// OpenDocument.
        case ods
    }

    /// A sheet with cells; sheets with charts or macros are not listed.
    public struct Sheet: Sendable, Hashable {
        /// The name on the tab.
        public let name: String
        /// The tab is not shown.
        public let isHidden: Bool
        let part: String
        let index: Int
    }

    /// The kind of workbook.
    public let format: Format
    /// The sheets in the order of the tabs.
    public let sheets: [Sheet]
    let archive: ZipArchive
    private let workbook: XLSXWorkbook?

    /// Opens a workbook.
    ///
    /// - Throws: `TableError` if it is damaged, locked, hostile, or no workbook.
    public convenience init(path: String, limits: Limits = .upload) throws(TableError) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let source = try ByteSource(FileProducer(path: path, name: name), name: name, maximum: limits.archiveBytes)
        try self.init(bytes: source.readAll(), name: name, limits: limits)
    }

    /// Opens a workbook that is in memory.
    public init(bytes: [UInt8], name: String = "workbook", limits: Limits = .upload) throws(TableError) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw TableError(
                .encrypted, "This is a workbook with a password, or in the old format XLS",
                at: TablePlace(file: name), remedy: "Save it as XLSX without a password.")
        }
        archive = try ZipArchive(bytes: bytes, name: name, limits: limits)
        if archive.index(of: "content.xml") != nil {
            format = .ods
            workbook = nil
            sheets = try ODSWorkbook.sheets(archive)
        } else {
            let opened = try XLSXWorkbook(archive)
            format = .xlsx
            workbook = opened
            sheets = opened.sheets
        }
    }

    /// The rows of a sheet, from the first.
    public func rows(of sheet: Sheet) throws(TableError) -> SpreadsheetRows {
        if let workbook { return SpreadsheetRows(try XLSXSheet(workbook, sheet)) }
        return SpreadsheetRows(try ODSSheet(archive, sheet))
    }

    /// The rows of the sheet with this name; without a name, of the first sheet that is shown.
    public func rows(named name: String? = nil) throws(TableError) -> SpreadsheetRows {
        let sheet = name.map { wanted in sheets.first { $0.name == wanted } } ?? sheets.first { !$0.isHidden }
        guard let sheet else {
            throw TableError(
                .missing, "The workbook has no such sheet", at: TablePlace(file: archive.name), value: name,
                remedy: "It has: "
                    + sheets.prefix(20).map { ShownValue.safe($0.name, limit: 40) }.joined(separator: ", "))
        }
        return try rows(of: sheet)
    }
}

/// Something that gives the rows of one sheet.
protocol SheetCursor: AnyObject {
    func next() throws(TableError) -> SpreadsheetRow?
}

/// The rows of a sheet, one at a time. Empty rows are passed over; they keep their numbers.
public final class SpreadsheetRows {
    private let cursor: any SheetCursor

    init(_ cursor: any SheetCursor) {
        self.cursor = cursor
    }

    /// The next row that holds something, or `nil` at the end of the sheet.
    public func next() throws(TableError) -> SpreadsheetRow? {
        try cursor.next()
    }
}

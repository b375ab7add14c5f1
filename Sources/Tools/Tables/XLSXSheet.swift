// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The rows of an XLSX sheet.
final class XLSXSheet: SheetCursor {
    private let workbook: XLSXWorkbook
    private let sheet: SpreadsheetReader.Sheet
    private let xml: XMLScanner
    private var row = 0
    private var column = 0
    private var cellCount = 0
    private var limits: Limits { workbook.archive.limits }

    static let maximumRow = 1_048_576

    init(_ workbook: XLSXWorkbook, _ sheet: SpreadsheetReader.Sheet) throws(TableError) {
        self.workbook = workbook
        self.sheet = sheet
        xml = try workbook.scanner(sheet.part)
    }

    func next() throws(TableError) -> SpreadsheetRow? {
        while let event = try xml.next() {
            guard case .start(let tag) = event, tag.name == "row" else { continue }
            if let number = tag.value("r") {
                guard let value = Int(number), value > row, value <= Self.maximumRow else {
                    throw failure(.damaged, "The rows of the sheet are not numbered in order", number)
                }
                row = value
            } else {
                row += 1
            }
            let cells = try readRow()
            if !cells.isEmpty { return SpreadsheetRow(number: row, cells: cells) }
        }
        return nil
    }

    private func readRow() throws(TableError) -> [SpreadsheetRow.Placed] {
        var cells: [SpreadsheetRow.Placed] = []
        column = 0
        while let event = try xml.next() {
            switch event {
            case .end(let name): if name == "row" { return cells }
            case .text: break
            case .start(let tag):
                guard tag.name == "c" else {
                    try xml.skipElement()
                    continue
                }
                if let reference = tag.value("r") {
                    guard let found = Self.column(reference) else {
                        throw failure(.damaged, "A cell has no proper place", reference)
                    }
                    column = found
                }
                guard column < limits.columns else { throw failure(.limit, "The sheet is too wide", nil) }
                let cell = try readCell(tag)
                if cell.value != .empty || cell.isFormula {
                    cellCount += 1
                    guard cellCount <= limits.cells else { throw failure(.limit, "The sheet has too many cells", nil) }
                    cells.append(.init(column: column, cell: cell))
                }
                column += 1
            }
        }
        return cells
    }

    private func readCell(_ tag: XMLTag) throws(TableError) -> Cell {
        var formula: String?
        var raw: String?
        var inline: String?
        while let event = try xml.next() {
            if case .end("c") = event { break }
            guard case .start(let child) = event else { continue }
            switch child.name {
            case "f": formula = try xml.textContent()
            case "v": raw = try xml.textContent()
            case "is": inline = try XLSXStrings.richText(xml)
            default: try xml.skipElement()
            }
        }
        let value = try value(tag, raw, inline)
        return Cell(value, isFormula: formula != nil, unsavedFormula: value == .empty ? formula : nil)
    }

    private func value(_ tag: XMLTag, _ raw: String?, _ inline: String?) throws(TableError) -> Cell.Value {
        let type = tag.value("t") ?? "n"
        if type == "inlineStr" { return (inline ?? raw).map { .text($0) } ?? .empty }
        guard let raw else { return .empty }
        switch type {
        case "s":
            if raw.isEmpty { return .empty }
            guard let index = Int(raw), let text = try workbook.sharedString(index) else {
                throw failure(.damaged, "A cell refers to a text that is not there", raw)
            }
            return .text(text)
        case "str": return .text(XLSXStrings.unescaped(raw))
        case "b": return .bool(raw == "1" || raw == "true")
        case "e": return .error(raw)
        case "d": return .date(raw)
        default:
            if raw.isEmpty { return .empty }
            guard let number = Double(raw), number.isFinite else {
                throw failure(.damaged, "A cell that should hold a number does not", raw)
            }
            let style = tag.value("s").flatMap { Int($0) } ?? 0
            guard workbook.styles.indices.contains(style) else { return .number(number) }
            switch workbook.styles[style] {
            case .number: return .number(number)
            case .date: return SerialDate.value(number, is1904: workbook.is1904)
            case .duration: return SerialDate.duration(number)
            }
        }
    }

    /// The column of a reference such as `AB12`, counted from 0.
    private static func column(_ reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            let letter = byte & 0xDF
            guard letter &- 0x41 < 26 else { break }
            column = column * 26 + Int(letter - 0x40)
            if column > 16_384 { return nil }
        }
        return column > 0 ? column - 1 : nil
    }

    private func failure(_ kind: TableError.Kind, _ problem: String, _ value: String?) -> TableError {
        TableError(
            kind, problem,
            at: TablePlace(file: workbook.archive.name, part: sheet.name, row: max(1, row), column: column + 1),
            value: value, remedy: "Open the file in a spreadsheet program and save it anew.")
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The parts of an OpenDocument workbook.
enum ODSWorkbook {
    /// The sheets; refuses a workbook with a password.
    static func sheets(_ archive: ZipArchive) throws(TableError) -> [SpreadsheetReader.Sheet] {
        try checkLocks(archive)
        let xml = try content(archive)
        var sheets: [SpreadsheetReader.Sheet] = []
        var hiddenStyles: Set<String> = []
        var style = ""
        var isInSpreadsheet = false
        while let event = try xml.next() {
            guard case .start(let tag) = event else { continue }
            switch tag.name {
            case "style": style = tag.value("name") ?? ""
            case "table-properties": if tag.value("display") == "false" { hiddenStyles.insert(style) }
            case "spreadsheet": isInSpreadsheet = true
            case "table":
                guard isInSpreadsheet else { continue }
                let isHidden = hiddenStyles.contains(tag.value("style-name") ?? "")
                let name = tag.value("name") ?? "\(sheets.count + 1)"
                sheets.append(.init(name: name, isHidden: isHidden, part: "content.xml", index: sheets.count))
                try xml.skipElement()
            default: break
            }
        }
        guard isInSpreadsheet else {
            throw TableError(
                .unsupported, "This document is no spreadsheet", at: TablePlace(file: archive.name),
                remedy: "Save the table as ODS, XLSX or CSV.")
        }
        return sheets
    }

    static func content(_ archive: ZipArchive) throws(TableError) -> XMLScanner {
        guard let index = archive.index(of: "content.xml") else {
            throw TableError(
                .missing, "The document has no content", at: TablePlace(file: archive.name), remedy: ZipArchive.remedy)
        }
        return try XMLScanner(
            archive.open(index), file: archive.name, part: "content.xml", limits: archive.limits)
    }

    private static func checkLocks(_ archive: ZipArchive) throws(TableError) {
        guard let index = archive.index(of: "META-INF/manifest.xml") else { return }
        let xml = try XMLScanner(
            archive.open(index), file: archive.name, part: "META-INF/manifest.xml", limits: archive.limits)
        while let event = try xml.next() {
            guard case .start(let tag) = event, tag.name == "encryption-data" else { continue }
            throw TableError(
                .encrypted, "The workbook is locked with a password", at: TablePlace(file: archive.name),
                remedy: "Save it without a password.")
        }
    }
}

/// The rows of an ODS sheet.
final class ODSSheet: SheetCursor {
    private let xml: XMLScanner
    private let sheet: SpreadsheetReader.Sheet
    private let limits: Limits
    private var row = 0
    private var column = 0
    private var cellCount = 0
    private var repeatedCount = 0
    /// A row that stands several times, and how often it is still to be given.
    private var pending: (cells: [SpreadsheetRow.Placed], count: Int) = ([], 0)

    init(_ archive: ZipArchive, _ sheet: SpreadsheetReader.Sheet) throws(TableError) {
        self.sheet = sheet
        limits = archive.limits
        xml = try ODSWorkbook.content(archive)
        var isInSpreadsheet = false
        var index = 0
        while let event = try xml.next() {
            guard case .start(let tag) = event else { continue }
            if tag.name == "spreadsheet" { isInSpreadsheet = true }
            guard isInSpreadsheet, tag.name == "table" else { continue }
            if index == sheet.index { return }
            index += 1
            try xml.skipElement()
        }
    }

    func next() throws(TableError) -> SpreadsheetRow? {
        if pending.count > 0 {
            pending.count -= 1
            row += 1
            return SpreadsheetRow(number: row, cells: pending.cells)
        }
        while let event = try xml.next() {
            switch event {
            case .end(let name): if name == "table" { return nil }
            case .text: break
            case .start(let tag):
                guard tag.name == "table-row" else {
                    // Groups and headers of rows are gone through; forms, shapes and the like are not.
                    let isGroup = ["table-rows", "table-header-rows", "table-row-group"].contains(tag.name)
                    if !isGroup { try xml.skipElement() }
                    continue
                }
                if let found = try readRow(tag) { return found }
            }
        }
        return nil
    }

    private func readRow(_ tag: XMLTag) throws(TableError) -> SpreadsheetRow? {
        let times = try repetition(tag, "number-rows-repeated", XLSXSheet.maximumRow)
        row += 1
        let cells = try readCells()
        guard row + times - 1 <= XLSXSheet.maximumRow || cells.isEmpty else {
            throw failure(.limit, "The sheet has too many rows")
        }
        guard !cells.isEmpty else {
            row = min(row + times - 1, XLSXSheet.maximumRow)
            return nil
        }
        try countRepeated((times - 1) * cells.count)
        pending = (cells, times - 1)
        return SpreadsheetRow(number: row, cells: cells)
    }

    private func readCells() throws(TableError) -> [SpreadsheetRow.Placed] {
        var cells: [SpreadsheetRow.Placed] = []
        column = 0
        while let event = try xml.next() {
            switch event {
            case .end(let name): if name == "table-row" { return cells }
            case .text: break
            case .start(let tag):
                guard tag.name == "table-cell" || tag.name == "covered-table-cell" else {
                    try xml.skipElement()
                    continue
                }
                let times = try repetition(tag, "number-columns-repeated", limits.columns)
                let cell = try readCell(tag)
                if cell.value != .empty || cell.isFormula {
                    guard column + times <= limits.columns else { throw failure(.limit, "The sheet is too wide") }
                    try countRepeated(times - 1)
                    cellCount += times
                    guard cellCount <= limits.cells else { throw failure(.limit, "The sheet has too many cells") }
                    for step in 0..<times { cells.append(.init(column: column + step, cell: cell)) }
                }
                column = min(column + times, limits.columns)
            }
        }
        return cells
    }

    private func readCell(_ tag: XMLTag) throws(TableError) -> Cell {
        let text = try paragraphs()
        let formula = tag.value("formula")
        let isError = tag.attributes.contains { $0.name == "value-type" && $0.value == "error" }
        let value = isError ? .error(text ?? "") : value(tag, text)
        // The formula stands after the name of its language: “of:=SUM([.A1])”.
        let plain = formula.map { $0.split(separator: "=", maxSplits: 1).last.map(String.init) ?? "" }
        return Cell(value, isFormula: formula != nil, unsavedFormula: value == .empty ? plain : nil)
    }

    private func value(_ tag: XMLTag, _ text: String?) -> Cell.Value {
        switch tag.value("value-type", prefix: "office") {
        case "float", "currency", "percentage":
            if let number = tag.value("value", prefix: "office").flatMap(Double.init), number.isFinite {
                return .number(number)
            }
        case "boolean": return .bool(tag.value("boolean-value") == "true")
        case "date": if let date = tag.value("date-value") { return .date(date) }
        case "time": if let time = tag.value("time-value") { return .time(time) }
        case "string": return .text(text ?? tag.value("string-value") ?? "")
        default: break
        }
        return text.map { .text($0) } ?? .empty
    }

    /// The paragraphs of the cell, up to its end; notes are left out. `nil` if there is none.
    private func paragraphs() throws(TableError) -> String? {
        let outside = xml.depth - 1
        var text: String?
        var paragraph = 0
        while xml.depth > outside, let event = try xml.next() {
            switch event {
            case .text(let piece): if paragraph > 0 { text?.append(piece) }
            case .end(let name): if name == "p" || name == "h" { paragraph -= 1 }
            case .start(let tag):
                switch tag.name {
                case "p", "h":
                    text = text.map { $0 + "\n" } ?? ""
                    paragraph += 1
                case "s":
                    let count = min(max(tag.value("c").flatMap { Int($0) } ?? 1, 1), 1000)
                    text?.append(String(repeating: " ", count: count))
                case "tab": text?.append("\t")
                case "line-break": text?.append("\n")
                case "annotation", "shape", "frame", "forms": try xml.skipElement()
                default: break
                }
            }
            if let text, text.utf8.count > limits.fieldBytes { throw failure(.limit, "A cell is too long") }
        }
        return text
    }

    private func repetition(_ tag: XMLTag, _ name: String, _ maximum: Int) throws(TableError) -> Int {
        guard let value = tag.value(name) else { return 1 }
        guard let times = Int(value), times >= 1 else { throw failure(.damaged, "A repetition is no number") }
        return min(times, maximum)
    }

    private func countRepeated(_ count: Int) throws(TableError) {
        repeatedCount += count
        guard repeatedCount <= limits.repeatedCells else {
            throw failure(.limit, "The sheet repeats more than \(limits.repeatedCells) cells")
        }
    }

    private func failure(_ kind: TableError.Kind, _ problem: String) -> TableError {
        TableError(
            kind, problem,
            at: TablePlace(file: xml.source.name, part: sheet.name, row: max(1, row), column: column + 1),
            remedy: "Open the file in a spreadsheet program, remove what is too much, and save it anew.")
    }
}

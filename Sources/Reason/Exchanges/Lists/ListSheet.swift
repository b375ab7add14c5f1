// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// The sheet of a workbook that holds a list. A cover sheet, an empty one and title rows above the header are passed over.
struct ListSheet {
    /// The rows below the header.
    let rows: SpreadsheetRowSource
    /// The other sheets with something in them.
    let unread: [String]

    /// Looks for the header.
    ///
    /// - Parameter sheet: the sheet that is meant; `nil`: the first that is shown and has a column of names.
    /// - Throws: ``ListFileError/noNameColumn(file:columns:)`` if there is none, ``ListFileError/empty(file:)`` if nothing stands
    ///   in the sheets, `TableError` for a damaged file or a sheet that is not there.
    init(path: String, name: String, sheet: String?) throws {
        let reader = try SpreadsheetReader(path: path, limits: .local)
        var header: (sheet: String, row: Int)?
        var columns: [String] = []
        var full: [String] = []
        let named = sheet.map { [$0] } ?? reader.sheets.filter { !$0.isHidden }.map(\.name)
        for candidate in named {
            let rows = try reader.rows(named: candidate)
            while header == nil, let row = try rows.next(), row.number <= ListFile.deepestHeader {
                let texts = row.cells.map { $0.cell.text }.filter { !$0.isEmpty }
                if columns.isEmpty { columns = texts }
                if !ListColumns(texts).name.isEmpty { header = (candidate, row.number) }
            }
            if header != nil { break }
        }
        for other in reader.sheets where other.name != header?.sheet {
            if try reader.rows(of: other).next() != nil { full.append(other.name) }
        }
        guard let header else {
            throw columns.isEmpty ? ListFileError.empty(file: name) : .noNameColumn(file: name, columns: columns)
        }
        rows = try SpreadsheetRowSource(reader, sheet: header.sheet, headerRow: header.row)
        unread = full
    }
}

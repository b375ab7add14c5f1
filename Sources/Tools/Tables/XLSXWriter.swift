// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import CXlsxWriter

/// Writes an XLSX workbook, row by row, with typed cells: text is written as text, so that no formula can begin.
///
/// Dates are written as text too, since a spreadsheet has no date without a day. Parts are put together in the folder
/// of the file itself, never in a shared temporary folder.
public final class XLSXWriter {
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var row: UInt32 = 0
    private let name: String

    /// Begins a workbook at `path`; it is there when ``close()`` has been called.
    public init(path: String) throws(TableError) {
        name = path.split(separator: "/").last.map(String.init) ?? path
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        workbook = (folder.isEmpty ? "/" : folder).withCString { temporary in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: temporary)
            return workbook_new_opt(path, &options)
        }
        guard workbook != nil else { throw failure("The workbook cannot be begun", nil) }
    }

    deinit {
        // Not closed: nothing is left behind.
        if let workbook { lxw_workbook_free(workbook) }
    }

    /// Begins a sheet.
    ///
    /// - Parameter name: at most 31 signs, without `[ ] : * ? / \`.
    public func beginSheet(_ name: String) throws(TableError) {
        let check = workbook_validate_sheet_name(workbook, name)
        guard check == LXW_NO_ERROR, let added = workbook_add_worksheet(workbook, name) else {
            throw failure("A sheet cannot have this name", name)
        }
        sheet = added
        row = 0
    }

    /// Writes the next row of the sheet.
    ///
    /// - Throws: `TableError` if there is no sheet yet, or a cell or the sheet is too large for the format.
    public func write(_ cells: [Cell]) throws(TableError) {
        guard let sheet else { throw failure("No sheet has been begun", nil) }
        guard row < UInt32(XLSXSheet.maximumRow), cells.count <= 16_384 else {
            throw failure("The sheet is larger than the format allows", nil)
        }
        for (index, cell) in cells.enumerated() {
            let column = UInt16(index)
            let result: lxw_error
            switch cell.value {
            case .empty: continue
            case .number(let value) where value.isFinite:
                result = worksheet_write_number(sheet, row, column, value, nil)
            case .bool(let flag): result = worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, nil)
            case .number, .text, .date, .time, .error:
                let text = cell.text
                if text.isEmpty { continue }
                result = worksheet_write_string(sheet, row, column, XLSXStrings.escaped(text), nil)
            }
            guard result == LXW_NO_ERROR else { throw failure("A cell is too long for the format", cell.text) }
        }
        row += 1
    }

    /// Writes texts as the next row.
    public func write(texts: [String]) throws(TableError) {
        try write(texts.map { Cell(.text($0)) })
    }

    /// Finishes the workbook and writes it to disk.
    public func close() throws(TableError) {
        guard let open = workbook else { return }
        workbook = nil
        sheet = nil
        guard workbook_close(open) == LXW_NO_ERROR else { throw failure("The workbook cannot be written", nil) }
    }

    private func failure(_ problem: String, _ value: String?) -> TableError {
        TableError(
            .unwritable, problem, at: TablePlace(file: name, row: Int(row) + 1), value: value,
            remedy: "Check the place and the space on the disk, and the limits of XLSX: 1,048,576 rows, 32,767 signs.")
    }
}

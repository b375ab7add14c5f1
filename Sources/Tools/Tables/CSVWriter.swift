// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Writes CSV (RFC 4180, UTF-8, CRLF) into memory, from where the caller takes it piece by piece.
///
/// For machines it is exact. For spreadsheets a cell that could start a formula gets an apostrophe before it
/// (``FormulaGuard``) and every cell that contains any of the usual separators is quoted; ``CSVReader`` with
/// `removesSpreadsheetPrefix` gives the first values back. A byte order mark, by which some programs know UTF-8, is put first
/// only if it is asked for: to others it is a part of the first title.
public struct CSVWriter: Sendable {
    /// Whether the text is meant to be opened by a spreadsheet program.
    public let forSpreadsheets: Bool
    /// Whether the text begins with a byte order mark.
    public let marksEncoding: Bool
    /// The sign between cells.
    public let separator: UInt8
    /// What was written since the last ``take()``.
    public private(set) var bytes: [UInt8] = []
    private var isFirst = true

    /// Makes a writer.
    ///
    /// - Parameter separator: one of `,` `;` tab `|`; any other sign is taken as a comma.
    public init(forSpreadsheets: Bool = false, marksEncoding: Bool = false, separator: UInt8 = 0x2C) {
        (self.forSpreadsheets, self.marksEncoding) = (forSpreadsheets, marksEncoding)
        self.separator = CSVSeparator.candidates.contains(separator) ? separator : 0x2C
    }

    /// Appends a row.
    public mutating func write(_ row: some Sequence<String>) {
        if isFirst, marksEncoding { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
        isFirst = false
        var count = 0
        let start = bytes.count
        for cell in row {
            if count > 0 { bytes.append(separator) }
            count += 1
            append(forSpreadsheets ? FormulaGuard.guarded(cell) : cell)
        }
        // A row of one empty cell would be a blank row, which readers pass over.
        if count == 1, bytes.count == start { bytes.append(contentsOf: [0x22, 0x22]) }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// What was written since the last time; afterwards the writer holds nothing.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func append(_ cell: String) {
        guard needsQuotes(cell) else {
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(0x22)
        for byte in cell.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    private func needsQuotes(_ cell: String) -> Bool {
        var isFirstByte = true
        for byte in cell.utf8 {
            switch byte {
            case 0x22, 0x0A, 0x0D, separator: return true
            case 0x2C, 0x3B, 0x09, 0x7C: if forSpreadsheets { return true }
            // Blanks at an edge are dropped by some readers; a byte order mark at the very beginning by all.
            case 0x20, 0xEF: if isFirstByte { return true }
            default: break
            }
            isFirstByte = false
        }
        return cell.utf8.last == 0x20
    }
}

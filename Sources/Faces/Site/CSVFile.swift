// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A table for spreadsheets: UTF-8 with a byte order mark, so that Cyrillic opens rightly, commas, CRLF (RFC 4180).
///
/// A cell that a spreadsheet would take for a formula is given a leading apostrophe. That changes the text; the JSON
/// file of the same data is exact, and the page of downloads says so.
struct CSVFile {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(header: [String]) { add(header) }

    mutating func add(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell)
        }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private mutating func append(_ cell: String) {
        let needsMark = Self.wouldStartFormula(cell)
        let needsQuotes = cell.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ";") || $0 < 0x20
        }
        guard needsQuotes else {
            if needsMark { bytes.append(UInt8(ascii: "'")) }
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        if needsMark { bytes.append(UInt8(ascii: "'")) }
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether the cell begins with one of = + - @, in any width, or with a tabulator or line end, at once or after
    /// blanks and signs that do not show.
    static func wouldStartFormula(_ cell: String) -> Bool {
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "\u{2212}", "﹢", "﹣", "﹦", "﹫": return true
            case "'", "\"", "\u{0}", "\u{FEFF}": continue
            default:
                if scalar.properties.isWhitespace || scalar.properties.generalCategory == .format { continue }
                return false
            }
        }
        return false
    }
}

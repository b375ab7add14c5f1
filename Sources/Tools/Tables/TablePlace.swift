// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where in a file something stands; only what is known is filled in.
///
/// Rows, columns and lines are counted from 1 as a person counts them in an editor or a spreadsheet; byte offsets from 0.
public struct TablePlace: Sendable, Hashable {
    /// The file's name as it was given, never used as a path to open.
    public var file: String?
    /// A sheet of a workbook or a member of an archive.
    public var part: String?
    /// The row: header and blank rows count.
    public var row: Int?
    /// The column: 1 is the leftmost.
    public var column: Int?
    /// The column's name in the header.
    public var columnName: String?
    /// The line of the text, which differs from the row where cells contain line breaks.
    public var line: Int?
    /// Bytes before this place.
    public var byteOffset: Int?

    /// Makes a place out of what is known.
    public init(
        file: String? = nil, part: String? = nil, row: Int? = nil, column: Int? = nil, columnName: String? = nil,
        line: Int? = nil, byteOffset: Int? = nil
    ) {
        self.file = file
        self.part = part
        self.row = row
        self.column = column
        self.columnName = columnName
        self.line = line
        self.byteOffset = byteOffset
    }
}

extension TablePlace: CustomStringConvertible {
    /// For example `list.csv, row 7, column 3 «born»`.
    public var description: String {
        var parts: [String] = []
        if let file { parts.append(ShownValue.safe(file, limit: 200)) }
        if let part { parts.append("«\(ShownValue.safe(part, limit: 80))»") }
        if let row { parts.append("row \(row)") }
        if let line, row == nil || line != row { parts.append("line \(line)") }
        if let column {
            let name = columnName.map { " «\(ShownValue.safe($0))»" } ?? ""
            parts.append("column \(column)\(name)")
        }
        if let byteOffset { parts.append("byte \(byteOffset)") }
        return parts.joined(separator: ", ")
    }
}

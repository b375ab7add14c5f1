// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One row of a table of any kind, by the names of its columns.
public struct TableRow: Sendable, Hashable {
    /// The row in the file or sheet, or the number of the JSON element, counted from 1.
    public let number: Int
    /// Where the row is.
    public let place: TablePlace
    /// The names of the columns.
    public let names: [String]
    /// The cells, one for each name.
    public let cells: [Cell]
    /// The row has more or fewer cells than there are names; those without a name are not in ``cells``.
    public let raggedness: TableError?

    /// The cell of a column; `nil` if there is no column of this name.
    public subscript(name: String) -> Cell? {
        guard let index = names.firstIndex(of: name), cells.indices.contains(index) else { return nil }
        return cells[index]
    }

    /// Where a cell is, for messages.
    public func place(of name: String) -> TablePlace {
        var place = place
        place.column = names.firstIndex(of: name).map { $0 + 1 }
        place.columnName = name
        return place
    }
}

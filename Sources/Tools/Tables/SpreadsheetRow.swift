// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A row of a spreadsheet; only cells that hold something are kept, if only a formula.
public struct SpreadsheetRow: Sendable, Hashable {
    /// A cell with its column, counted from 0.
    public struct Placed: Sendable, Hashable {
        /// The column, counted from 0.
        public var column: Int
        /// The cell.
        public var cell: Cell
    }

    /// The row in the sheet, counted from 1.
    public let number: Int
    /// The cells that hold something, from left to right.
    public let cells: [Placed]

    init(number: Int, cells: [Placed]) {
        self.number = number
        // Writers put cells in order; a row that breaks it is put right, the last of two in one place counts.
        var isSorted = true
        for index in cells.indices.dropFirst() where cells[index - 1].column >= cells[index].column {
            isSorted = false
        }
        if isSorted {
            self.cells = cells
        } else {
            let last = Dictionary(cells.map { ($0.column, $0) }, uniquingKeysWith: { $1 })
            self.cells = last.values.sorted { $0.column < $1.column }
        }
    }

    /// The cell of a column, counted from 0; an empty one if there is none.
    public subscript(column: Int) -> Cell {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        guard low < cells.count, cells[low].column == column else { return Cell(.empty) }
        return cells[low].cell
    }
}

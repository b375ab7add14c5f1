// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Signs

/// An aligned table for the terminal.
struct TextTable {
    private var rows: [[String]]

    init(heading: [String]) { rows = [heading] }

    /// Signs that are made visible when a line is printed are so here, and count in the width; a name with line ends stays in its
    /// row.
    mutating func add(_ row: [String]) {
        rows.append(row.map { HiddenSign.shown(in: $0.replacing(/\s*\R\s*/, with: " ⏎ ")) })
    }

    /// Prints the table.
    func print() { for line in lines { Console.print(line) } }

    /// The lines of the table, each column as wide as its widest cell and at most 48 signs.
    var lines: [String] { lines(most: []) }

    /// The lines, each column at most so wide; 48 signs where nothing is said of it.
    func lines(most: [Int]) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            min(
                column < most.count ? most[column] : 48,
                rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0)
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let shown = cell.count > widths[column] ? String(cell.prefix(widths[column] - 1)) + "…" : cell
                line += shown
                if column < row.count - 1 {
                    line += String(repeating: " ", count: widths[column] - shown.count + 2)
                }
            }
            return line
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Signs

/// An aligned table for the terminal.
struct TextTable {
    private var rows: [[String]]

    init(heading: [String]) { rows = [heading] }

    /// A name with line ends stays in its row.
    mutating func add(_ row: [String]) { rows.append(row.map { $0.replacing(/\s*\R\s*/, with: " ⏎ ") }) }

    /// Prints the table.
    func print() { for line in lines { Console.print(line) } }

    /// The lines of the table, each column as wide as its widest cell and at most 48 signs.
    var lines: [String] { lines(most: []) }

    /// The lines, each column at most so wide; 48 signs where nothing is said of it. Signs that are made visible when a line is printed are so
    /// here, and take the room that they need beyond that.
    func lines(most: [Int]) -> [String] {
        let shown = rows.map { row in
            row.enumerated().map { column, cell in
                let room = column < most.count ? most[column] : 48
                return HiddenSign.shown(in: cell.count > room ? String(cell.prefix(max(0, room - 1))) + "…" : cell)
            }
        }
        let columns = shown.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            shown.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return shown.map { row in
            row.enumerated().map { column, cell in
                column < row.count - 1 ? cell + String(repeating: " ", count: widths[column] - cell.count + 2) : cell
            }.joined()
        }
    }
}

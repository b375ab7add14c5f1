// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A table of a document: a row of headings and rows of cells.
public struct DocumentTable: Sendable, Equatable {
    /// The headings, one a column; empty for a table without a row of headings.
    public var header: [String]
    /// The share of the width that each column takes; the shares are scaled to fill the page.
    public var widths: [Double]
    /// The rows; a row that is shorter than the columns is filled with empty cells, a longer one is cut.
    public var rows: [[[TextRun]]]

    /// Makes a table.
    public init(header: [String] = [], widths: [Double], rows: [[[TextRun]]]) {
        self.header = header
        self.widths = widths
        self.rows = rows
    }

    /// The shares of the columns, each at least a twentieth, with the sum 1; never empty.
    var shares: [Double] {
        let usable = widths.map { $0.isFinite ? max($0, 0.05) : 1 }
        let sum = usable.reduce(0, +)
        guard sum > 0 else { return [1] }
        return usable.map { $0 / sum }
    }

    /// The rows, each with as many cells as there are columns.
    var fullRows: [[[TextRun]]] {
        let count = shares.count
        return rows.map { row in (0..<count).map { $0 < row.count ? row[$0] : [] } }
    }

    /// The headings as cells, filled up in the same way; `nil` without headings.
    var fullHeader: [[TextRun]]? {
        guard header.contains(where: { !$0.isEmpty }) else { return nil }
        return (0..<shares.count).map { $0 < header.count ? [TextRun(header[$0], .strong)] : [] }
    }
}

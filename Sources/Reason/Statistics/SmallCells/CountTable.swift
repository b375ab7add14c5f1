// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Counts of persons in rows and columns, with their totals: what small cells are hidden in.
public struct CountTable: Sendable, Hashable {
    /// The names of the rows.
    public let rows: [String]
    /// The names of the columns; of a single one the totals of rows are left out.
    public let columns: [String]
    /// The counts, row by row.
    public let counts: [[Int]]

    /// A table.
    ///
    /// - Throws: ``StatisticsError`` for no rows, rows of different lengths, and counts below 0.
    public init(rows: [String], columns: [String], counts: [[Int]]) throws(StatisticsError) {
        guard !rows.isEmpty, !columns.isEmpty else { throw .noRows }
        guard counts.count == rows.count else {
            throw .lengths(field: "counts", count: counts.count, rows: rows.count)
        }
        for (place, row) in counts.enumerated() {
            guard row.count == columns.count else {
                throw .lengths(field: "counts", count: row.count, rows: columns.count)
            }
            for count in row where count < 0 { throw .negative(field: "count", row: place, value: Double(count)) }
        }
        (self.rows, self.columns, self.counts) = (rows, columns, counts)
    }

    /// A single column: counts and their total.
    ///
    /// - Throws: as ``init(rows:columns:counts:)``.
    public init(rows: [String], counts: [Int]) throws(StatisticsError) {
        try self.init(rows: rows, columns: [""], counts: counts.map { [$0] })
    }

    /// Whether it is a single column.
    public var isList: Bool { columns.count == 1 }

    /// The total of a row.
    public func rowTotal(_ row: Int) -> Int { counts[row].reduce(0, +) }
    /// The total of a column.
    public func columnTotal(_ column: Int) -> Int { counts.reduce(0) { $0 + $1[column] } }
    /// The total of all.
    public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }
}

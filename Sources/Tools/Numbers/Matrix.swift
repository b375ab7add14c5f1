// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A small dense matrix, row by row in one array.
public struct Matrix: Sendable, Hashable {
    /// How many rows there are.
    public let rows: Int
    /// How many columns there are.
    public let columns: Int
    /// The values, the first row first.
    public private(set) var values: [Double]

    /// A matrix of zeros; negative sizes count as none.
    public init(rows: Int, columns: Int) {
        self.rows = max(rows, 0)
        self.columns = max(columns, 0)
        values = Array(repeating: 0, count: self.rows * self.columns)
    }

    /// A matrix out of rows of equal length.
    ///
    /// - Throws: ``NumbersError/shape(_:)`` if the rows differ in length.
    public init(_ lines: [[Double]]) throws(NumbersError) {
        let width = lines.first?.count ?? 0
        for line in lines where line.count != width {
            throw .shape("A row has \(line.count) values where the first has \(width)")
        }
        rows = lines.count
        columns = width
        values = lines.flatMap { $0 }
    }

    /// The value in a row and a column, both counted from 0.
    public subscript(row: Int, column: Int) -> Double {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }

    /// One row.
    public func row(_ row: Int) -> ArraySlice<Double> { values[(row * columns)..<((row + 1) * columns)] }

    /// The product with a vector of as many values as there are columns.
    ///
    /// - Throws: ``NumbersError/shape(_:)`` if the lengths differ.
    public func multiplied(by vector: [Double]) throws(NumbersError) -> [Double] {
        guard vector.count == columns else {
            throw .shape("A vector of \(vector.count) meets a matrix of \(columns) columns")
        }
        return (0..<rows).map { row in
            var sum = 0.0
            for column in 0..<columns { sum += self[row, column] * vector[column] }
            return sum
        }
    }

    /// The transpose times a diagonal of weights times the matrix: the information of a regression.
    ///
    /// - Throws: ``NumbersError/shape(_:)`` if there are not as many weights as rows.
    public func weightedCrossProduct(_ weights: [Double]) throws(NumbersError) -> Matrix {
        guard weights.count == rows else { throw .shape("\(weights.count) weights meet \(rows) rows") }
        var product = Matrix(rows: columns, columns: columns)
        for row in 0..<rows {
            let base = row * columns
            for i in 0..<columns {
                let left = weights[row] * values[base + i]
                guard left != 0 else { continue }
                for j in i..<columns { product[i, j] += left * values[base + j] }
            }
        }
        for i in 0..<columns { for j in 0..<i { product[i, j] = product[j, i] } }
        return product
    }
}

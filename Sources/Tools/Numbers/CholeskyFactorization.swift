// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A symmetric positive definite matrix as L Lᵀ (Golub and Van Loan 2013, section 4.2).
public struct CholeskyFactorization: Sendable {
    /// The lower triangle L; above it are zeros.
    public let lower: Matrix

    /// Factors a matrix, of which only the lower triangle is read.
    ///
    /// - Parameter tolerance: the share of a diagonal value below which a pivot counts as zero.
    /// - Throws: ``NumbersError/shape(_:)`` if it is not square, ``NumbersError/notPositiveDefinite(pivot:)``.
    public init(_ matrix: Matrix, tolerance: Double = 1e-13) throws(NumbersError) {
        let size = matrix.rows
        guard matrix.columns == size else { throw .shape("A matrix of \(size) by \(matrix.columns) is not square") }
        var lower = Matrix(rows: size, columns: size)
        for i in 0..<size {
            for j in 0...i {
                var sum = matrix[i, j]
                for k in 0..<j { sum -= lower[i, k] * lower[j, k] }
                if i == j {
                    guard sum > tolerance * abs(matrix[i, i]), sum.isFinite else {
                        throw .notPositiveDefinite(pivot: i)
                    }
                    lower[i, i] = sum.squareRoot()
                } else {
                    lower[i, j] = sum / lower[j, j]
                }
            }
        }
        self.lower = lower
    }

    /// The solution x of A x = b.
    ///
    /// - Throws: ``NumbersError/shape(_:)`` if b has another length.
    public func solve(_ right: [Double]) throws(NumbersError) -> [Double] {
        let size = lower.rows
        guard right.count == size else { throw .shape("A right side of \(right.count) meets \(size) equations") }
        var x = right
        for i in 0..<size {
            for k in 0..<i { x[i] -= lower[i, k] * x[k] }
            x[i] /= lower[i, i]
        }
        for i in stride(from: size - 1, through: 0, by: -1) {
            for k in (i + 1)..<max(size, i + 1) { x[i] -= lower[k, i] * x[k] }
            x[i] /= lower[i, i]
        }
        return x
    }

    /// The inverse of the matrix.
    public func inverse() -> Matrix {
        let size = lower.rows
        var inverse = Matrix(rows: size, columns: size)
        for column in 0..<size {
            var unit = [Double](repeating: 0, count: size)
            unit[column] = 1
            // The length fits by construction.
            guard let solved = try? solve(unit) else { continue }
            for row in 0..<size { inverse[row, column] = solved[row] }
        }
        return inverse
    }

    /// The natural logarithm of the determinant.
    public var logDeterminant: Double {
        (0..<lower.rows).reduce(0) { $0 + 2 * logarithm(lower[$1, $1]) }
    }
}

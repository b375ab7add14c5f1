// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A matrix as Q R by Householder reflections, with columns that others determine moved to the end.
///
/// Columns keep their order as long as what is left of them is more than `tolerance` of their length, as in LINPACK's
/// `dqrdc2`, which R uses; so ranks and dropped columns agree with R's.
public struct QRFactorization: Sendable {
    /// How many columns are independent of those before them.
    public private(set) var rank = 0
    /// The original column at each place: the first ``rank`` are independent.
    public private(set) var order: [Int]
    private var reflected: Matrix
    private var scales: [Double]

    /// Factors a matrix.
    ///
    /// - Parameter tolerance: the share of its length below which the rest of a column counts as zero.
    public init(_ matrix: Matrix, tolerance: Double = 1e-11) {
        reflected = matrix
        order = Array(0..<matrix.columns)
        scales = []
        let lengths = (0..<matrix.columns).map { column in
            (0..<matrix.rows).reduce(0.0) { $0 + matrix[$1, column] * matrix[$1, column] }.squareRoot()
        }
        var candidates = matrix.columns
        while rank < min(candidates, matrix.rows) {
            let rest = restLength(rank)
            if rest <= tolerance * lengths[order[rank]] || rest == 0 {
                moveToEnd(rank)
                candidates -= 1
                continue
            }
            reflect(rank, rest)
            rank += 1
        }
    }

    private func restLength(_ column: Int) -> Double {
        var sum = 0.0
        for row in column..<reflected.rows { sum += reflected[row, column] * reflected[row, column] }
        return sum.squareRoot()
    }

    private mutating func moveToEnd(_ column: Int) {
        let last = reflected.columns - 1
        order.append(order.remove(at: column))
        for row in 0..<reflected.rows {
            let moved = reflected[row, column]
            for place in column..<last { reflected[row, place] = reflected[row, place + 1] }
            reflected[row, last] = moved
        }
    }

    /// Keeps the reflection below the diagonal, scaled so that its first value is in ``scales``.
    private mutating func reflect(_ step: Int, _ length: Double) {
        let head = reflected[step, step]
        let signed = head < 0 ? -length : length
        let first = head + signed
        scales.append(first)
        for column in (step + 1)..<max(reflected.columns, step + 1) {
            var product = first * reflected[step, column]
            for row in (step + 1)..<max(reflected.rows, step + 1) {
                product += reflected[row, step] * reflected[row, column]
            }
            product /= signed * first
            reflected[step, column] -= product * first
            for row in (step + 1)..<max(reflected.rows, step + 1) {
                reflected[row, column] -= product * reflected[row, step]
            }
        }
        reflected[step, step] = -signed
    }

    /// The least squares solution; columns beyond the rank have no coefficient (`nil`).
    ///
    /// - Throws: ``NumbersError/shape(_:)`` if the right side has another length.
    public func solve(_ right: [Double]) throws(NumbersError) -> [Double?] {
        guard right.count == reflected.rows else {
            throw .shape("A right side of \(right.count) meets \(reflected.rows) rows")
        }
        var rotated = right
        for step in 0..<rank {
            let first = scales[step]
            let signed = -reflected[step, step]
            var product = first * rotated[step]
            for row in (step + 1)..<max(reflected.rows, step + 1) { product += reflected[row, step] * rotated[row] }
            product /= signed * first
            rotated[step] -= product * first
            for row in (step + 1)..<max(reflected.rows, step + 1) { rotated[row] -= product * reflected[row, step] }
        }
        var solution = [Double?](repeating: nil, count: reflected.columns)
        var found = [Double](repeating: 0, count: rank)
        for step in stride(from: rank - 1, through: 0, by: -1) {
            var sum = rotated[step]
            for column in (step + 1)..<max(rank, step + 1) { sum -= reflected[step, column] * found[column] }
            found[step] = sum / reflected[step, step]
            solution[order[step]] = found[step]
        }
        return solution
    }

    /// The inverse of RᵀR in the original order of the columns; rows and columns beyond the rank are zero.
    public func unscaledCovariance() -> Matrix {
        var inverse = Matrix(rows: rank, columns: rank)
        for column in 0..<rank {
            for row in stride(from: column, through: 0, by: -1) {
                var sum = row == column ? 1.0 : 0.0
                for k in (row + 1)..<max(column + 1, row + 1) { sum -= reflected[row, k] * inverse[k, column] }
                inverse[row, column] = sum / reflected[row, row]
            }
        }
        var covariance = Matrix(rows: reflected.columns, columns: reflected.columns)
        for i in 0..<rank {
            for j in 0..<rank {
                var sum = 0.0
                for k in max(i, j)..<rank { sum += inverse[i, k] * inverse[j, k] }
                covariance[order[i], order[j]] = sum
            }
        }
        return covariance
    }
}

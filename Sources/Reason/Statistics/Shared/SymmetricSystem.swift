// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A symmetric positive definite system that is solved in place, without allocation: the normal equations of a fit.
///
/// The lower triangle is used, row by row, `size` values a row.
struct SymmetricSystem {
    let size: Int
    var values: [Double]

    init(size: Int) {
        self.size = size
        values = Array(repeating: 0, count: size * size)
    }

    init(_ values: [Double], size: Int) {
        self.size = size
        self.values = values
    }

    /// Replaces the lower triangle by its Cholesky factor (Golub and Van Loan 2013, section 4.2).
    ///
    /// - Returns: the place of a pivot that is lost in rounding, if there is one.
    mutating func factor(tolerance: Double = 1e-11) -> Int? {
        for i in 0..<size {
            let diagonal = values[i * size + i]
            for j in 0...i {
                var sum = values[i * size + j]
                for k in 0..<j { sum -= values[i * size + k] * values[j * size + k] }
                if i == j {
                    guard sum > tolerance * diagonal, sum.isFinite else { return i }
                    values[i * size + i] = sum.squareRoot()
                } else {
                    values[i * size + j] = sum / values[j * size + j]
                }
            }
        }
        return nil
    }

    /// Solves the factored system for a right side, in place.
    func solve(_ right: inout [Double]) {
        for i in 0..<size {
            var sum = right[i]
            for k in 0..<i { sum -= values[i * size + k] * right[k] }
            right[i] = sum / values[i * size + i]
        }
        for i in stride(from: size - 1, through: 0, by: -1) {
            var sum = right[i]
            for k in (i + 1)..<max(size, i + 1) { sum -= values[k * size + i] * right[k] }
            right[i] = sum / values[i * size + i]
        }
    }

    /// The inverse of the factored matrix, all of it.
    func inverse() -> [Double] {
        var inverse = [Double](repeating: 0, count: size * size)
        var column = [Double](repeating: 0, count: size)
        for j in 0..<size {
            for i in 0..<size { column[i] = i == j ? 1 : 0 }
            solve(&column)
            for i in 0..<size { inverse[i * size + j] = column[i] }
        }
        return inverse
    }

    /// vᵀ A⁻¹ v for the factored matrix A.
    func quadratic(_ vector: [Double]) -> Double {
        var solved = vector
        solve(&solved)
        return zip(vector, solved).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A Poisson regression with the logarithm as link, fitted by iteratively reweighted least squares.
///
/// Start, steps and the rule of stopping are those of R's `glm` (McCullagh and Nelder 1989, section 2.5), so that its
/// answers are met digit by digit; the covariance is that of the last least squares.
public struct IRLSPoisson: Sendable {
    /// One coefficient a column; `nil` for columns that others determine.
    public let coefficients: [Double?]
    /// The covariance of the coefficients; zero for columns that others determine.
    public let covariance: Matrix
    /// The expected counts.
    public let fitted: [Double]
    /// Twice the log-likelihood that the model falls short of the data’s own.
    public let deviance: Double
    /// Columns that are independent.
    public let rank: Int
    /// Least squares that were solved.
    public let steps: Int
    /// Whether the deviance settled.
    public let isConverged: Bool

    /// Fits a regression.
    ///
    /// - Parameters:
    ///   - design: one row an observation; a column of ones where an intercept is wanted.
    ///   - counts: not negative.
    ///   - offset: added to the linear predictor.
    ///   - epsilon: the relative change of the deviance at which to stop.
    ///   - limit: the number of least squares after which to give up.
    /// - Throws: ``NumbersError/shape(_:)`` or ``NumbersError/domain(_:)`` for counts that are negative or not finite.
    public init(
        design: Matrix, counts: [Double], offset: [Double]? = nil, epsilon: Double = 1e-8, limit: Int = 25
    ) throws(NumbersError) {
        let rows = design.rows
        guard counts.count == rows, offset.map({ $0.count == rows }) ?? true else {
            throw .shape("\(counts.count) counts meet \(rows) rows")
        }
        guard counts.allSatisfy({ $0 >= 0 && $0.isFinite }) else { throw .domain("A count is negative or not finite") }
        let offset = offset ?? [Double](repeating: 0, count: rows)
        var mean = counts.map { $0 + 0.1 }
        var predictor = mean.map { logarithm($0) }
        var deviance = Self.deviance(counts, mean)
        var (solved, settled, step): ([Double?], Bool, Int) = ([], false, 0)
        var (covariance, rank) = (Matrix(rows: 0, columns: 0), 0)
        while step < limit, !settled {
            step += 1
            var weighted = Matrix(rows: rows, columns: design.columns)
            var right = [Double](repeating: 0, count: rows)
            for row in 0..<rows {
                let root = mean[row].squareRoot()
                for column in 0..<design.columns { weighted[row, column] = root * design[row, column] }
                right[row] = root * (predictor[row] - offset[row] + (counts[row] - mean[row]) / mean[row])
            }
            let factors = QRFactorization(weighted)
            solved = try factors.solve(right)
            (covariance, rank) = (factors.unscaledCovariance(), factors.rank)
            let product = try design.multiplied(by: solved.map { $0 ?? 0 })
            for row in 0..<rows {
                predictor[row] = product[row] + offset[row]
                mean[row] = max(exp(predictor[row]), .leastNormalMagnitude)
            }
            let before = deviance
            deviance = Self.deviance(counts, mean)
            guard deviance.isFinite else { break }
            settled = abs(deviance - before) / (abs(deviance) + 0.1) < epsilon
        }
        coefficients = solved
        self.covariance = covariance
        self.rank = rank
        fitted = mean
        self.deviance = deviance
        steps = step
        isConverged = settled
    }

    /// The Poisson deviance of counts from their expectations.
    public static func deviance(_ counts: [Double], _ means: [Double]) -> Double {
        var sum = 0.0
        for (count, mean) in zip(counts, means) {
            sum += (count > 0 ? count * logarithm(count / mean) : 0) - (count - mean)
        }
        return 2 * sum
    }
}

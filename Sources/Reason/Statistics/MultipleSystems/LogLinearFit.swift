// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A log-linear model fitted to a table.
public struct LogLinearFit: Sendable {
    /// The model.
    public let model: LogLinearModel
    /// All persons: those observed and the estimate of those whom no list has.
    public let abundance: Double
    /// The standard error of ``abundance``, the persons being Poisson (Rivest and Baillargeon 2014).
    public let standardError: Double
    /// Twice the log-likelihood short of the saturated model’s.
    public let deviance: Double
    /// Cells that take part, less parameters that are estimated.
    public let degreesOfFreedom: Int
    /// Akaike’s criterion; terms at minus infinity count as parameters.
    public let aic: Double
    /// Schwarz’s criterion with the number of persons, as in Rcapture.
    public let bic: Double
    /// Terms whose overlap is empty: their parameter is minus infinity.
    public let minusInfinity: [Int]
    /// The logarithm of the estimate of those whom no list has.
    public let logMissing: Double
    /// The variance of ``logMissing``.
    public let logMissingVariance: Double
    /// Least squares that were solved.
    public let steps: Int
    /// Whether the deviance settled.
    public let isConverged: Bool

    /// Those whom no list has.
    public var missing: Double { exp(logMissing) }

    /// The log-normal interval of the persons: the dark figure times and by the same factor.
    ///
    /// - Parameter deviate: the normal quantile, 1.96 for 95%.
    public func logNormalInterval(deviate: Double = 1.959963984540054) -> (lower: Double, upper: Double) {
        let observed = abundance - missing
        let width = deviate * logMissingVariance.squareRoot()
        return (lower: observed + exp(logMissing - width), upper: observed + exp(logMissing + width))
    }
}

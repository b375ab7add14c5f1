// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The interval of the persons by the multinomial profile likelihood (Cormack 1992) of a log-linear model.
public struct ProfileInterval: Sendable, Hashable {
    /// The multinomial estimate of all persons, a little below the Poisson one.
    public let estimate: Double
    /// The lower limit; the persons observed if the likelihood does not fall that far before.
    public let lower: Double
    /// The upper limit; `nil` if there is none within ``reach`` times the Poisson estimate, as in Rcapture.
    public let upper: Double?
    /// Where the likelihood falls far enough after all, if it does so beyond the reach and below 10,000 estimates.
    public let distantUpper: Double?

    /// Beyond this multiple of the estimate there is said to be no upper limit.
    public static let reach = 3.0
    private static let golden = 0.6180339887498949

    /// Computes the interval of a model.
    ///
    /// - Parameter drop: by how much the log-likelihood falls at the limits; half of the 95% quantile of chi-squared with
    ///   1 degree of freedom by default.
    /// - Throws: ``EstimationError/notEstimable(model:_:)``.
    public init(
        _ table: CaptureTable, _ model: LogLinearModel, drop: Double = 1.920729410347062
    ) throws(EstimationError) {
        let fit = try LogLinearFitter(table).fit(model)
        let profile = ProfileLikelihood(table, model)
        let observed = Double(table.observed)
        let scale = fit.missing
        // The missing are sought on the scale of their logarithm.
        func likelihood(_ logMissing: Double) -> Double { profile.value(missing: exp(logMissing)) }
        let peak = Self.maximum(log(max(scale, 1e-3)) - 4, log(max(scale, 1e-3)) + 1.5, likelihood)
        let target = likelihood(peak) - drop
        estimate = observed + exp(peak)
        var below = peak
        while below > -12, likelihood(below) > target { below -= 0.7 }
        lower = below <= -12 ? observed : observed + exp(Self.root(below, peak, target, likelihood))
        var above = peak
        let limit = log(10_000 * (observed + exp(peak)))
        while above < limit, likelihood(above) > target { above += 0.7 }
        let found = likelihood(above) > target ? nil : observed + exp(Self.root(above, peak, target, likelihood))
        let isNear = (found ?? .infinity) <= Self.reach * fit.abundance
        upper = isNear ? found : nil
        distantUpper = isNear ? nil : found
    }

    /// The place of the largest value, by golden section.
    private static func maximum(_ from: Double, _ to: Double, _ function: (Double) -> Double) -> Double {
        var (a, b) = (from, to)
        var (x, y) = (b - golden * (b - a), a + golden * (b - a))
        var (fx, fy) = (function(x), function(y))
        while b - a > 1e-9 {
            if fx > fy {
                (b, y, fy) = (y, x, fx)
                x = b - golden * (b - a)
                fx = function(x)
            } else {
                (a, x, fx) = (x, y, fy)
                y = a + golden * (b - a)
                fy = function(y)
            }
        }
        return (a + b) / 2
    }

    /// Where the function passes the target between a place below it and one above it, by bisection.
    private static func root(
        _ outside: Double, _ inside: Double, _ target: Double, _ function: (Double) -> Double
    ) -> Double {
        var (low, high) = (outside, inside)
        for _ in 0..<60 where abs(high - low) > 1e-13 * max(1, abs(high)) {
            let middle = (low + high) / 2
            if function(middle) > target { high = middle } else { low = middle }
        }
        return (low + high) / 2
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Student’s t distribution.
public struct StudentTDistribution: Distribution, Hashable {
    /// The degrees of freedom, above 0; they need not be whole.
    public let degrees: Double

    /// A distribution.
    public init(degrees: Double) { self.degrees = degrees }

    /// The density at a point; of a count, its probability.
    public func density(at x: Double) -> Double { exp(logDensity(at: x)) }

    /// The natural logarithm of the density.
    public func logDensity(at x: Double) -> Double {
        guard degrees > 0 else { return .nan }
        return -(degrees + 1) / 2 * log1p(x / degrees * x) - 0.5 * log(degrees)
            - SpecialFunctions.logBeta(degrees / 2, 0.5)
    }

    /// The probabilities of a value up to `x` and of one above it.
    public func tails(at x: Double) -> SpecialFunctions.Tails {
        guard degrees > 0, !x.isNaN else { return .undefined }
        let ratio = x / degrees * x
        let outside = SpecialFunctions.incompleteBeta(
            1 / (1 + ratio), complement: ratio == .infinity ? 1 : ratio / (1 + ratio), degrees / 2, 0.5)
        let tails = SpecialFunctions.Tails(lower: 0.5 + 0.5 * outside.upper, upper: 0.5 * outside.lower)
        return x < 0 ? tails.reversed : tails
    }

    /// The smallest value whose lower tail is at least `p`.
    public func quantile(_ p: Double) -> Double { p < 0.5 ? -upper(p, 1 - 2 * p) : upper(1 - p, 2 * p - 1) }

    /// The smallest value whose upper tail is at most `q`.
    public func upperQuantile(_ q: Double) -> Double { q < 0.5 ? upper(q, 1 - 2 * q) : -upper(1 - q, 2 * q - 1) }

    /// The value above 0 with an upper tail of `q`, `inside` = 1 - 2q lying between it and its negative.
    private func upper(_ q: Double, _ inside: Double) -> Double {
        guard q >= 0, inside >= 0 else { return .nan }
        if q == 0 { return .infinity }
        if inside == 0 { return 0 }
        let target = inside < 0.5 ? Quantiles.Target(upper: inside) : Quantiles.Target(lower: 2 * q)
        return (degrees * exp(-BetaDistribution(degrees / 2, 0.5).logOdds(target))).squareRoot()
    }
}

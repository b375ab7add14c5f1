// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Fisher’s F distribution: the ratio of two mean squares.
public struct FDistribution: Distribution, Hashable {
    /// The degrees of freedom above the line, above 0.
    public let numerator: Double
    /// The degrees of freedom below the line, above 0.
    public let denominator: Double

    /// A distribution.
    public init(numerator: Double, denominator: Double) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The density at a point; of a count, its probability.
    public func density(at x: Double) -> Double { exp(logDensity(at: x)) }

    /// The natural logarithm of the density.
    public func logDensity(at x: Double) -> Double {
        guard numerator > 0, denominator > 0, !x.isNaN else { return .nan }
        if x < 0 { return -.infinity }
        let (half, other) = (numerator / 2, denominator / 2)
        let ratio = numerator / denominator
        let power = half == 1 ? 0 : (half - 1) * log(x)
        return half * log(ratio) + power - (half + other) * log1p(ratio * x) - SpecialFunctions.logBeta(half, other)
    }

    /// The probabilities of a value up to `x` and of one above it.
    public func tails(at x: Double) -> SpecialFunctions.Tails {
        guard numerator > 0, denominator > 0, !x.isNaN else { return .undefined }
        if x <= 0 { return .init(lower: 0, upper: 1) }
        if x == .infinity { return .init(lower: 1, upper: 0) }
        let ratio = numerator * x / denominator
        return SpecialFunctions.incompleteBeta(
            1 / (1 + ratio), complement: 1 / (1 + 1 / ratio), denominator / 2, numerator / 2
        ).reversed
    }

    /// The smallest value whose lower tail is at least `p`.
    public func quantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        return p == 0 ? 0 : p == 1 ? .infinity : solve(.init(upper: p))
    }

    /// The smallest value whose upper tail is at most `q`.
    public func upperQuantile(_ q: Double) -> Double {
        guard q >= 0, q <= 1 else { return .nan }
        return q == 1 ? 0 : q == 0 ? .infinity : solve(.init(lower: q))
    }

    private func solve(_ target: Quantiles.Target) -> Double {
        denominator / numerator * exp(-BetaDistribution(denominator / 2, numerator / 2).logOdds(target))
    }
}

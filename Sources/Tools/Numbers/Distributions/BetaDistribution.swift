// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The beta distribution with density proportional to x^(a-1) (1-x)^(b-1).
public struct BetaDistribution: Distribution, Hashable {
    /// The first shape, above 0.
    public let a: Double
    /// The second shape, above 0.
    public let b: Double

    /// A distribution.
    public init(_ a: Double, _ b: Double) {
        self.a = a
        self.b = b
    }

    /// The density at a point; of a count, its probability.
    public func density(at x: Double) -> Double { exp(logDensity(at: x)) }

    /// The natural logarithm of the density.
    public func logDensity(at x: Double) -> Double {
        guard a > 0, b > 0, !x.isNaN else { return .nan }
        if x < 0 || x > 1 { return -.infinity }
        func power(_ exponent: Double, _ value: Double) -> Double { exponent == 0 ? 0 : exponent * value }
        return power(a - 1, log(x)) + power(b - 1, log1p(-x)) - SpecialFunctions.logBeta(a, b)
    }

    /// The probabilities of a value up to `x` and of one above it.
    public func tails(at x: Double) -> SpecialFunctions.Tails {
        SpecialFunctions.incompleteBeta(min(1, max(0, x)), a, b)
    }

    /// The smallest value whose lower tail is at least `p`.
    public func quantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        return p == 0 ? 0 : p == 1 ? 1 : 1 / (1 + exp(-logOdds(.init(lower: p))))
    }

    /// The smallest value whose upper tail is at most `q`.
    public func upperQuantile(_ q: Double) -> Double {
        guard q >= 0, q <= 1 else { return .nan }
        return q == 1 ? 0 : q == 0 ? 1 : 1 / (1 + exp(-logOdds(.init(upper: q))))
    }

    /// The quantile as ln(x / (1-x)), which keeps its digits at both ends.
    func logOdds(_ target: Quantiles.Target) -> Double {
        guard a > 0, b > 0, a + b < .infinity else { return .nan }
        return Quantiles.solve(from: log(a / b), target) { place in
            let (x, y) = (1 / (1 + exp(-place)), 1 / (1 + exp(place)))
            return (SpecialFunctions.incompleteBeta(x, complement: y, a, b), SpecialFunctions.betaTerm(x, y, a, b))
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The Poisson distribution of counts.
public struct PoissonDistribution: Distribution, Hashable {
    /// The mean, 0 or more.
    public let mean: Double

    /// A distribution.
    public init(mean: Double) { self.mean = mean }

    /// The density at a point; of a count, its probability.
    public func density(at x: Double) -> Double { exp(logDensity(at: x)) }

    /// The natural logarithm of the density.
    public func logDensity(at x: Double) -> Double {
        guard mean >= 0, mean < .infinity, !x.isNaN else { return .nan }
        guard x >= 0, x == x.rounded(), x < .infinity else { return -.infinity }
        if x == 0 { return -mean }
        if mean == 0 { return -.infinity }
        return -SpecialFunctions.stirlingError(x) - SpecialFunctions.deviancePart(x, mean)
            - SpecialFunctions.logRootTwoPi - 0.5 * log(x)
    }

    /// The probabilities of a value up to `x` and of one above it.
    public func tails(at x: Double) -> SpecialFunctions.Tails {
        guard mean >= 0, mean < .infinity, !x.isNaN else { return .undefined }
        if x < 0 { return .init(lower: 0, upper: 1) }
        if x == .infinity { return .init(lower: 1, upper: 0) }
        return SpecialFunctions.incompleteGamma(x.rounded(.down) + 1, mean).reversed
    }

    /// The smallest value whose lower tail is at least `p`.
    public func quantile(_ p: Double) -> Double {
        guard mean >= 0, mean < .infinity, p >= 0, p <= 1 else { return .nan }
        return p == 1 ? .infinity : Quantiles.count(.init(lower: p), near: guess(p)) { tails(at: $0) }
    }

    /// The smallest value whose upper tail is at most `q`.
    public func upperQuantile(_ q: Double) -> Double {
        guard mean >= 0, mean < .infinity, q >= 0, q <= 1 else { return .nan }
        return q == 0 ? .infinity : Quantiles.count(.init(upper: q), near: guess(1 - q)) { tails(at: $0) }
    }

    private func guess(_ p: Double) -> Double {
        let normal = NormalDistribution.standard.quantile(min(max(p, 1e-300), 1 - 1e-16))
        return mean + mean.squareRoot() * normal + (normal * normal - 1) / 6
    }
}

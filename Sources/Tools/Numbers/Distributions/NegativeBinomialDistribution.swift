// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The negative binomial distribution of counts: Poisson counts whose means vary as a gamma variable.
public struct NegativeBinomialDistribution: Distribution, Hashable {
    /// The mean, 0 or more.
    public let mean: Double
    /// The size θ, above 0: the variance is mean + mean² / θ.
    public let size: Double

    /// A distribution.
    public init(mean: Double, size: Double) {
        self.mean = mean
        self.size = size
    }

    private var isDefined: Bool { mean >= 0 && mean < .infinity && size > 0 && size < .infinity }
    private var success: Double { size / (size + mean) }
    private var failure: Double { mean / (size + mean) }

    /// The density at a point; of a count, its probability.
    public func density(at x: Double) -> Double { exp(logDensity(at: x)) }

    /// The natural logarithm of the density.
    public func logDensity(at x: Double) -> Double {
        guard isDefined, !x.isNaN else { return .nan }
        guard x >= 0, x == x.rounded(), x < .infinity else { return -.infinity }
        if x == 0 { return -size * log1p(mean / size) }
        if mean == 0 { return -.infinity }
        return SpecialFunctions.logBinomialTerm(size, x, success, failure) - log1p(x / size)
    }

    /// The probabilities of a value up to `x` and of one above it.
    public func tails(at x: Double) -> SpecialFunctions.Tails {
        guard isDefined, !x.isNaN else { return .undefined }
        if x < 0 { return .init(lower: 0, upper: 1) }
        if x == .infinity { return .init(lower: 1, upper: 0) }
        return SpecialFunctions.incompleteBeta(success, complement: failure, size, x.rounded(.down) + 1)
    }

    /// The smallest value whose lower tail is at least `p`.
    public func quantile(_ p: Double) -> Double {
        guard isDefined, p >= 0, p <= 1 else { return .nan }
        return p == 1 ? .infinity : Quantiles.count(.init(lower: p), near: mean) { tails(at: $0) }
    }

    /// The smallest value whose upper tail is at most `q`.
    public func upperQuantile(_ q: Double) -> Double {
        guard isDefined, q >= 0, q <= 1 else { return .nan }
        return q == 0 ? .infinity : Quantiles.count(.init(upper: q), near: mean) { tails(at: $0) }
    }
}

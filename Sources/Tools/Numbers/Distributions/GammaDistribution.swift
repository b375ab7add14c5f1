// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The gamma distribution with density proportional to x^(shape-1) e^(-rate x).
public struct GammaDistribution: Distribution, Hashable {
    /// The shape, above 0.
    public let shape: Double
    /// The rate, above 0: the mean is shape / rate.
    public let rate: Double

    /// A distribution.
    public init(shape: Double, rate: Double = 1) {
        self.shape = shape
        self.rate = rate
    }

    /// The density at a point; of a count, its probability.
    public func density(at x: Double) -> Double { exp(logDensity(at: x)) }

    /// The natural logarithm of the density.
    public func logDensity(at x: Double) -> Double {
        guard shape > 0, rate > 0, !x.isNaN else { return .nan }
        if x < 0 { return -.infinity }
        if x == 0 { return shape < 1 ? .infinity : shape == 1 ? log(rate) : -.infinity }
        let z = rate * x
        if shape < 1 { return shape * log(rate) + (shape - 1) * log(x) - z - SpecialFunctions.logGamma(shape) }
        return -SpecialFunctions.stirlingError(shape) - SpecialFunctions.deviancePart(shape, z)
            + 0.5 * log(shape) - SpecialFunctions.logRootTwoPi - log(x)
    }

    /// The probabilities of a value up to `x` and of one above it.
    public func tails(at x: Double) -> SpecialFunctions.Tails {
        guard rate > 0 else { return .undefined }
        return SpecialFunctions.incompleteGamma(shape, max(0, rate * x))
    }

    /// The smallest value whose lower tail is at least `p`.
    public func quantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        return p == 0 ? 0 : p == 1 ? .infinity : solve(.init(lower: p))
    }

    /// The smallest value whose upper tail is at most `q`.
    public func upperQuantile(_ q: Double) -> Double {
        guard q >= 0, q <= 1 else { return .nan }
        return q == 1 ? 0 : q == 0 ? .infinity : solve(.init(upper: q))
    }

    private func solve(_ target: Quantiles.Target) -> Double {
        guard shape > 0, shape < .infinity, rate > 0 else { return .nan }
        // Wilson and Hilferty (1931); where that is of no use, the first term of the series.
        let normal =
            target.isLower
            ? NormalDistribution.standard.quantile(target.probability)
            : NormalDistribution.standard.upperQuantile(target.probability)
        let root = 1 - 1 / (9 * shape) + normal / (3 * shape.squareRoot())
        let guess =
            root > 0.2
            ? log(shape * root * root * root)
            : (log(target.isLower ? target.probability : 1 - target.probability)
                + SpecialFunctions.logGamma(shape + 1)) / shape
        let place = Quantiles.solve(from: guess, target) { place in
            let x = exp(place)
            return (SpecialFunctions.incompleteGamma(shape, x), shape * SpecialFunctions.poissonTerm(shape, x))
        }
        return exp(place) / rate
    }
}

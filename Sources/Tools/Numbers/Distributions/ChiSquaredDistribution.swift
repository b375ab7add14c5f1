// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The chi-squared distribution.
public struct ChiSquaredDistribution: Distribution, Hashable {
    /// The degrees of freedom, above 0.
    public let degrees: Double
    private let gamma: GammaDistribution

    /// A distribution.
    public init(degrees: Double) {
        self.degrees = degrees
        gamma = GammaDistribution(shape: degrees / 2, rate: 0.5)
    }

    /// The density at a point; of a count, its probability.
    public func density(at x: Double) -> Double { gamma.density(at: x) }
    /// The natural logarithm of the density.
    public func logDensity(at x: Double) -> Double { gamma.logDensity(at: x) }
    /// The probabilities of a value up to `x` and of one above it.
    public func tails(at x: Double) -> SpecialFunctions.Tails { gamma.tails(at: x) }
    /// The smallest value whose lower tail is at least `p`.
    public func quantile(_ p: Double) -> Double { gamma.quantile(p) }
    /// The smallest value whose upper tail is at most `q`.
    public func upperQuantile(_ q: Double) -> Double { gamma.upperQuantile(q) }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A probability distribution over numbers.
///
/// Parameters or arguments outside their range give NaN.
public protocol Distribution: Sendable {
    /// The density at a point, or of a count its probability.
    func density(at x: Double) -> Double
    /// The natural logarithm of the density.
    func logDensity(at x: Double) -> Double
    /// The probabilities of a value up to `x` and of one above it.
    func tails(at x: Double) -> SpecialFunctions.Tails
    /// The smallest value whose lower tail is at least `p`.
    func quantile(_ p: Double) -> Double
    /// The smallest value whose upper tail is at most `q`: for tails too small to be written as 1 - p.
    func upperQuantile(_ q: Double) -> Double
}

extension Distribution {
    /// The probability of a value up to `x`.
    public func lowerTail(at x: Double) -> Double { tails(at: x).lower }
    /// The probability of a value above `x`.
    public func upperTail(at x: Double) -> Double { tails(at: x).upper }
}

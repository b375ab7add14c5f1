// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers

/// A test statistic that is chi-squared if nothing differs.
public struct TestResult: Hashable, Sendable {
    /// What is tested.
    public let name: String
    /// The statistic.
    public let chiSquared: Double
    /// Its degrees of freedom.
    public let degrees: Int

    /// A result.
    public init(name: String, chiSquared: Double, degrees: Int) {
        self.name = name
        self.chiSquared = chiSquared
        self.degrees = degrees
    }

    /// The probability of a statistic as large if nothing differs.
    public var p: Double { ChiSquaredDistribution(degrees: Double(degrees)).upperTail(at: chiSquared) }
}

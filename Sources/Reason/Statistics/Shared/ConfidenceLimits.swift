// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers

/// The two ends of a confidence interval.
public struct ConfidenceLimits: Hashable, Sendable {
    /// The lower end.
    public let lower: Double
    /// The upper end.
    public let upper: Double

    /// Limits as they are stated.
    public init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// How many standard errors a confidence level reaches to each side.
    ///
    /// - Throws: ``StatisticsError/setting(name:value:allowed:)`` unless `level` is between 0 and 1.
    static func reach(_ level: Double) throws(StatisticsError) -> Double {
        guard level > 0, level < 1 else {
            throw .setting(
                name: "The confidence level", value: "\(level)", allowed: "a number between 0 and 1, as 0.95")
        }
        return NormalDistribution.standard.upperQuantile((1 - level) / 2)
    }
}

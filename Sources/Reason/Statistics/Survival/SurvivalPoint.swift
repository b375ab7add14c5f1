// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a survival curve says of one time.
public struct SurvivalPoint: Hashable, Sendable {
    /// The time.
    public let time: Double
    /// How many were at risk just before it.
    public let atRisk: Int
    /// How many spells ended at it.
    public let ends: Int
    /// How many were lost from sight at it.
    public let lost: Int
    /// The share whose spell lasts longer.
    public let survival: Double
    /// Its standard error (Greenwood); nothing once the curve has reached 0, where no error can be told.
    public let standardError: Double?
    /// The sum of ends over persons at risk (Nelson and Aalen).
    public let cumulativeHazard: Double
    /// Limits on the scale of the logarithm, R’s default; the upper is at most 1.
    public let logLimits: ConfidenceLimits?
    /// Limits on the scale of log(-log): they stay within 0 and 1 and keep their level in small groups.
    public let logLogLimits: ConfidenceLimits?
}

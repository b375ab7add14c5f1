// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How large a plan may be.
public enum PlanLimits {
    /// Candidates of both sides.
    public static let candidates = 10_000
    /// Respects of a candidate.
    public static let attributes = 60
    /// Constraints.
    public static let constraints = 200
    /// Scores, and terms of each.
    public static let scores = 20
    /// Packages, and points of the frontier.
    public static let packages = 50
    /// Seconds of work.
    public static let seconds = 0.1...3600.0
    /// The weight of a score.
    public static let weight = -1e6...1e6
    /// What one candidate may add to the total; the solver counts with 15 digits.
    public static let total = 1e7
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Those who would be released together, and why they.
public struct PlanPackage: Sendable, Hashable {
    /// The ids of those of our side, in the order of the plan.
    public let ours: [String]
    /// The ids of those of the other side.
    public let theirs: [String]
    /// The scores by name in the order of the plan, before weighting.
    public let scores: [Score]
    /// The sum of the scores by their weights.
    public let total: Double
    /// How far it may be from the best that is left when the packages before it are taken out; 0 if that is proven. On the
    /// frontier: how far the score that was made best there may be from the greatest.
    public let gap: Double?
    /// Where on the frontier it stands; nil for a package that is not shown for the frontier.
    public let place: Place?
    /// Whether it is proven: that none is better or, on the frontier, that none is better in both scores.
    public let isProven: Bool
    /// Why each is in it, and which constraints it exhausts.
    public let why: [PlanSaying]

    /// Where on the frontier between two scores a package stands.
    public enum Place: String, Sendable, Hashable {
        /// The best by the total.
        case bestTotal = "best-total"
        /// The best in the first score.
        case bestFirst = "best-first"
        /// The best in the second score.
        case bestSecond = "best-second"
        /// Between the ends.
        case between
    }

    /// A score of a package.
    public struct Score: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its sum.
        public let value: Double
    }
}

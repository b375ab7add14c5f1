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
    /// How far it may be from the best that is left when the packages before it are taken out; 0 if that is proven.
    public let gap: Double?
    /// Why each is in it, and which constraints it exhausts.
    public let why: [String]

    /// A score of a package.
    public struct Score: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its sum.
        public let value: Double
    }
}

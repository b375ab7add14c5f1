// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What came of a plan.
public struct PlanResult: Sendable, Hashable {
    /// How the search for the best package ended.
    public enum Status: String, Sendable, Hashable {
        /// The first package is best; nothing better exists.
        case optimal
        /// The time was up; the gap says how far the first package may be from the best.
        case feasible
        /// The constraints clash.
        case infeasible
        /// The time was up before anything was known.
        case unknown
    }

    /// Somebody who is not in the first package.
    public struct LeftOut: Sendable, Hashable {
        /// The candidate.
        public let candidate: Candidate
        /// What the candidate would add to the total.
        public let points: Double
        /// Why.
        public let why: PlanSaying
    }

    /// How it ended.
    public internal(set) var status: Status
    /// How far the first package may be from the best, as a share of its total; 0 if it is proven, nil without one.
    public internal(set) var gap: Double?
    /// No package has a greater total, as far as the solver knows; nil if it knows no bound. It is told without a package too.
    public internal(set) var bound: Double?
    /// The best packages, best first.
    public internal(set) var packages: [PlanPackage] = []
    /// Packages of which none is better in both scores than another, from the best in the second to the best in the first.
    public internal(set) var frontier: [PlanPackage] = []
    /// Whether the frontier has all there are.
    public internal(set) var isFrontierWhole = false
    /// Who is not in the first package and why, in the order of what they would add.
    public internal(set) var leftOut: [LeftOut] = []
    /// Sets of constraints that clash, no constraint in two of them.
    public internal(set) var conflicts: [PlanConflict] = []
    /// What was not known, and what the time did not suffice for.
    public internal(set) var notes: [PlanSaying] = []

    /// What must be said with every result.
    public static let caution = PlanSaying("caution")
}

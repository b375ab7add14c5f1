// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Who could be released by each side, what must be kept to, and what counts how much.
public struct Plan: Hashable, Sendable {
    /// The frontier between two scores.
    struct Frontier: Hashable, Sendable {
        let first: Int
        let second: Int
        let points: Int
        /// How long may be worked on it besides; nil for a share of the whole.
        let seconds: Double?
    }

    /// The name that the user gave it.
    public let title: String
    /// The file it was read from.
    public let file: String
    /// All candidates, ours first.
    public let candidates: [Candidate]
    /// What a package must keep to.
    public let constraints: [PlanConstraint]
    /// What counts.
    public let scores: [PlanScore]
    /// How many packages are wanted.
    public var packages: Int
    /// In how many persons packages must differ at least.
    public let difference: Int
    /// How long may be worked on it.
    public var seconds: Double
    /// What is not known and how it was counted.
    public let notes: [PlanSaying]
    let frontier: Frontier?

    /// The names of the two scores of the frontier; nil without one.
    public var frontierScores: (first: String, second: String)? {
        frontier.map { (scores[$0.first].name, scores[$0.second].name) }
    }

    /// How long may be worked on it in all, the frontier's own time among it.
    public var allSeconds: Double { seconds + (frontier?.seconds ?? 0) }

    /// What a candidate adds to the total.
    func points(of candidate: Candidate) -> Double {
        scores.reduce(0) { $0 + $1.weight * $1.points(of: candidate) }
    }
}

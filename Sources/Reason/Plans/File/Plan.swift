// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Who could be released by each side, what must be kept to, and what counts how much.
public struct Plan: Hashable, Sendable {
    /// The frontier between two scores.
    struct Frontier: Hashable, Sendable {
        let first: Int
        let second: Int
        let points: Int
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
    /// What is not known and how it was counted, in words.
    public let notes: [String]
    let frontier: Frontier?

    /// What a candidate adds to the total.
    func points(of candidate: Candidate) -> Double {
        scores.reduce(0) { $0 + $1.weight * $1.points(of: candidate) }
    }
}

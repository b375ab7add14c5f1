// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What the user counts for or against a package, as a sum over those in it.
public struct PlanScore: Hashable, Sendable {
    /// So many points for each person of a side for whom a condition holds, or so many times a number.
    struct Term: Hashable, Sendable {
        let side: Candidate.Side
        let condition: PlanCondition?
        let attribute: String?
        let factor: Double
        let unknown: Double
        let label: PlanSaying.Slot

        /// What a candidate adds; 0 if the condition does not hold, or hangs on something unknown.
        func points(of candidate: Candidate) -> Double {
            guard candidate.side == side, condition.map({ $0.holds(for: candidate) == true }) ?? true else { return 0 }
            guard let attribute else { return factor }
            return factor * (candidate.number(attribute) ?? unknown)
        }
    }

    /// Its name.
    public let name: String
    /// How much it counts in the total; below 0 for what is to be little.
    public let weight: Double
    let terms: [Term]

    /// What a candidate adds to the score, before the weight.
    public func points(of candidate: Candidate) -> Double { terms.reduce(0) { $0 + $1.points(of: candidate) } }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a solver found.
public struct IntegerSolution: Sendable, Hashable {
    /// How the search ended.
    public enum Outcome: Sendable, Hashable {
        /// The choice is best; nothing better exists.
        case optimal
        /// The choice keeps to all constraints; the time was up before it was known to be best.
        case feasible
        /// No choice keeps to all constraints.
        case infeasible
        /// The time was up before anything was known.
        case unknown
    }

    /// How the search ended.
    public let outcome: Outcome
    /// The choice; empty without one.
    public let choice: [Bool]
    /// The sum of the choice, added up anew.
    public let value: Double
    /// No choice has a greater sum.
    public let bound: Double

    /// How far the choice may be from the best, as a share of its sum (of 1 if the sum is smaller); 0 if it is best, nil without one.
    public var gap: Double? {
        switch outcome {
        case .optimal: 0
        case .feasible: bound.isFinite ? max(0, bound - value) / max(1, abs(value)) : nil
        case .infeasible, .unknown: nil
        }
    }
}

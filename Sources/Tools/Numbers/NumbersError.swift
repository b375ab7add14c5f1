// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a computation has no result.
public enum NumbersError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Sizes that do not fit together.
    case shape(String)
    /// A matrix that is not positive definite; the place of the pivot, counted from 0.
    case notPositiveDefinite(pivot: Int)
    /// An argument outside the range in which the function is defined.
    case domain(String)
    /// A linear program without a feasible point.
    case infeasible
    /// A linear program whose objective grows without end.
    case unbounded
    /// Steps ran out before the answer settled.
    case notConverged(steps: Int)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .shape(let what): "\(what). Give arrays whose lengths fit."
        case .notPositiveDefinite(let pivot):
            "The matrix is not positive definite at column \(pivot). Leave out columns that others determine."
        case .domain(let what): "\(what). Give a value inside the range."
        case .infeasible: "No point satisfies the constraints. Check their right sides."
        case .unbounded: "The objective grows without end. Add the missing bound."
        case .notConverged(let steps):
            "No answer after \(steps) steps. Look for data that push a parameter to infinity."
        }
    }
}

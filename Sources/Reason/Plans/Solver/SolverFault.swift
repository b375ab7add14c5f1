// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why the solver gave no answer.
public enum SolverFault: Error, Hashable, Sendable {
    /// The problem has no columns, names columns that do not exist, or has numbers out of bounds.
    case problem
    /// There was not memory enough.
    case outOfMemory
    /// The answer broke a constraint: the numbers of the plan lie too far apart for the solver.
    case answer
}

extension SolverFault: CustomStringConvertible {
    /// What is wrong and what to do, in English.
    public var description: String {
        switch self {
        case .problem: "The plan cannot be handed to the solver: its numbers are out of bounds. Make them smaller."
        case .outOfMemory: "The solver found no memory. Close other programs, or leave out candidates."
        case .answer:
            "The answer of the solver breaks a constraint, because the numbers of the plan lie too far apart. Use weights and "
                + "values of similar size."
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a rule of a procedure does where its condition is met.
public enum ProcedureEffect: String, Sendable, Hashable, CaseIterable {
    /// It gives the procedure its competence; without such a rule nothing can be said.
    case opens
    /// It closes the procedure to a new submission.
    case closes
    /// It closes nothing; whoever submits must know of it.
    case warns
}

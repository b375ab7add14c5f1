// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether a procedure is open to a case.
public enum ProcedureOutcome: String, Sendable, Hashable, CaseIterable {
    /// A new submission can be made.
    case open
    /// A new submission cannot be made; a case that was lodged before goes on.
    case continues
    /// It is closed.
    case closed
    /// It cannot be said: a fact is missing, or the pack has no rule for the State.
    case undecided
}

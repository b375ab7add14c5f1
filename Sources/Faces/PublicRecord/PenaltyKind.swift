// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What was imposed.
public enum PenaltyKind: String, Sendable, Hashable, CaseIterable {
    /// Imprisonment for a term.
    case imprisonment
    /// Imprisonment for life.
    case life
    /// Death.
    case death
    /// A suspended term.
    case suspended
    /// A fine.
    case fine
    /// Compulsory treatment.
    case treatment
    /// Another penalty, which the note describes.
    case other
}

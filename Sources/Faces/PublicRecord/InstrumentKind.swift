// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of document an instrument is.
public enum InstrumentKind: String, Sendable, Hashable, CaseIterable {
    /// A resolution.
    case resolution
    /// An opinion.
    case opinion
    /// A statement.
    case statement
    /// A report.
    case report
    /// A judgment.
    case judgment
    /// A decision with legal effect.
    case decision
    /// A communication to a state.
    case communication
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What an entry did to a record.
public enum HistoryKind: String, Sendable, Hashable, CaseIterable {
    /// Statements were recorded.
    case recorded
    /// Statements were corrected.
    case corrected
    /// Statements were withdrawn.
    case withdrawn
    /// Another record was joined.
    case joined
    /// A record was separated.
    case separated
    /// The record was first published.
    case published
    /// Something was removed on request; the proof remains.
    case removed
}

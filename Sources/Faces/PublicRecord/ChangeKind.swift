// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What changed.
public enum ChangeKind: String, Sendable, Hashable, CaseIterable {
    /// A person was added.
    case added
    /// The status changed.
    case statusChanged = "status-changed"
    /// A statement was corrected.
    case corrected
    /// A statement was withdrawn.
    case withdrawn
    /// Two records were joined.
    case joined
    /// Statements were added.
    case statementsAdded = "statements-added"
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether someone compared a rule with the source it cites.
public enum RuleMark: String, Sendable, Hashable, CaseIterable {
    /// Compared with the source named.
    case verified
    /// General knowledge or a second-hand source: to be compared. Whatever rests on it says so.
    case toBeVerified = "to-be-verified"
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether an official is under sanctions on the day asked for, as far as is on file.
public enum SanctionStanding: String, Sendable, Hashable, CaseIterable {
    /// A sanction is in force.
    case listed
    /// There were sanctions; all that are on file were lifted or have ended.
    case lifted
    /// None is on file. It does not mean that there is none.
    case none
    /// The official has no record of their own that may be shown, so that nothing is said of sanctions.
    case notShown = "not-shown"
}

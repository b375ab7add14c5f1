// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The kind of a spell.
public enum SpellKind: String, Sendable, Hashable, CaseIterable {
    /// Held before the verdict.
    case preTrial = "pre-trial"
    /// Held after the verdict.
    case afterVerdict = "after-verdict"
    /// House arrest.
    case houseArrest = "house-arrest"
    /// Restricted, or released with conditions.
    case restricted
    /// In a psychiatric institution.
    case psychiatric
    /// Wanted.
    case wanted
}

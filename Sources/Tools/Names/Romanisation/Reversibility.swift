// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether the Cyrillic form can be had back from the Latin one.
public enum Reversibility: String, Sendable, Hashable, CaseIterable {
    /// Exactly.
    case exact = "yes"
    /// But for groups of letters that names hardly have, as шч beside щ.
    case nearly
    /// Only as a list of likely forms.
    case no
}

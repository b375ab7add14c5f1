// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether a name is declined as a man’s or a woman’s.
public enum GrammaticalSex: String, Sendable, Hashable, CaseIterable {
    /// A man’s name.
    case male
    /// A woman’s name.
    case female
}

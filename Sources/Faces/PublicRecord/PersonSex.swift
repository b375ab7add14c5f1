// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Sex as stated by the sources.
public enum PersonSex: String, Sendable, Hashable, CaseIterable {
    /// Female.
    case female
    /// Male.
    case male
}

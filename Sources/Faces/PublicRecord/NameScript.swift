// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The script of a name.
public enum NameScript: String, Sendable, Hashable, CaseIterable {
    /// Latin letters.
    case latin
    /// Cyrillic letters.
    case cyrillic
    /// Another script.
    case other
}

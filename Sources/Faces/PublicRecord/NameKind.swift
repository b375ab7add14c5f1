// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of name it is.
public enum NameKind: String, Sendable, Hashable, CaseIterable {
    /// As in documents.
    case official
    /// As the person is known, or uses it.
    case usual
    /// Borne in the past.
    case former
    /// A pen name or other name.
    case alias
    /// Transliterated by rule, and marked so.
    case romanised
    /// Initials only: the name is not published.
    case initials
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The answer to a question for one official.
public enum OfficialAnswer: Sendable, Hashable {
    /// The official.
    case found(PublicOfficial)
    /// The official now stands under another number, as when initials were found to be a full name.
    case moved(OfficialID)
    /// There is none, or nothing about the official may be shown.
    case missing
}

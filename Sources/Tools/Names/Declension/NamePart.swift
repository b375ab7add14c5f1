// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A part of a name.
public enum NamePart: String, Sendable, Hashable, CaseIterable {
    /// The family name.
    case surname
    /// The given name.
    case given
    /// The name after the father.
    case patronymic
}

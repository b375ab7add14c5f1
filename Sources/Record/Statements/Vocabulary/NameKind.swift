// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of name a name is.
public enum NameKind: String, VocabularyCode {
    /// The whole name.
    case full
    /// A family name.
    case family
    /// A given name.
    case given
    /// A patronymic or father's name.
    case patronymic
    /// A former family name.
    case former
    /// A family name before marriage.
    case maiden
    /// A name under which the person acts or is known.
    case alias
    /// A nickname.
    case nickname
    /// A religious name.
    case religious
    /// A pen name.
    case pen
    /// The name exactly as the source printed it.
    case printed

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "name-kind" }
}

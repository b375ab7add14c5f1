// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether the person, or somebody for the person, agreed to be put on a list.
public enum ListConsent: String, VocabularyCode {
    /// The person agreed.
    case person
    /// The family agreed.
    case family
    /// The lawyer agreed.
    case lawyer
    /// It was refused.
    case refused
    /// Nobody was asked.
    case notAsked = "not-asked"
    /// Nobody could be asked.
    case notPossible = "not-possible"

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "list-consent" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How a sanction against a person or body stands.
public enum SanctionState: String, VocabularyCode {
    /// It was asked for.
    case requested
    /// It is in force.
    case listed
    /// The request was refused.
    case refused
    /// It was lifted.
    case lifted

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "sanction-state" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What an organisation decided on whether a person is a political prisoner.
public enum RecognitionOutcome: String, VocabularyCode {
    /// Recognised.
    case granted
    /// Recognition refused.
    case refused
    /// Under study.
    case underStudy = "under-study"
    /// Recognition withdrawn.
    case withdrawn

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "recognition" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether two subjects are one person.
public enum JudgementVerdict: String, VocabularyCode {
    /// They are one person.
    case same
    /// They are two persons.
    case different
    /// It cannot be decided yet.
    case unsure

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "judgement" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What an assessor answered to a criterion of a definition.
public enum FindingAnswer: String, VocabularyCode {
    /// It is so.
    case met
    /// It is not so.
    case notMet = "not-met"
    /// What is on file does not suffice to tell.
    case insufficient
    /// An exclusion closes the question.
    case excluded

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "finding-answer" }
}

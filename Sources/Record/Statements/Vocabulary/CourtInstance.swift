// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The instance that takes a decision.
public enum CourtInstance: String, VocabularyCode {
    /// The first instance.
    case first
    /// Appeal.
    case appeal
    /// Cassation.
    case cassation
    /// A second cassation, before the highest court.
    case secondCassation = "second-cassation"
    /// Supervision.
    case supervisory
    /// A case taken up again for new circumstances.
    case newCircumstances = "new-circumstances"
    /// A constitutional court.
    case constitutional
    /// A court that decides on the serving of a sentence.
    case execution
    /// The head of a place of detention.
    case institution
    /// The head of state.
    case headOfState = "head-of-state"
    /// Another body.
    case other

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "instance" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How a decision went.
public enum DecisionResult: String, VocabularyCode {
    /// Convicted.
    case convicted
    /// Acquitted.
    case acquitted
    /// The case was closed.
    case closed
    /// The earlier decision stands.
    case upheld
    /// The earlier decision was changed.
    case changed
    /// The earlier decision was quashed.
    case quashed
    /// The case was returned.
    case returned
    /// The request was granted.
    case granted
    /// The request was refused.
    case refused

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "decision-result" }
}

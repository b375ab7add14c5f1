// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How far the right of reply has come.
public enum ReplyState: String, VocabularyCode {
    /// Asked; no answer yet.
    case asked
    /// Answered.
    case answered
    /// Asked, and refused to answer.
    case declined
    /// Could not be reached.
    case notReached = "not-reached"

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "reply-state" }
}

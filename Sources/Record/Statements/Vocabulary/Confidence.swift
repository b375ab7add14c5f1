// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How sure whoever made a finding is of it.
public enum Confidence: String, VocabularyCode {
    /// High.
    case high
    /// Medium.
    case medium
    /// Low.
    case low

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "confidence" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// As what a record may be published.
public enum RecordState: String, VocabularyCode {
    /// Confirmed.
    case confirmed
    /// As the word of its source.
    case sourceAttributed = "source-attributed"
    /// Disputed.
    case disputed
    /// Not to be published.
    case notPublished = "not-published"

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "record-state" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How far a statement has been checked. A statement without a mark is as reliable as its source.
public enum Mark: String, VocabularyCode {
    /// Checked against the source named.
    case verified
    /// General knowledge or a single weak source: to be checked, and shown as such.
    case unverified
    /// Uncertain in the source itself.
    case uncertain

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "mark" }
}

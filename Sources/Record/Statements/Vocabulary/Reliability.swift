// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How reliable a source is (HURIDOCS micro-thesaurus 42).
public enum Reliability: String, VocabularyCode {
    /// Highly reliable.
    case high
    /// Likely reliable.
    case likely
    /// Unsure.
    case unsure
    /// Likely unreliable.
    case unlikely
    /// Highly unreliable.
    case low
    /// Unknown.
    case unknown

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "reliability" }
}

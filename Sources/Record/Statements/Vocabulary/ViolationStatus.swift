// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How far it is established that a right was violated (HURIDOCS micro-thesaurus 41).
public enum ViolationStatus: String, VocabularyCode {
    /// Confirmed.
    case confirmed
    /// Confirmed as a violation.
    case violation
    /// Confirmed as similar to a violation.
    case similar
    /// Confirmed as not a violation.
    case notAViolation = "not-a-violation"
    /// Unlikely.
    case unlikely
    /// Possible.
    case possible
    /// Likely.
    case likely
    /// Unknown.
    case unknown

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "violation-status" }
}

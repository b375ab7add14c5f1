// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How far an intervention has come (HURIDOCS micro-thesaurus 45, of which the first and the last code are known here).
public enum InterventionStatus: String, VocabularyCode {
    /// Significant.
    case significant
    /// Closed.
    case closed

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "intervention-status" }
}

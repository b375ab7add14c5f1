// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of court tries the case (HURIDOCS micro-thesaurus 32).
public enum CourtType: String, VocabularyCode {
    /// A civilian court.
    case civilian
    /// A military court.
    case military
    /// An administrative tribunal.
    case administrativeTribunal = "administrative-tribunal"
    /// Another court.
    case other
    /// Unknown.
    case unknown

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "court-type" }
}

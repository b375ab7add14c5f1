// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What the source itself says of the quality of a date (HURIDOCS micro-thesaurus 48). The date says the same as EDTF: `~`,
/// `2022-03`, `2022`.
public enum DateType: String, VocabularyCode {
    /// An estimate.
    case estimate
    /// The day is unknown.
    case unknownDay = "unknown-day"
    /// The month and the day are unknown.
    case unknownMonth = "unknown-month"

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "date-type" }
}

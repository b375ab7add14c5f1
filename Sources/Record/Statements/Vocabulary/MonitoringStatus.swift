// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether somebody follows the case (HURIDOCS micro-thesaurus 43).
public enum MonitoringStatus: String, VocabularyCode {
    /// It is followed.
    case active
    /// It waits.
    case pending
    /// It is not followed.
    case notActive = "not-active"

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "monitoring-status" }
}

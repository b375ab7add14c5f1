// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How severe a claim is, as its source says.
public enum Severity: String, VocabularyCode {
    /// Life is in danger.
    case danger
    /// Severe.
    case severe
    /// Moderate.
    case moderate
    /// Slight.
    case slight

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "severity" }
}

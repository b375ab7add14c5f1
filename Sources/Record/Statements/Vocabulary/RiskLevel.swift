// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How great the danger to a person is, as somebody judged it on a day.
public enum RiskLevel: String, VocabularyCode {
    /// Immediate danger to life.
    case critical
    /// High risk.
    case high
    /// Medium risk.
    case medium
    /// Low risk.
    case low
    /// Not judged.
    case unknown

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "risk-level" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What happened to a charge.
public enum ChargeStage: String, VocabularyCode {
    /// The charge was brought.
    case brought
    /// The charge replaced another.
    case changed
    /// The charge was dropped.
    case dropped
    /// Acquitted of the charge.
    case acquitted
    /// Convicted under the charge.
    case convicted

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "charge-stage" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The regime under which a sentence is served.
public enum Regime: String, VocabularyCode {
    /// General regime.
    case general
    /// Strict regime.
    case strict
    /// Special regime.
    case special
    /// Prison regime.
    case prison
    /// Colony-settlement.
    case settlement
    /// Educational colony.
    case educational

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "regime" }
}

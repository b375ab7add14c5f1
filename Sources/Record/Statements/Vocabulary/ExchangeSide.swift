// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which way a person went in an exchange.
public enum ExchangeSide: String, VocabularyCode {
    /// Released by the side under observation.
    case released
    /// Handed over in return.
    case returned

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "exchange-side" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether a person who was exchanged had agreed to it. Who was asked and refused took no part: that stands at the exchange.
public enum ExchangeConsent: String, VocabularyCode {
    /// Agreed.
    case agreed
    /// Was handed over against the person's will.
    case against
    /// Was not asked.
    case notAsked = "not-asked"

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "exchange-consent" }
}

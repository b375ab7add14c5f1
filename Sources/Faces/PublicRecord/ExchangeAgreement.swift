// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether a person who was exchanged had agreed to it.
public enum ExchangeAgreement: String, Sendable, Hashable, CaseIterable {
    /// Agreed.
    case agreed
    /// Handed over against the person's will.
    case against
    /// Not asked.
    case notAsked = "not-asked"
}

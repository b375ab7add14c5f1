// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a name may be shown.
public enum PublicationBasis: String, Sendable, Hashable, CaseIterable {
    /// A public figure.
    case publicFigure = "public-figure"
    /// Consent of the person.
    case consent
    /// Consent of the family.
    case familyConsent = "family-consent"
    /// Published before by a source that asks for consent.
    case trustedPublication = "trusted-publication"
    /// Named in an official publication, as a list of an exchange.
    case officialPublication = "official-publication"
}

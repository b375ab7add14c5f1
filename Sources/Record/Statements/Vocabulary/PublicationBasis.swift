// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a person may be shown by name.
public enum PublicationBasis: String, VocabularyCode {
    /// A public figure.
    case publicFigure = "public-figure"
    /// Consent of the person.
    case personConsent = "person-consent"
    /// Consent of the family.
    case familyConsent = "family-consent"
    /// Published by a trusted source for publicity.
    case trustedPublication = "trusted-publication"
    /// A historical record of a dead person.
    case historical
    /// Not to be shown by name.
    case withheld

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "publication-basis" }
}

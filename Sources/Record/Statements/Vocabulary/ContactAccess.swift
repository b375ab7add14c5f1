// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whereabouts and outside contact (HURIDOCS micro-thesaurus 30).
public enum ContactAccess: String, VocabularyCode {
    /// The capture is acknowledged.
    case acknowledged
    /// The place is disclosed.
    case locationDisclosed = "location-disclosed"
    /// Contact is permitted.
    case contactPermitted = "contact-permitted"
    /// Contact with the family is permitted.
    case familyPermitted = "family-permitted"
    /// Contact with counsel is permitted.
    case counselPermitted = "counsel-permitted"
    /// Contact with a humanitarian organisation is permitted.
    case humanitarianPermitted = "humanitarian-permitted"
    /// Contact with a human-rights organisation is permitted.
    case organisationPermitted = "organisation-permitted"
    /// Contact is not permitted.
    case contactDenied = "contact-denied"
    /// Contact with the family is not permitted.
    case familyDenied = "family-denied"
    /// Contact with counsel is not permitted.
    case counselDenied = "counsel-denied"
    /// Contact with a humanitarian organisation is not permitted.
    case humanitarianDenied = "humanitarian-denied"
    /// Contact with a human-rights organisation is not permitted.
    case organisationDenied = "organisation-denied"
    /// The place is not disclosed.
    case locationUndisclosed = "location-undisclosed"
    /// The capture is denied.
    case captureDenied = "capture-denied"
    /// Another state of contact.
    case other
    /// Unknown.
    case unknown

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "contact-access" }
}

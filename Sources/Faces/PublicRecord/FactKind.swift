// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a row of facts is about. The order is the order on the page.
public enum FactKind: String, Sendable, Hashable, CaseIterable {
    /// Other names.
    case otherNames = "other-names"
    /// Date of birth.
    case born
    /// Death.
    case died
    /// Sex.
    case sex
    /// Citizenship.
    case citizenship
    /// Occupation.
    case occupation
    /// Region of residence.
    case residence
    /// Spells of deprivation of liberty.
    case deprivation
    /// Articles of the accusation.
    case charged
    /// Articles of the verdict.
    case convicted
    /// Sentence.
    case sentence
    /// Places of custody.
    case places
    /// Release.
    case release
    /// Exchange.
    case exchange
    /// Recognition as a political prisoner.
    case recognition
    /// Lists on which the person stands or stood.
    case listing
    /// How to write to the person.
    case letters
    /// Why the name may be shown.
    case basis
    /// Anything else.
    case note
}

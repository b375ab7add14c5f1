// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which facts of a record fill a field of a submission: a closed set.
public enum SubmissionFact: String, Sendable, Hashable, CaseIterable {
    /// The whole name, in all its forms.
    case fullName = "full-name"
    /// The family name.
    case familyName = "family-name"
    /// The given name.
    case givenName = "given-name"
    /// The patronymic.
    case patronymic
    /// The sex.
    case sex
    /// Birth.
    case birth
    /// Citizenships.
    case citizenship
    /// Residence.
    case residence
    /// Occupation and affiliation.
    case occupation
    /// What the person did that may be the cause: activity, right exercised, issue.
    case activity
    /// The first spell of custody: date and place of arrest.
    case arrest
    /// Spells of custody that say who holds the person.
    case holders
    /// All spells of custody and transfers.
    case custody
    /// Captivity of war.
    case captivity
    /// Decisions on custody: measures of restraint, their extension and replacement.
    case orders
    /// Charges.
    case charges
    /// The legislation applied to the detention, as a source states it.
    case legalBasis = "legal-basis"
    /// Contact with family and counsel.
    case contacts
    /// Counsel.
    case counsel
    /// Health.
    case health
    /// Torture and other treatment, punishment cells, conditions.
    case treatment
    /// Threats to life and health: risks, threats, denial of care, a sentence to death.
    case risk
    /// Violations in the proceedings, closed hearings.
    case trial
    /// Verdicts.
    case verdicts
    /// Appeals and cassation.
    case remedies
    /// Recognition by organisations.
    case recognition
    /// International procedures.
    case international
    /// Spells of custody of which nobody was told, or of which the State denies to know.
    case disappearance
    /// Death.
    case death
    /// Consents.
    case consent
    /// Officials with a role in the case.
    case officials
    /// No fact of the record: it has to be filled in by hand.
    case byHand = "by-hand"

    /// Whether the fact is told in codes, dates and places, and not in words of a source that may name a child.
    public var isStructured: Bool {
        switch self {
        case .fullName, .familyName, .givenName, .patronymic, .sex, .birth, .citizenship, .arrest, .custody, .orders,
            .charges, .verdicts, .remedies, .byHand:
            true
        default: false
        }
    }
}

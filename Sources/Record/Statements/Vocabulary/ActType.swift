// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What was done to the person (HURIDOCS micro-thesaurus 4).
public enum ActType: String, VocabularyCode {
    /// Against life.
    case life
    /// Against personal integrity.
    case personalIntegrity = "personal-integrity"
    /// Against liberty.
    case liberty
    /// An arrest.
    case arrest
    /// Detention or imprisonment.
    case detention
    /// No release after an unlawful arrest.
    case noRelease = "no-release"
    /// No release pending trial.
    case noReleasePendingTrial = "no-release-pending-trial"
    /// No bail.
    case noBail = "no-bail"
    /// A disappearance.
    case disappearance
    /// An abduction.
    case abduction
    /// House arrest.
    case houseArrest = "house-arrest"
    /// A mass roundup.
    case massRoundup = "mass-roundup"
    /// Against privacy.
    case privacy
    /// Against freedom of movement.
    case movement
    /// Against freedom of information.
    case information
    /// Against freedom of expression.
    case expression
    /// Against freedom of belief.
    case belief
    /// Against freedom of association or assembly.
    case association
    /// Against property.
    case property
    /// Against political participation.
    case politicalParticipation = "political-participation"
    /// Against the rights of children.
    case children
    /// Against the rights of the accused.
    case accused
    /// Against the presumption of innocence.
    case presumptionOfInnocence = "presumption-of-innocence"
    /// Against time and facilities for the defence.
    case timeAndFacilities = "time-and-facilities"
    /// Against an impartial court.
    case impartialCourt = "impartial-court"
    /// Against an independent court.
    case independentCourt = "independent-court"
    /// Against the equality of arms.
    case equalityOfArms = "equality-of-arms"
    /// Against being informed.
    case informedOfCharge = "informed-of-charge"
    /// Against a prompt trial.
    case promptTrial = "prompt-trial"
    /// Against legal assistance.
    case legalAssistance = "legal-assistance"
    /// Against communication with the defence.
    case communicationWithDefence = "communication-with-defence"
    /// Against a fair trial.
    case fairTrial = "fair-trial"
    /// Against a public trial.
    case publicTrial = "public-trial"
    /// Against the examination of witnesses.
    case witnesses
    /// Against the rule that there is no crime without a law.
    case noCrimeWithoutLaw = "no-crime-without-law"
    /// Against the right not to incriminate oneself.
    case selfIncrimination = "self-incrimination"
    /// Tried twice for the same.
    case doubleJeopardy = "double-jeopardy"
    /// Against the rights of the detained.
    case detained
    /// Against the legal rights of the detained.
    case legalRights = "legal-rights"
    /// Against the conditions due to the detained.
    case conditions
    /// Against the rights of minorities.
    case minorities
    /// Another act.
    case other

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "act-type" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Legal counsel: when it was allowed, how, and who chose it (HURIDOCS micro-thesaurus 31).
public enum LegalCounsel: String, VocabularyCode {
    /// Counsel was not permitted.
    case notPermitted = "not-permitted"
    /// Counsel was not requested.
    case notRequested = "not-requested"
    /// Counsel before the indictment.
    case beforeIndictment = "before-indictment"
    /// Counsel after the indictment and before the trial.
    case beforeTrial = "before-trial"
    /// Counsel during the interrogation.
    case duringInterrogation = "during-interrogation"
    /// Counsel before a statement was signed.
    case beforeSigning = "before-signing"
    /// Counsel after a statement was signed.
    case afterSigning = "after-signing"
    /// Counsel at the trial, who may defend.
    case trialMayDefend = "trial-may-defend"
    /// Counsel at the trial, who may not defend.
    case trialMayNotDefend = "trial-may-not-defend"
    /// Consultation in private.
    case privateConsultation = "private-consultation"
    /// Consultation with others present.
    case othersPresent = "others-present"
    /// No consultation.
    case noConsultation = "no-consultation"
    /// The accused was absent at the trial.
    case absentAtTrial = "absent-at-trial"
    /// The accused was not informed.
    case notInformed = "not-informed"
    /// The accused was forced to incriminate themselves.
    case selfIncrimination = "self-incrimination"
    /// Witnesses were not examined.
    case witnessesNotExamined = "witnesses-not-examined"
    /// Counsel appointed by the state.
    case stateAppointed = "state-appointed"
    /// Counsel given by a non-governmental organisation.
    case byOrganisation = "by-organisation"
    /// Counsel of the person’s own choice.
    case ownChoice = "own-choice"

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "legal-counsel" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is done or asked for a person (HURIDOCS micro-thesaurus 20, with lists beside it).
public enum InterventionKind: String, VocabularyCode {
    /// A list for an exchange.
    case exchangeList = "exchange-list"
    /// A list or request for a pardon.
    case pardonList = "pardon-list"
    /// A list for an amnesty.
    case amnestyList = "amnesty-list"
    /// A list handed over with an appeal for release.
    case appealList = "appeal-list"
    /// For the victim.
    case forVictim = "for-victim"
    /// Money.
    case money
    /// Legal help.
    case legal
    /// Medical help.
    case medical
    /// Publicity for the victim.
    case publicity
    /// A confidential step.
    case confidential
    /// A request to others.
    case requestOthers = "request-others"
    /// On the event.
    case onEvent = "on-event"
    /// An investigation.
    case investigation
    /// A step to overturn a decision.
    case overturnDecision = "overturn-decision"
    /// Publicity for the event.
    case eventPublicity = "event-publicity"
    /// A release is asked for.
    case release
    /// A visit is asked for: to the prisoner, by an official, a member of parliament, an international body.
    case visit
    /// A resolution of a parliament or another body is asked for.
    case resolution
    /// A statement in public is asked for.
    case statement
    /// A sanction is asked for.
    case sanction
    /// That somebody observes the trial is asked for.
    case trialObservation = "trial-observation"
    /// A meeting is asked for.
    case meeting
    /// A transfer to another place is asked for.
    case transfer
    /// Another intervention.
    case other

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "intervention-kind" }
}

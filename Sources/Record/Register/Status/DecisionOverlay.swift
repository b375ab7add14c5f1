// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// What decisions make of the custody in which they find a person.
struct DecisionOverlay {
    let spells: [StatusEvent]
    let endings: [StatusEvent]

    /// The event that a decision is; `nil` if it changes nothing about liberty.
    func event(_ fact: Fact, _ date: EventDate) -> StatusEvent? {
        guard case .decision(let claim)? = fact.chosen?.claim else { return nil }
        var event = StatusEvent(role: .decision, range: date.range, since: date.since, states: [])
        event.isDoubtful = date.isDoubtful
        event.reasons = date.reasons
        guard let spell = openSpell(at: event) else { return withoutCustody(fact, claim, event) }
        event.delistedOn = spell.delistedOn
        event.custody = spell.custody
        // Custody as doubtful as the spell that it goes on from.
        if spell.isDoubtful { event.isDoubtful = true }
        let before = spell.states.first ?? .unknown
        guard spell.custody?.isConfinement == true || before.isHeld else { return nil }
        if let conviction = Conviction(fact) {
            switch conviction.kind {
            case .custody: event.states = [.serving]
            case .treatment: event.states = [.psychiatric]
            case .unknownPunishment:
                event.states = spell.custody == .custody || before == .serving ? [.serving] : [.remand, .serving]
                event.reasons.append(.sentenceUnknown)
            case .otherPunishment:
                event.states = [.remand, .restricted]
                event.reasons.append(.sentenceWithoutCustody)
            }
        } else if claim.undoesConviction {
            event.states = [.remand]
        } else if claim.exonerates, claim.kind == .verdict || claim.kind == .appeal || claim.kind == .cassation {
            event.states = [before, .released]
            event.reasons.append(.releaseNotOnFile)
            event.ground = claim.result == .acquitted ? .acquittal : .caseClosed
        } else {
            return nil
        }
        return event
    }

    /// The latest day by which every known punishment is over; `nil` if one has no known term.
    func termEnds(_ decisions: [(fact: Fact, date: EventDate)]) -> Day? {
        var latest: Day?
        for decision in decisions {
            guard let conviction = Conviction(decision.fact), conviction.kind == .custody else { continue }
            guard let term = conviction.term else { return nil }
            // Counted from the verdict at the latest: remand only makes the end earlier.
            guard let start = conviction.claim.countedFrom?.range.latest ?? decision.date.range.latest else {
                return nil
            }
            latest = max(latest ?? .earliest, start.adding(term))
        }
        return latest
    }

    private func openSpell(at decision: StatusEvent) -> StatusEvent? {
        let open = spells.filter { spell in
            !spell.isStrictlyAfter(decision)
                && !endings.contains { $0.isStrictlyAfter(spell) && decision.isStrictlyAfter($0) }
        }
        return open.max { first, second in
            (first.range.latest ?? .latest, first.stage) < (second.range.latest ?? .latest, second.stage)
        }
    }

    private func withoutCustody(_ fact: Fact, _ claim: DecisionClaim, _ event: StatusEvent) -> StatusEvent? {
        guard spells.isEmpty, claim.inAbsentia != true, Conviction(fact)?.kind == .custody else { return nil }
        var event = event
        event.states = [.serving, .unknown]
        event.delistedOn = fact.delistedOn
        event.reasons.append(.noCustodyOnFile)
        return event
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// What decisions make of the custody in which they find a person.
struct DecisionOverlay {
    let spells: [StatusEvent]
    let endings: [StatusEvent]

    /// The events that a decision is; none if it changes nothing about liberty. One whose date leaves open in which of
    /// several spells it fell is laid over the last of them, and is possible in the one before.
    func events(_ fact: Fact, _ date: EventDate) -> [StatusEvent] {
        guard case .decision(let claim)? = fact.chosen?.claim else { return [] }
        var event = StatusEvent(role: .decision, range: date.range, since: date.since, states: [])
        event.isDoubtful = date.isDoubtful
        event.reasons = date.reasons
        guard let spell = openSpell(at: event) else {
            return withoutCustody(fact, claim, event).map { [$0] } ?? []
        }
        var events: [StatusEvent] = []
        if let before = spellBefore(spell, at: event), let start = spell.range.earliest {
            var earlier = event
            let first = before.range.earliest.map { event.range.notBefore($0) } ?? event.range
            earlier.range = DayRange(
                earliest: first.earliest, latest: min(first.latest ?? .latest, start.adding(days: -1)))
            earlier.isDoubtful = true
            if let made = laid(fact, claim, earlier, over: before) { events.append(made) }
        }
        if spell.stage < 2, let start = spell.range.earliest { event.range = event.range.notBefore(start) }
        if let made = laid(fact, claim, event, over: spell) { events.append(made) }
        return events
    }

    /// What a decision makes of the custody over which it is laid.
    private func laid(
        _ fact: Fact, _ claim: DecisionClaim, _ decision: StatusEvent, over spell: StatusEvent
    ) -> StatusEvent? {
        var event = decision
        event.spell = spell.spell
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

    /// The last spell in which a decision can have fallen; of one in a colony only if none before a verdict can be it.
    private func openSpell(at decision: StatusEvent) -> StatusEvent? {
        let open = spells.filter { spell in
            !spell.isStrictlyAfter(decision)
                && !endings.contains { ends($0, spell) && $0.isStrictlyAfter(spell) && decision.isStrictlyAfter($0) }
        }
        let before = open.filter { $0.stage < 2 || decision.isStrictlyAfter($0) }
        return (before.isEmpty ? open : before).max { Self.key($0) < Self.key($1) }
    }

    /// Where a release or an end parts the spell of a decision from an earlier one in which it can have fallen too, the
    /// earlier.
    private func spellBefore(_ host: StatusEvent, at decision: StatusEvent) -> StatusEvent? {
        let before = spells.filter { spell in
            guard host.isStrictlyAfter(spell), let start = host.range.earliest, !spell.isStrictlyAfter(decision),
                decision.range.earliest.map({ $0 < start }) ?? true
            else { return false }
            return endings.contains { ends($0, spell) && $0.isStrictlyAfter(spell) && host.isStrictlyAfter($0) }
        }
        return before.max { Self.key($0) < Self.key($1) }
    }

    private func ends(_ ending: StatusEvent, _ spell: StatusEvent) -> Bool {
        ending.role != .spellEnd || ending.spell == spell.spell
    }

    private static func key(_ spell: StatusEvent) -> (Day, Int) { (spell.range.latest ?? .latest, spell.stage) }

    private func withoutCustody(_ fact: Fact, _ claim: DecisionClaim, _ event: StatusEvent) -> StatusEvent? {
        guard spells.isEmpty, claim.inAbsentia != true, Conviction(fact)?.kind == .custody else { return nil }
        var event = event
        event.states = [.serving, .unknown]
        event.delistedOn = fact.delistedOn
        event.reasons.append(.noCustodyOnFile)
        return event
    }
}

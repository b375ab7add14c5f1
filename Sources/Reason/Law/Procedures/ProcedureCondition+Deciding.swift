// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements

extension ProcedureCondition {
    /// What a record answers.
    func answer(_ facts: ProcedureFacts) -> ConditionAnswer {
        switch self {
        case .all(let conditions): .joined(conditions.map { $0.answer(facts) }, all: true)
        case .any(let conditions): .joined(conditions.map { $0.answer(facts) }, all: false)
        case .not(let condition): condition.answer(facts).turned
        case .state(let states): Self.state(states, facts)
        case .citizenship(let states): Self.citizenship(states, facts)
        case .factUntil(let day): Self.events(facts) { $0.isOnOrBefore(day) }
        case .factFrom(let day): Self.lasting(from: day, facts)
        case .lastDecisionOlderThan(let term): Self.lastDecision(olderThan: term, facts)
        case .otherProcedureEndedWithin(let term): Self.ended(within: term, facts)
        case .pendingElsewhere(let kinds): Self.pending(kinds, facts)
        case .disappearedWithin(let term): Self.disappeared(within: term, facts)
        case .held: ConditionAnswer(facts.record.status.held, missing: [.held])
        case .onFile(let kinds):
            Self.onFile(kinds.flatMap { facts.selector.facts($0) }.flatMap(\.values))
        }
    }

    private static func onFile(_ values: [RecordValue]) -> ConditionAnswer {
        ConditionAnswer(Certainty(!values.isEmpty), values: values)
    }

    private static func state(_ states: [String], _ facts: ProcedureFacts) -> ConditionAnswer {
        guard let state = facts.state else { return ConditionAnswer(.possibly, missing: [.state]) }
        return ConditionAnswer(Certainty(states.contains(state)), values: facts.values(naming: state))
    }

    private static func citizenship(_ states: [String], _ facts: ProcedureFacts) -> ConditionAnswer {
        let values = facts.record.values(of: .citizenship)
        guard !values.isEmpty else { return ConditionAnswer(.possibly, missing: [.citizenship]) }
        let matching = values.filter { value in
            guard case .citizenship(let claim) = value.claim else { return false }
            return CountryCode.of(claim.country).map(states.contains) ?? false
        }
        return matching.isEmpty ? ConditionAnswer(.no, values: values) : ConditionAnswer(.certainly, values: matching)
    }

    /// Whether some event passes; without a dated event nothing can be said.
    private static func events(
        _ facts: ProcedureFacts, _ test: (PartialDate) -> Certainty
    ) -> ConditionAnswer {
        let events = facts.events
        guard !events.isEmpty else { return ConditionAnswer(.possibly, missing: [.factDate]) }
        let answers = events.map { event in
            ConditionAnswer(
                ProcedureFacts.agreed(ProcedureFacts.dates(event), test), values: ProcedureFacts.dated([event]),
                missing: [.factDate])
        }
        return .joined(answers, all: false)
    }

    /// Whether some event lies on the day or later, or custody lasts until then.
    private static func lasting(from day: Day, _ facts: ProcedureFacts) -> ConditionAnswer {
        guard facts.filing >= day else { return ConditionAnswer(.no) }
        let begun = events(facts) { $0.isOnOrAfter(day) }
        var held = ConditionAnswer(facts.record.status.held, missing: [.held])
        for fact in facts.selector.facts(.custody) {
            let ends = fact.values.compactMap { value -> PartialDate? in
                guard case .custody(let claim) = value.claim else { return nil }
                return claim.to
            }
            guard !ends.isEmpty else { continue }
            let lasted = ConditionAnswer(
                ProcedureFacts.agreed(ends) { $0.isOnOrAfter(day) }, values: fact.values, missing: [.factDate])
            held = .joined([held, lasted], all: false)
        }
        return .joined([begun, held], all: false)
    }

    /// Whether the term after every decision on file is over. A decision cannot be older than the first event.
    private static func lastDecision(olderThan term: Term, _ facts: ProcedureFacts) -> ConditionAnswer {
        let isOver = { (date: PartialDate) in Self.isOver(term, after: date, on: facts.filing) }
        let decisions = facts.decisions.filter { !ProcedureFacts.dates($0).isEmpty }
        guard decisions.isEmpty else {
            let answers = decisions.map { decision in
                ConditionAnswer(
                    ProcedureFacts.agreed(ProcedureFacts.dates(decision), isOver),
                    values: ProcedureFacts.dated([decision]), missing: [.decisionDate])
            }
            return .joined(answers, all: true)
        }
        let events = facts.events
        let isRecent =
            !events.isEmpty && events.allSatisfy { ProcedureFacts.agreed(ProcedureFacts.dates($0), isOver) == .no }
        return isRecent
            ? ConditionAnswer(.no, values: ProcedureFacts.dated(events))
            : ConditionAnswer(.possibly, missing: [.decisionDate])
    }

    /// Whether a term that began with a date is over before a day; its last day still belongs to it.
    private static func isOver(_ term: Term, after date: PartialDate, on day: Day) -> Certainty {
        if let latest = date.range.latest, latest.adding(term) < day { return .certainly }
        if let earliest = date.range.earliest, earliest.adding(term) >= day { return .no }
        return .possibly
    }

    private static func ended(within term: Term, _ facts: ProcedureFacts) -> ConditionAnswer {
        let ended = facts.international.filter { !$0.claim.isPending }
        let answers = ended.map { item in
            let certainty = item.claim.answered.map { isOver(term, after: $0, on: facts.filing).not } ?? .possibly
            return ConditionAnswer(certainty, values: [item.value], missing: [.filingDate])
        }
        return answers.isEmpty ? ConditionAnswer(.no) : .joined(answers, all: false)
    }

    private static func pending(_ kinds: [ProcedureKind], _ facts: ProcedureFacts) -> ConditionAnswer {
        let answers = facts.international.filter { kinds.contains($0.claim.kind) && $0.claim.isPending }.map { item in
            ConditionAnswer(
                item.claim.filed.map { $0.isOnOrBefore(facts.filing) } ?? .possibly, values: [item.value],
                missing: [.filingDate])
        }
        return answers.isEmpty ? ConditionAnswer(.no) : .joined(answers, all: false)
    }

    private static func disappeared(within term: Term, _ facts: ProcedureFacts) -> ConditionAnswer {
        let spells = facts.selector.facts(.disappearance)
        guard !spells.isEmpty else { return ConditionAnswer(.possibly, missing: [.disappearanceDate]) }
        let answers = spells.map { spell in
            let dates = spell.values.compactMap { value -> PartialDate? in
                guard case .custody(let claim) = value.claim else { return nil }
                return claim.incommunicadoSince ?? (claim.acknowledged == false ? claim.from : nil)
            }
            // “Less than” leaves out the last day: the term must still run on the day after.
            let next = facts.filing.adding(days: 1)
            let certainty = ProcedureFacts.agreed(dates) { isOver(term, after: $0, on: next).not }
            return ConditionAnswer(certainty, values: spell.values, missing: [.disappearanceDate])
        }
        return .joined(answers, all: false)
    }
}

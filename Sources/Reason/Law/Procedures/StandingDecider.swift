// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements

/// Works out whether a procedure is open, by its rules.
struct StandingDecider {
    let facts: ProcedureFacts
    let variant: ProcedureVariant

    /// The answer of a set of rules.
    func standing(
        _ id: RuleID, _ title: RuleText, _ version: PackVersion, rules: [ProcedureRule], kinds: [ProcedureKind]
    ) -> ProcedureStanding {
        let counting = rules.filter { $0.counts(on: facts.filing, variant) }
        let closing = applied(counting, .closes)
        let opening = applied(counting, .opens)
        let pending = facts.international.filter { kinds.contains($0.claim.kind) && $0.claim.isPending }
        var standing = ProcedureStanding(
            id: id, title: title, version: version, state: facts.state, variant: variant, outcome: .undecided,
            decisive: [], warnings: applied(counting, .warns), missing: [], pending: pending.map(\.value),
            hasNoRule: false)
        let closed = closing.filter { $0.certainty == .certainly }
        if !closed.isEmpty {
            decide(closed, pending.map(\.claim), into: &standing)
        } else {
            open(opening, closing, into: &standing)
        }
        return standing
    }

    private func applied(_ rules: [ProcedureRule], _ effect: ProcedureEffect) -> [AppliedRule] {
        rules.filter { $0.effect == effect }.compactMap { rule in
            let answer = rule.condition?.answer(facts) ?? ConditionAnswer(.certainly)
            guard answer.certainty != .no else { return nil }
            return AppliedRule(
                rule: rule, certainty: answer.certainty, values: answer.values, missing: answer.missing,
                restsOnUnverified: answer.isUnverified)
        }
    }

    /// Closed; but a case that is pending goes on where the rules say so.
    private func decide(
        _ closed: [AppliedRule], _ pending: [InternationalClaim], into standing: inout ProcedureStanding
    ) {
        standing.decisive = closed
        standing.outcome = .closed
        guard closed.allSatisfy(\.rule.pendingContinues) else { return }
        let limit = closed.compactMap(\.rule.pendingLodgedBefore).min()
        let goesOn = pending.map { claim -> Certainty in
            guard let limit else { return .certainly }
            return claim.filed?.isBefore(limit) ?? .possibly
        }
        guard let best = goesOn.max(), best.isPossible else { return }
        standing.outcome = best == .certainly ? .continues : .undecided
        if best == .possibly { standing.missing = [.filingDate] }
    }

    private func open(_ opening: [AppliedRule], _ closing: [AppliedRule], into standing: inout ProcedureStanding) {
        let certain = opening.filter { $0.certainty == .certainly }
        if closing.isEmpty, !certain.isEmpty {
            standing.outcome = .open
            standing.decisive = certain
            return
        }
        standing.decisive = closing.isEmpty ? opening : closing
        standing.missing = standing.decisive.reduce(into: Set<MissingFact>()) { $0.formUnion($1.missing) }.sorted()
        standing.hasNoRule = opening.isEmpty
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Counts by one plan: what days held are worth, and where the term ends.
struct TermCounter {
    let facts: TermFacts

    /// What days of one kind come to, for the trace.
    struct Worth {
        var stretch: HoldCalendar.Stretch
        var days: Int
        var perDay: Fraction
        var rules: [RuleID]
        var isCounted: Bool
        /// Whether the days belong to an earlier sentence whose rest the court added: it counted them already.
        var isOfEarlier = false
    }

    /// The end of the term by a plan.
    func outcome(_ plan: TermPlan) -> TermOutcome {
        var credited = Fraction.zero
        var subtracted = Fraction.zero
        for worth in worths(plan) {
            let value = worth.isCounted ? worth.days * worth.perDay : .zero
            credited = credited + value
            // Where the term runs already each day counts once by itself: what does not count is added again.
            let inside = worth.stretch.from >= plan.anchor
            subtracted = subtracted + (inside ? value - Fraction(worth.days) : value)
        }
        subtracted = subtracted - Fraction(daysFree(plan))
        let base = plan.anchor.adding(plan.term)
        var end = base.adding(days: -(plan.roundsUp ? subtracted.ceiling : subtracted.floor))
        if plan.endsDayBefore { end = end.adding(days: -1) }
        let isUsedUp = end < plan.effect
        return TermOutcome(
            end: max(end, plan.effect), base: base, subtracted: subtracted, credited: credited,
            total: base - plan.anchor, isUsedUp: isUsedUp)
    }

    /// The days held before the sentence took effect, and what they are worth. A stretch that the start of the term or the
    /// end of the time in a prison cuts makes two.
    func worths(_ plan: TermPlan) -> [Worth] {
        let last = plan.takesLastDayIn ? plan.effect : plan.effect.adding(days: -1)
        var prisonDays = prisonDays(plan)
        var found: [Worth] = []
        var leavesOut = plan.leavesFirstDayOut
        for whole in facts.calendar(plan).stretches(through: last) {
            for cut in cut(moved(whole, plan), plan) {
                var worth = worth(of: cut, plan)
                if leavesOut, worth.isCounted {
                    worth.days -= 1
                    leavesOut = false
                }
                guard prisonDays > 0, worth.isCounted, worth.perDay > .one else {
                    found.append(worth)
                    continue
                }
                let inPrison = min(prisonDays, worth.days)
                prisonDays -= inPrison
                found.append(contentsOf: Self.divided(worth, first: inPrison))
            }
        }
        return found
    }

    /// The days on which nobody held the person while the term runs already and the sentence has not taken effect.
    private func daysFree(_ plan: TermPlan) -> Int {
        guard plan.anchor < plan.effect else { return 0 }
        let start = max(plan.anchor, facts.firstDay)
        return facts.calendar(plan).free(from: start, through: plan.effect.adding(days: -1)).reduce(0) {
            $0 + ($1.count ?? 0)
        }
    }

    private func prisonDays(_ plan: TermPlan) -> Int {
        guard let part = facts.sentence.prisonPart else { return 0 }
        return plan.effect.adding(part) - plan.effect
    }

    /// The first stretch from the first possible day, if the plan says so.
    private func moved(_ stretch: HoldCalendar.Stretch, _ plan: TermPlan) -> HoldCalendar.Stretch {
        guard stretch.from == facts.firstDay, plan.firstDay < stretch.from else { return stretch }
        return HoldCalendar.Stretch(kind: stretch.kind, from: plan.firstDay, to: stretch.to)
    }

    /// The stretch, cut where the term begins to run and where the rest of an earlier sentence was added.
    private func cut(_ stretch: HoldCalendar.Stretch, _ plan: TermPlan) -> [HoldCalendar.Stretch] {
        let cut = Self.cut(stretch, at: plan.anchor)
        guard let rest = facts.restFrom else { return cut }
        return cut.flatMap { Self.cut($0, at: rest) }
    }

    private static func cut(_ stretch: HoldCalendar.Stretch, at day: Day) -> [HoldCalendar.Stretch] {
        guard stretch.from < day, stretch.to >= day else { return [stretch] }
        return [
            HoldCalendar.Stretch(kind: stretch.kind, from: stretch.from, to: day.adding(days: -1)),
            HoldCalendar.Stretch(kind: stretch.kind, from: day, to: stretch.to),
        ]
    }

    /// The first days, which count for one each, and the rest.
    private static func divided(_ worth: Worth, first: Int) -> [Worth] {
        var head = worth
        head.days = first
        head.perDay = .one
        let cut = worth.stretch.from.adding(days: first)
        head.stretch = HoldCalendar.Stretch(
            kind: worth.stretch.kind, from: worth.stretch.from, to: cut.adding(days: -1))
        guard first < worth.days else { return [head] }
        var tail = worth
        tail.days = worth.days - first
        tail.stretch = HoldCalendar.Stretch(kind: worth.stretch.kind, from: cut, to: worth.stretch.to)
        return [head, tail]
    }

    private func worth(of stretch: HoldCalendar.Stretch, _ plan: TermPlan) -> Worth {
        if let rest = facts.restFrom, stretch.from < rest {
            let effect = facts.earlier?.effect?.earliest ?? facts.earlier?.decided?.earliest
            let isOfNewCase = stretch.kind != .serving && stretch.from >= effect ?? rest
            if !isOfNewCase || !plan.countsCustodyOfNewCase {
                return Worth(
                    stretch: stretch, days: stretch.count, perDay: .zero,
                    rules: facts.joinRule.map { [$0.frame.id] } ?? [], isCounted: false, isOfEarlier: true)
            }
        }
        // Who serves an earlier sentence serves a day a day; who is in a colony before the sentence took effect is
        // still in custody.
        if stretch.kind == .serving, let earlier = facts.earlier?.effect?.earliest, stretch.from >= earlier {
            return Worth(stretch: stretch, days: stretch.count, perDay: .one, rules: [], isCounted: true)
        }
        let kind = stretch.kind == .serving ? HoldKind.custody : stretch.kind
        guard let rule = rule(for: kind, plan) else {
            return Worth(stretch: stretch, days: stretch.count, perDay: .zero, rules: [], isCounted: false)
        }
        var perDay = rule.perDay
        var rules = [rule.frame.id]
        if rule.thenCustody, let custody = self.rule(for: .custody, plan) {
            perDay = perDay * custody.perDay
            rules.append(custody.frame.id)
        }
        let isCustody = kind == .custody || kind == .hospital || kind == .extradition || rule.thenCustody
        if isCustody, let given = facts.sentence.perDay {
            perDay = (rule.thenCustody ? rule.perDay : .one) * given
        } else if isCustody, perDay > (rule.thenCustody ? rule.perDay : .one) {
            if plan.earlierLaw {
                perDay = rule.thenCustody ? rule.perDay : .one
            } else if let exception = plan.exception {
                perDay = rule.thenCustody ? rule.perDay : .one
                rules.append(exception.frame.id)
            }
        }
        return Worth(stretch: stretch, days: stretch.count, perDay: perDay, rules: rules, isCounted: perDay > .zero)
    }

    private func rule(for kind: HoldKind, _ plan: TermPlan) -> CreditRule? {
        facts.law.credit.first { rule in
            rule.kinds.contains(kind) && (rule.servedAs.isEmpty || rule.servedAs.contains(plan.servedAs))
                && rule.acts.contains(plan.act)
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Works out when a sentence ends, by the rules of a country.
///
/// Years and months run on the calendar: eight years and six months from 19 April 2023 end on 19 October 2031 (Penal
/// Enforcement Code of Russia, article 173 part 2; Code of Criminal Procedure, article 128 part 2: the same number of the
/// last month, or its last day). Days of custody are counted with the first and the last, and what they are worth is
/// subtracted in days.
public struct TermCalculator: Sendable {
    /// The rules.
    public let law: Jurisdiction

    /// Makes a calculator.
    public init(_ law: Jurisdiction) { self.law = law }

    /// The answer for a case on a day.
    ///
    /// - Parameters:
    ///   - day: the day for which time served and left is asked, and up to which a sentence may not have taken effect.
    ///   - traced: whether to give the reasons and readings; without them only days are worked out.
    /// - Throws: ``TermProblem`` if a fact is missing that nothing can stand in for, or facts contradict each other.
    public func answer(for term: TermCase, on day: Day, traced: Bool = true) throws(TermProblem) -> TermAnswer {
        let facts = try TermFacts(term, law: law, on: day)
        if facts.sentence.punishment == .life { return life(facts, on: day) }
        try checkRegime(facts)
        let planner = TermPlanner(facts)
        let plan = planner.main()
        let outcome = planner.counter.outcome(plan)
        if let earlier = facts.earlier, facts.sentence.total == nil {
            return try joined(facts, earlier, plan, outcome, on: day)
        }
        let finder = EarlyFinder(facts: facts)
        let parole = finder.first(.parole, plan, outcome)
        var answer = TermAnswer(
            end: outcome.end, earliestParole: parole?.day, served: 0, left: 0, credited: outcome.credited, readings: [],
            trace: [], unverified: [])
        let changed = changed(answer, facts, plan)
        answer.end = changed.end
        (answer.served, answer.left) = served(facts, plan, outcome, end: changed.end, on: day)
        guard traced else { return answer }
        var writer = TermTracer(facts: facts, planner: planner, plan: plan, outcome: outcome)
        writer.write(parole: parole, finder: finder, changes: changed.steps, end: answer.end)
        answer.readings = readings(planner, plan, outcome, parole, finder)
        answer.trace = writer.steps
        answer.unverified = unverified(answer)
        return answer
    }

    private func checkRegime(_ facts: TermFacts) throws(TermProblem) {
        guard let regime = facts.sentence.servedAs, !regime.isEmpty, !law.servedAs.contains(regime) else { return }
        throw .unreadable(
            field: "regime", value: regime,
            expected: law.servedAs.joined(separator: ", ") + " (rules of “\(law.country)”)")
    }

    private func served(
        _ facts: TermFacts, _ plan: TermPlan, _ outcome: TermOutcome, end: Day?, on day: Day
    ) -> (Int, Int?) {
        let until = min(day, facts.term.released ?? day)
        let end = end ?? outcome.end
        let left = max(0, end - until)
        if until >= plan.effect { return (max(0, outcome.total - left), facts.term.released == nil ? left : 0) }
        // Before the sentence takes effect, what the days until then are worth.
        var early = plan
        early.effect = until.adding(days: 1)
        let credited = until < facts.firstDay ? Fraction.zero : TermCounter(facts: facts).outcome(early).credited
        return (min(credited.floor, outcome.total), facts.term.released == nil ? left : 0)
    }

    private func readings(
        _ planner: TermPlanner, _ main: TermPlan, _ outcome: TermOutcome, _ parole: EarlyFinder.Found?,
        _ finder: EarlyFinder
    ) -> [TermReading] {
        var found: [TermReading] = []
        for variant in planner.variants(of: main) {
            let other = planner.counter.outcome(variant.plan)
            guard other.end != outcome.end else { continue }
            found.append(
                TermReading(
                    id: variant.id, ground: variant.ground, text: variant.text, rule: variant.rule, end: other.end,
                    earliestParole: finder.first(.parole, variant.plan, other)?.day, credited: other.credited))
        }
        if let milder = parole?.milder {
            found.append(
                TermReading(
                    id: "parole-earlier", ground: .fact,
                    text: "the part of the article, the age or the day of the act is such that the milder rule holds",
                    rule: milder.rule.frame.id, end: outcome.end, earliestParole: milder.day,
                    credited: outcome.credited))
        }
        return found
    }

    private func unverified(_ answer: TermAnswer) -> [RuleID] {
        var found: [RuleID] = []
        for id in answer.trace.compactMap(\.rule) + answer.readings.compactMap(\.rule)
        where law.isUnverified(id) && !found.contains(id) {
            found.append(id)
        }
        return found
    }
}

extension TermCalculator {
    /// Life: no end, and the first day for parole where the law has one.
    private func life(_ facts: TermFacts, on day: Day) -> TermAnswer {
        let rule = law.early.first { $0.relief == .parole && $0.life }
        let parole = rule?.atLeast.map { facts.firstDay.adding($0) }
        var steps = [TermStep(.remark, "Imprisonment for life has no last day.")]
        if let rule, let parole {
            steps.append(TermStep(.early, rule.frame.text.en, rule: rule.frame.id, from: parole))
        }
        let until = min(day, facts.term.released ?? day)
        let unverified = [rule?.frame.id].compactMap { $0 }.filter { law.isUnverified($0) }
        return TermAnswer(
            end: nil, earliestParole: parole, served: max(0, until - facts.firstDay + 1), left: nil, credited: .zero,
            readings: [], trace: steps, unverified: unverified)
    }

    /// The end after another punishment took the place of the rest.
    private func changed(_ answer: TermAnswer, _ facts: TermFacts, _ plan: TermPlan) -> (end: Day?, steps: [TermStep]) {
        var end = answer.end
        var steps: [TermStep] = []
        for change in facts.term.changes.sorted(by: { $0.on < $1.on }) {
            guard let before = end, change.on <= before else { continue }
            guard let punishment = change.punishment else {
                let text = "The regime changes to “\(change.regime ?? "")”; the end of the term stays."
                steps.append(TermStep(.change, text, from: change.on))
                continue
            }
            if let term = change.term {
                end = change.on.adding(term)
                let text = "The rest is replaced by \(punishment.rawValue) of \(term.iso), which runs from that day."
                steps.append(TermStep(.change, text, from: change.on, to: end))
            } else if let rule = law.conversion.first(where: { $0.to == punishment }) {
                let rest = before - change.on
                end = change.on.adding(days: (rest * rule.perDay).ceiling)
                let text = "The rest of \(rest) days is replaced by \(punishment.rawValue)."
                steps.append(
                    TermStep(.change, text, rule: rule.frame.id, days: rest * rule.perDay, from: change.on, to: end))
            } else {
                let text =
                    "The rest is replaced by \(punishment.rawValue), and its length is not on file; the end stays."
                steps.append(TermStep(.missing, text, from: change.on))
            }
        }
        return (end, steps)
    }

    /// Two sentences without the total that the court set: from the shortest to the longest that the law allows.
    private func joined(
        _ facts: TermFacts, _ earlier: CaseSentence, _ plan: TermPlan, _ outcome: TermOutcome, on day: Day
    ) throws(TermProblem) -> TermAnswer {
        let decided = facts.sentence.decided?.latest ?? plan.effect
        guard let name = facts.sentence.joined, let rule = law.joining.first(where: { $0.name == name }) else {
            throw .notJoined(first: earlier.decided?.latest ?? facts.firstDay, second: decided)
        }
        guard let earlierTerm = earlier.total ?? earlier.term else { throw .noTerm(earlier.punishment) }
        var old = facts.term
        old.sentences = [earlier]
        let before = try answer(for: old, on: day)
        guard let oldEnd = before.end else { throw .endless(earlier.punishment) }
        let ends: (short: Day, long: Day)
        switch rule.effect {
        case .addRest:
            ends = (
                max(decided.adding(facts.length), min(oldEnd, decided.adding(facts.length))),
                oldEnd.adding(facts.length)
            )
        case .oneTerm:
            var whole = plan
            whole.term = earlierTerm + facts.length
            var most = plan
            most.term = earlierTerm.isLonger(than: facts.length) == .certainly ? earlierTerm : facts.length
            let counter = TermCounter(facts: facts)
            ends = (counter.outcome(most).end, counter.outcome(whole).end)
        }
        let step = TermStep(
            .base, "Joined with the earlier sentence, added in full; the total that the court set is not on file.",
            rule: rule.frame.id, from: decided, to: ends.long)
        let reading = TermReading(
            id: "joined-least", ground: .fact, text: "the earlier sentence adds nothing", rule: rule.frame.id,
            end: ends.short, earliestParole: nil, credited: before.credited)
        var answer = TermAnswer(
            end: ends.long, earliestParole: nil, served: before.served, left: max(0, ends.long - day),
            credited: before.credited, readings: [reading],
            trace: before.trace + [
                step, TermStep(.end, "The latest possible end.", rule: rule.frame.id, to: ends.long),
            ],
            unverified: [])
        answer.unverified = unverified(answer)
        return answer
    }
}

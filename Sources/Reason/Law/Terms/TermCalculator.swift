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
        let planner = TermPlanner(facts)
        let plan = planner.main()
        let outcome = planner.counter.outcome(plan)
        guard outcome.base < .latest else { throw .beyondCalendar(from: plan.anchor) }
        if let earlier = facts.earlier, facts.sentence.total == nil {
            return try joined(facts, earlier, plan, outcome, on: day)
        }
        let finder = EarlyFinder(facts: facts)
        let parole = finder.first(.parole, plan, outcome)
        var answer = TermAnswer(
            end: outcome.end, earliestParole: parole?.day, served: 0, left: 0, credited: outcome.credited, readings: [],
            trace: [], unverified: [])
        let changed = try changed(answer, facts, plan)
        answer.end = changed.end
        (answer.served, answer.left) = served(facts, plan, outcome, end: changed.end, on: day)
        answer.released = facts.released
        guard traced else { return answer }
        var writer = TermTracer(facts: facts, planner: planner, plan: plan, outcome: outcome)
        writer.write(parole: parole, finder: finder, changes: changed.steps, end: answer.end)
        answer.readings = readings(planner, plan, outcome, parole, finder)
        answer.trace = writer.steps
        answer.unverified = unverified(answer)
        return answer
    }

    private func served(
        _ facts: TermFacts, _ plan: TermPlan, _ outcome: TermOutcome, end: Day?, on day: Day
    ) -> (Int, Int?) {
        let until = min(day, facts.released ?? day)
        let end = end ?? outcome.end
        let left = max(0, end - until)
        if until >= plan.effect { return (max(0, outcome.total - left), facts.released == nil ? left : 0) }
        // Before the sentence takes effect, what the days until then are worth.
        var early = plan
        early.effect = until.adding(days: 1)
        let credited = until < facts.firstDay ? Fraction.zero : TermCounter(facts: facts).outcome(early).credited
        return (min(credited.floor, outcome.total), facts.released == nil ? left : 0)
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
                    id: variant.id, ground: variant.ground, words: variant.words, rule: variant.rule, end: other.end,
                    earliestParole: finder.first(.parole, variant.plan, other)?.day, credited: other.credited))
        }
        if let milder = parole?.milder {
            found.append(
                TermReading(
                    id: "parole-earlier", ground: .fact,
                    words: TermWords("reading.parole-earlier"),
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
        var early: [TermStep] = []
        if let rule, let parole {
            early.append(TermStep(.early, TermWords(rule: rule.frame), rule: rule.frame.id, from: parole))
        }
        let planner = TermPlanner(facts)
        let plan = planner.main()
        var writer = TermTracer(facts: facts, planner: planner, plan: plan, outcome: planner.counter.outcome(plan))
        writer.writeLife(early)
        let until = min(day, facts.released ?? day)
        var answer = TermAnswer(
            end: nil, earliestParole: parole, served: max(0, until - facts.firstDay + 1), left: nil, credited: .zero,
            readings: [], trace: writer.steps, unverified: [])
        answer.released = facts.released
        answer.unverified = unverified(answer)
        return answer
    }

    /// The end after another punishment took the place of the rest.
    ///
    /// - Throws: ``TermProblem/changeOutside(on:from:to:)`` for a change before the sentence or after its end.
    private func changed(
        _ answer: TermAnswer, _ facts: TermFacts, _ plan: TermPlan
    ) throws(TermProblem) -> (end: Day?, steps: [TermStep]) {
        var end = answer.end
        var steps: [TermStep] = []
        for change in facts.term.changes.sorted(by: { $0.on < $1.on }) {
            guard let before = end else { break }
            let start = max(facts.firstDay, facts.sentence.decided?.earliest ?? facts.firstDay)
            guard change.on >= start, change.on <= before else {
                throw .changeOutside(on: change.on, from: start, to: before)
            }
            guard let punishment = change.punishment else {
                let words = TermWords("change.regime", ["regime": .words(regimeWords(change.regime ?? ""))])
                steps.append(TermStep(.change, words, from: change.on))
                continue
            }
            var values: [String: TermWords.Value] = ["punishment": .words(punishment.words)]
            if !punishment.isServed {
                end = change.on
                steps.append(TermStep(.change, TermWords("change.ends", values), from: change.on, to: end))
            } else if let term = change.term {
                end = change.on.adding(term)
                values["term"] = .term(term)
                steps.append(TermStep(.change, TermWords("change.term", values), from: change.on, to: end))
            } else if let rule = law.conversion.first(where: { $0.to == punishment }) {
                let rest = before - change.on
                end = change.on.adding(days: (rest * rule.perDay).ceiling)
                values["days"] = .days(rest)
                steps.append(
                    TermStep(
                        .change, TermWords("change.rest", values), rule: rule.frame.id, days: rest * rule.perDay,
                        from: change.on, to: end))
            } else {
                steps.append(TermStep(.missing, TermWords("change.open", values), from: change.on))
            }
        }
        return (end, steps)
    }

    /// Two sentences without the total that the court set: from the shortest to the longest that the law allows.
    private func joined(
        _ facts: TermFacts, _ earlier: CaseSentence, _ plan: TermPlan, _ outcome: TermOutcome, on day: Day
    ) throws(TermProblem) -> TermAnswer {
        let decided = facts.sentence.decided?.latest ?? plan.effect
        guard let rule = facts.joinRule else {
            throw .notJoined(first: earlier.decided?.latest ?? facts.firstDay, second: decided)
        }
        guard let earlierTerm = earlier.total ?? earlier.term else { throw .noTerm(earlier.punishment) }
        var old = facts.term
        old.sentences.removeLast()
        let before = try answer(for: old, on: day)
        guard let oldEnd = before.end else { throw .endless(earlier.punishment) }
        let ends: (short: Day, long: Day)
        switch rule.effect {
        case .addRest:
            let alone = decided.adding(facts.length)
            let most = facts.cap(.severalSentences).map { decided.adding(Term(years: $0.years)) } ?? .latest
            ends = (
                rule.exceedsRest ? max(alone, oldEnd) : alone,
                max(alone, min(max(oldEnd, decided).adding(facts.length), most))
            )
        case .oneTerm:
            var whole = plan
            whole.term = earlierTerm + facts.length
            var most = plan
            most.term = earlierTerm.isLonger(than: facts.length) == .certainly ? earlierTerm : facts.length
            if let cap = facts.cap(.severalCrimes).map({ Term(years: $0.years) }),
                whole.term.isLonger(than: cap) == .certainly
            {
                whole.term = most.term.isLonger(than: cap) == .certainly ? most.term : cap
            }
            let counter = TermCounter(facts: facts)
            ends = (counter.outcome(most).end, counter.outcome(whole).end)
        }
        return joined(before, ends, rule, from: decided, released: facts.released, on: day)
    }

    private func joined(
        _ before: TermAnswer, _ ends: (short: Day, long: Day), _ rule: JoinRule, from decided: Day, released: Day?,
        on day: Day
    ) -> TermAnswer {
        let id = rule.frame.id
        let steps = [
            TermStep(.base, TermWords("joined.base"), rule: id, from: decided, to: ends.long),
            TermStep(.missing, TermWords("joined.parole")),
            TermStep(.end, TermWords("joined.end"), rule: id, to: ends.long),
        ]
        let reading = TermReading(
            id: "joined-least", ground: .fact, words: TermWords("reading.joined-least"), rule: id, end: ends.short,
            earliestParole: nil, credited: before.credited)
        var answer = TermAnswer(
            end: ends.long, earliestParole: nil, served: before.served,
            left: released == nil ? max(0, ends.long - day) : 0, credited: before.credited, readings: [reading],
            trace: before.trace.filter { $0.kind != .early && $0.kind != .release } + steps, unverified: [])
        answer.released = released
        answer.unverified = unverified(answer)
        return answer
    }
}

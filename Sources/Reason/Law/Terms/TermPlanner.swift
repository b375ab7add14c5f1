// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// Chooses the plan that makes the term longest where facts or law are open, and the other plans beside it.
struct TermPlanner {
    let facts: TermFacts
    let counter: TermCounter

    /// A plan beside the main one, and why.
    struct Variant {
        var id: String
        var ground: TermReading.Ground
        var words: TermWords
        var rule: RuleID?
        var plan: TermPlan
    }

    init(_ facts: TermFacts) {
        self.facts = facts
        counter = TermCounter(facts: facts)
    }

    private var law: Jurisdiction { facts.law }

    /// The main plan.
    func main() -> TermPlan {
        var plan = TermPlan(
            effect: facts.effect.lowerBound, anchor: facts.firstDay, servedAs: "", exception: nil,
            act: facts.acts.latest ?? facts.firstDay, firstDay: facts.firstDay, term: facts.length)
        plan.servedAs = regimes().min { worthOfCustody($0) < worthOfCustody($1) } ?? ""
        plan.exception = exception(certain: false)
        if facts.term.inAbsentia { plan.effect = max(plan.effect, facts.firstDay) }
        return worst(of: plan) { $0 > $1 }
    }

    /// The plan with the day of effect, among those possible, whose end comes first in an order. The end moves in straight
    /// lines between the days on which custody begins or ends, so it is extreme on one of them.
    private func worst(of plan: TermPlan, by precedes: (Day, Day) -> Bool) -> TermPlan {
        var days = [plan.effect, facts.effect.upperBound]
        if !facts.isEffectKnown, facts.effect.upperBound > plan.effect {
            for stretch in facts.calendar(plan).stretches {
                days += [stretch.from, stretch.to < .latest ? stretch.to.adding(days: 1) : stretch.from]
            }
        }
        var best: (plan: TermPlan, end: Day)?
        for day in days where day >= plan.effect && day <= max(plan.effect, facts.effect.upperBound) {
            var one = plan
            one.effect = day
            one.earlierLaw = false
            one.anchor = anchor(one)
            one = withLawOfTheTime(one)
            let outcome = counter.outcome(one)
            // A sentence that took effect after its own end would move the end to that day for no other reason.
            if best != nil, outcome.isUsedUp { continue }
            let end = outcome.end
            guard let known = best else {
                best = (one, end)
                continue
            }
            if precedes(end, known.end) { best = (one, end) }
        }
        return best?.plan ?? plan
    }

    /// The day from which the term runs.
    private func anchor(_ plan: TermPlan) -> Day {
        if let day = facts.sentence.countedFrom { return day }
        let arrival = facts.calendar.stretches.first { $0.kind == .restrictedLiberty }
        if facts.sentence.punishment == .restrictedLiberty, law.counting[.fromArrival] != nil, let arrival {
            return arrival.from
        }
        let first = facts.restFrom ?? plan.firstDay
        if law.counting[.fromFirstDay] != nil { return first }
        // Without the day of effect, where a day counts for a day, the term runs from the first day.
        if !facts.isEffectKnown, isDayForDay(plan) { return first }
        return max(plan.effect, facts.firstDay)
    }

    private func isDayForDay(_ plan: TermPlan) -> Bool {
        var probe = plan
        probe.effect = facts.effect.upperBound
        return counter.worths(probe).allSatisfy { $0.isOfEarlier || $0.isCounted && $0.perDay == .one }
            && isHeldUntilEffect(probe)
    }

    private func isHeldUntilEffect(_ plan: TermPlan) -> Bool {
        facts.calendar(plan).free(from: facts.restFrom ?? facts.firstDay, through: plan.effect.adding(days: -1)).isEmpty
    }

    /// A milder rule of a later day counts only for a term that was not over by then.
    private func withLawOfTheTime(_ plan: TermPlan) -> TermPlan {
        let later = law.credit.compactMap { $0.perDay > .one ? $0.frame.validity.from : nil }.min()
        guard let later else { return plan }
        var old = plan
        old.earlierLaw = true
        return counter.outcome(old).end < later ? old : plan
    }

    /// The regime on file, or all that are possible.
    func regimes() -> [String] {
        if let regime = facts.sentence.servedAs, !regime.isEmpty { return [regime] }
        return possibleRegimes().map(\.servedAs)
    }

    /// The regimes that the gravity of the articles and the sex leave.
    private func possibleRegimes() -> [RegimeRule] {
        let byArticle = facts.term.articles.flatMap { facts.gravity(of: $0).map(\.gravity) }
        let classes = facts.term.gravity.map { [$0] } ?? byArticle
        let isKnown =
            facts.unknownArticles.isEmpty && facts.unknownParts.isEmpty && facts.openParts.isEmpty && !classes.isEmpty
        let gravest = facts.term.articles.count > 1 ? classes.max().map { [$0] } ?? [] : Array(Set(classes))
        let found = law.regimes.filter { rule in
            let fits = !isKnown || rule.gravity.isEmpty || !Set(rule.gravity).isDisjoint(with: gravest)
            let ofSex = rule.sex == nil || facts.term.sex == nil || rule.sex == facts.term.sex
            return fits && ofSex && (!rule.juvenile || facts.wasJuvenile.isPossible)
        }
        return found.isEmpty ? law.regimes : found
    }

    private func worthOfCustody(_ regime: String) -> Fraction {
        law.credit.first { $0.kinds.contains(.custody) && ($0.servedAs.isEmpty || $0.servedAs.contains(regime)) }?
            .perDay ?? .zero
    }

    /// The exception that the articles and circumstances make; with `certain` only one that is beyond doubt.
    func exception(certain: Bool) -> CreditException? {
        let all = facts.term.articles
        let found = law.exceptions.filter { rule in
            let ofArticle = rule.articles.isEmpty || all.contains { one in rule.articles.contains { $0.covers(one) } }
            let perhaps =
                rule.articles.isEmpty
                || all.contains { one in
                    rule.articles.contains { $0.covers(one) || (one.part == nil && $0.article == one.article) }
                }
            guard let condition = rule.condition else { return certain ? ofArticle && !rule.isOpen : perhaps }
            switch facts.holds(condition) {
            case true?: return certain ? ofArticle : perhaps
            case false?: return false
            // A circumstance that goes with articles may hold; one that goes with none is not supposed.
            case nil: return certain || rule.articles.isEmpty ? false : perhaps
            }
        }
        return found.first { !$0.isOpen && $0.condition == nil } ?? found.first
    }

    /// The other plans.
    func variants(of main: TermPlan) -> [Variant] {
        var variants = factVariants(of: main)
        if variants.count > 1 { variants.append(together(variants, main)) }
        return variants + lawVariants(of: main)
    }

    private func factVariants(of main: TermPlan) -> [Variant] {
        var found: [Variant] = []
        if facts.effect.upperBound > facts.effect.lowerBound {
            var plan = main
            plan.effect = max(facts.effect.lowerBound, facts.term.inAbsentia ? facts.firstDay : .earliest)
            plan = worst(of: plan) { $0 < $1 }
            let words = TermWords("reading.effect", ["day": .day(plan.effect)])
            let id = plan.effect > main.effect ? "effect-later" : "effect-earlier"
            found.append(Variant(id: id, ground: .fact, words: words, rule: nil, plan: plan))
        }
        if facts.calendar.hasOpenBreaks {
            var plan = main
            plan.isContinuous = true
            let words = TermWords("reading.throughout")
            found.append(again(Variant(id: "held-throughout", ground: .fact, words: words, rule: nil, plan: plan)))
        }
        if facts.restFrom != nil {
            var plan = main
            plan.countsCustodyOfNewCase = true
            let words = TermWords("reading.new-case")
            let rule = facts.joinRule?.frame.id
            found.append(Variant(id: "custody-of-new-case", ground: .fact, words: words, rule: rule, plan: plan))
        }
        for regime in Set(regimes()).sorted() where regime != main.servedAs {
            guard worthOfCustody(regime) != worthOfCustody(main.servedAs) else { continue }
            var plan = main
            plan.servedAs = regime
            let rule = possibleRegimes().first { $0.servedAs == regime }?.frame.id
            found.append(
                again(
                    Variant(
                        id: "regime-\(regime)", ground: .fact,
                        words: TermWords("reading.regime", ["regime": .words(regimeWords(regime))]), rule: rule,
                        plan: plan)))
        }
        if let earliest = facts.term.earliestStart, earliest < main.firstDay {
            var plan = main
            plan.firstDay = earliest
            if plan.anchor == main.firstDay { plan.anchor = earliest }
            let words = TermWords("reading.held-earlier", ["day": .day(earliest)])
            found.append(Variant(id: "held-earlier", ground: .fact, words: words, rule: nil, plan: plan))
        }
        found.append(contentsOf: actVariants(of: main))
        return found
    }

    /// Where the day of the act decides between rules, the other rule.
    private func actVariants(of main: TermPlan) -> [Variant] {
        let turns = law.credit.compactMap(\.acts.from).filter { turn in
            turn <= main.act && (facts.acts.earliest ?? .earliest) < turn
        }
        guard let turn = turns.max() else { return [] }
        var plan = main
        plan.act = turn.adding(days: -1)
        let rule = law.credit.first { $0.acts.to == plan.act }?.frame.id
        let words = TermWords("reading.act-before", ["day": .day(turn)])
        return [Variant(id: "act-before-\(turn.iso)", ground: .fact, words: words, rule: rule, plan: plan)]
    }

    /// All facts turned out in the way that ends the term first.
    private func together(_ variants: [Variant], _ main: TermPlan) -> Variant {
        var plan = main
        for variant in variants {
            plan.isContinuous = plan.isContinuous || variant.plan.isContinuous
            plan.countsCustodyOfNewCase = plan.countsCustodyOfNewCase || variant.plan.countsCustodyOfNewCase
            plan.firstDay = min(plan.firstDay, variant.plan.firstDay)
            plan.act = min(plan.act, variant.plan.act)
            if worthOfCustody(variant.plan.servedAs) > worthOfCustody(plan.servedAs) {
                plan.servedAs = variant.plan.servedAs
            }
        }
        plan.effect = max(facts.effect.lowerBound, facts.term.inAbsentia ? facts.firstDay : .earliest)
        plan = worst(of: plan) { $0 < $1 }
        return Variant(
            id: "earliest", ground: .fact, words: TermWords("reading.earliest"), rule: nil, plan: plan)
    }

    /// The variant with what follows from its facts worked out anew.
    private func again(_ variant: Variant) -> Variant {
        var variant = variant
        variant.plan.anchor = anchor(variant.plan)
        variant.plan.earlierLaw = false
        variant.plan = withLawOfTheTime(variant.plan)
        return variant
    }

    private func lawVariants(of main: TermPlan) -> [Variant] {
        var found: [Variant] = []
        func add(_ id: String, _ effect: CountingRule.Effect, _ change: (inout TermPlan) -> Void) {
            guard let rule = law.counting[effect] else { return }
            var plan = main
            change(&plan)
            found.append(
                Variant(id: id, ground: .law, words: TermWords("reading.\(id)"), rule: rule.frame.id, plan: plan))
        }
        if let exception = main.exception, exception != self.exception(certain: true) {
            var plan = main
            plan.exception = nil
            let articles = exception.articles.map { TermWords("verbatim", ["text": .text($0.description)]) }
            let words = TermWords("reading.no-exception", ["articles": .list(articles)])
            found.append(
                again(Variant(id: "no-exception", ground: .law, words: words, rule: exception.frame.id, plan: plan)))
        }
        add("rounded-up", .unrounded) { $0.roundsUp = true }
        add("first-day-out", .firstDayOut) { $0.leavesFirstDayOut = true }
        add("last-day-in", .lastDayIn) { $0.takesLastDayIn = true }
        add("day-before", .dayBefore) { $0.endsDayBefore = true }
        if law.counting[.fromEffect] != nil, facts.sentence.countedFrom == nil, main.anchor == main.effect,
            main.anchor > main.firstDay, facts.restFrom == nil, counter.worths(main).allSatisfy({ $0.perDay == .one }),
            isHeldUntilEffect(main)
        {
            var plan = main
            plan.anchor = main.firstDay
            let rule = law.counting[.fromEffect]?.frame.id
            let words = TermWords("reading.from-first-day")
            found.append(Variant(id: "from-first-day", ground: .law, words: words, rule: rule, plan: plan))
        }
        return found
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Writes the reasons of a term, step by step.
struct TermTracer {
    let facts: TermFacts
    let planner: TermPlanner
    let plan: TermPlan
    let outcome: TermOutcome
    private(set) var steps: [TermStep] = []

    init(facts: TermFacts, planner: TermPlanner, plan: TermPlan, outcome: TermOutcome) {
        self.facts = facts
        self.planner = planner
        self.plan = plan
        self.outcome = outcome
    }

    private var law: Jurisdiction { facts.law }

    /// Writes all steps.
    mutating func write(parole: EarlyFinder.Found?, finder: EarlyFinder, changes: [TermStep], end: Day?) {
        writeMissing()
        writeRanges()
        writeCap()
        writeDays()
        if facts.term.articles.count > 1 { writeExceptionForAll() }
        writeEnd()
        steps += changes
        writeRelease(end ?? outcome.end)
        writeEarly(parole, finder)
    }

    private mutating func writeMissing() {
        if !facts.isEffectKnown {
            let days =
                facts.effect.lowerBound == facts.effect.upperBound
                ? facts.effect.lowerBound.iso : "\(facts.effect.lowerBound.iso) to \(facts.effect.upperBound.iso)"
            let text = "The day on which the sentence took effect is not on file; possible: \(days)."
            let rule =
                facts.sentence.effect == nil && facts.sentence.decided != nil
                ? law.counting[.effectAfterAppealTerm]?.frame.id : nil
            steps.append(
                TermStep(.missing, text, rule: rule, from: facts.effect.lowerBound, to: facts.effect.upperBound))
        }
        if facts.sentence.servedAs ?? "" == "" {
            let possible = Set(planner.regimes()).sorted().joined(separator: ", ")
            steps.append(TermStep(.missing, "The regime is not on file; possible: \(possible)."))
        }
        if let earliest = facts.term.earliestStart, earliest < facts.firstDay {
            steps.append(
                TermStep(
                    .missing, "The day of the arrest is known in part only.", from: earliest, to: facts.firstDay))
        }
        if facts.calendar.hasOpenBreaks {
            let text = "A spell of custody has no end on file and another follows: the days between are not counted."
            steps.append(TermStep(.missing, text))
        }
        for article in facts.unknownArticles {
            let text =
                "Article \(article) is not among the rules: its gravity, and so the day for parole, is not known."
            steps.append(TermStep(.missing, text))
        }
        for article in facts.unknownParts {
            steps.append(
                TermStep(.missing, "The rules have article \(article.article), and no part \(article.part ?? "")."))
        }
        if facts.term.articles.isEmpty {
            steps.append(
                TermStep(.missing, "No article is on file: exceptions and the day for parole cannot be known."))
        }
    }

    private mutating func writeRanges() {
        var most = 0
        for article in facts.term.articles {
            for part in facts.parts(of: article) {
                guard let rule = law.articles[article.article] else { continue }
                let shown = part.part.map { "\(article.article)/\($0)" } ?? article.article
                let gravity = law.gravity(of: part.range).map { "; \($0.gravity.words)" } ?? ""
                let text = "Article \(shown) allows \(part.range.words)\(gravity). Sentence: \(facts.length.iso)."
                steps.append(TermStep(.range, text, rule: rule.frame.id))
                most = max(most, part.range.most ?? 0)
            }
        }
        let isSingle = facts.term.articles.count == 1 && facts.term.sentences.count == 1
        if isSingle, most > 0, facts.length.isLonger(than: Term(years: most)) == .certainly {
            let text =
                "The sentence is longer than the article allows: an article, a part or the length is wrong, or "
                + "others were joined."
            steps.append(TermStep(.remark, text))
        }
    }

    /// A sentence beyond what the law allows at all is told: a fact is wrong, or the law has changed.
    private mutating func writeCap() {
        let kind: CapRule.Case
        if facts.wasJuvenile == .certainly {
            kind = .juvenile
        } else if facts.term.sentences.count > 1 {
            kind = .severalSentences
        } else {
            kind = facts.term.articles.count > 1 ? .severalCrimes : .oneCrime
        }
        let rules = law.caps.filter { rule in
            rule.of == kind
                && (rule.articles.isEmpty
                    || facts.term.articles.contains { one in rule.articles.contains { $0.covers(one) } })
        }
        guard let rule = rules.max(by: { $0.years < $1.years }),
            facts.length.isLonger(than: Term(years: rule.years)) == .certainly
        else { return }
        let text = "The sentence is longer than the law allows: \(rule.frame.text.en)"
        steps.append(TermStep(.remark, text, rule: rule.frame.id))
    }

    private mutating func writeDays() {
        for overlap in facts.calendar.overlaps where overlap.from < plan.effect {
            let text =
                "\(overlap.counted.words) and \(overlap.other.words) stand on the same days; each day counts once, as "
                + "\(overlap.counted.words)."
            steps.append(
                TermStep(
                    .overlap, text.capitalizedFirst, days: Fraction(overlap.to - overlap.from + 1), from: overlap.from,
                    to: overlap.to))
        }
        let before = facts.calendar.free(from: facts.firstDay, through: plan.effect.adding(days: -1))
        for gap in before {
            let text = "No custody is on file before the sentence took effect; the days do not count."
            steps.append(
                TermStep(.gap, text, days: Fraction(gap.count ?? 0), from: gap.earliest, to: gap.latest))
        }
        for gap in facts.calendar.gaps where gap.earliest ?? .earliest >= plan.effect {
            let text = "No custody is on file between two spells after the sentence took effect; the end is not moved."
            steps.append(
                TermStep(.gap, text, days: Fraction(gap.count ?? 0), from: gap.earliest, to: gap.latest))
        }
        for worth in planner.counter.worths(plan) {
            let stretch = worth.stretch
            guard worth.isCounted else {
                let text =
                    "\(stretch.kind.words): the rules give nothing for it; \(worth.days) days stand outside the term."
                steps.append(
                    TermStep(
                        .uncounted, text.capitalizedFirst, rule: worth.rules.first, days: .zero, from: stretch.from,
                        to: stretch.to))
                continue
            }
            let text =
                "\(stretch.kind.words), \(worth.days) days, each counted as \(worth.perDay)"
                + (facts.sentence.perDay == nil ? "." : ", as the court set.")
            let value = worth.days * worth.perDay
            for (index, rule) in worth.rules.enumerated() {
                let shown = index == 0 ? text : "By way of “\(rule)”."
                steps.append(
                    TermStep(
                        .credit, shown.capitalizedFirst, rule: rule, days: index == 0 ? value : nil, from: stretch.from,
                        to: stretch.to))
            }
            if worth.rules.isEmpty {
                steps.append(
                    TermStep(.credit, text.capitalizedFirst, days: value, from: stretch.from, to: stretch.to))
            }
        }
    }

    /// That one article among several decides for all is practice and not the letter of the law.
    private mutating func writeExceptionForAll() {
        guard let exception = plan.exception, let rule = law.counting[.exceptionForAll],
            !facts.term.articles.allSatisfy({ one in exception.articles.contains { $0.covers(one) } })
        else { return }
        steps.append(TermStep(.remark, rule.frame.text.en, rule: rule.frame.id))
    }

    private mutating func writeEnd() {
        let rule: RuleID?
        if facts.sentence.countedFrom != nil {
            rule = nil
        } else if plan.anchor == plan.firstDay, law.counting[.fromFirstDay] != nil {
            rule = law.counting[.fromFirstDay]?.frame.id
        } else {
            rule = law.counting[facts.sentence.punishment == .restrictedLiberty ? .fromArrival : .fromEffect]?.frame.id
        }
        steps.append(
            TermStep(
                .base, "\(plan.term.iso) from the day from which the term runs.", rule: rule,
                days: Fraction(outcome.total),
                from: plan.anchor, to: outcome.base))
        if let first = law.counting[.firstDayCounts] {
            steps.append(TermStep(.remark, first.frame.text.en, rule: first.frame.id, from: plan.firstDay))
        }
        let whole = outcome.subtracted.floor
        let text = whole >= 0 ? "Less \(whole) days that are credited." : "And \(-whole) days that do not count."
        steps.append(
            TermStep(
                .end, text, rule: law.counting[.sameNumber]?.frame.id, days: outcome.subtracted, from: plan.effect,
                to: outcome.end))
        if outcome.isUsedUp {
            steps.append(TermStep(.remark, "The days credited reach the whole term: released with the sentence."))
        }
        if plan.earlierLaw, let rule = law.counting[.milderReachesBack] {
            let text = "The term was over before the milder rule on credit came: a day counts for a day."
            steps.append(TermStep(.remark, text, rule: rule.frame.id))
        }
    }

    private mutating func writeRelease(_ end: Day) {
        guard let rule = law.counting[.workingDay] else { return }
        let back =
            switch end.weekday {
            case .saturday: 1
            case .sunday: 2
            default: 0
            }
        let text =
            back == 0
            ? "Release on the last day (public holidays are not in the rules)."
            : "The last day is a \(end.weekday == .saturday ? "Saturday" : "Sunday"): release on the Friday before."
        steps.append(TermStep(.release, text, rule: rule.frame.id, to: end.adding(days: -back)))
    }

    private mutating func writeEarly(_ parole: EarlyFinder.Found?, _ finder: EarlyFinder) {
        for relief in EarlyRule.Relief.allCases {
            guard let found = relief == .parole ? parole : finder.first(relief, plan, outcome) else { continue }
            let part = found.rule.fraction.map { "\($0.numerator)/\($0.denominator)" } ?? "a part"
            let text = "\(relief.words) can be asked for after \(part) of the term."
            steps.append(TermStep(.early, text.capitalizedFirst, rule: found.rule.frame.id, from: found.day))
        }
    }
}

extension EarlyRule.Relief {
    fileprivate var words: String {
        switch self {
        case .parole: "parole"
        case .milder: "a milder punishment"
        case .forcedLabour: "forced labour in place of the rest"
        case .settlement: "a move to a colony-settlement"
        }
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

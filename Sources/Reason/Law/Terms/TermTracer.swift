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

    /// Writes the steps of a sentence for life, which has no days to count.
    mutating func writeLife(_ early: [TermStep]) {
        writeMissingArticles()
        writeRanges()
        steps.append(TermStep(.remark, TermWords("life")))
        steps += early
    }

    private mutating func write(
        _ kind: TermStep.Kind, _ phrase: String, _ values: [String: TermWords.Value] = [:], rule: RuleID? = nil,
        days: Fraction? = nil, from: Day? = nil, to: Day? = nil
    ) {
        steps.append(TermStep(kind, TermWords(phrase, values), rule: rule, days: days, from: from, to: to))
    }

    private mutating func writeMissing() {
        if !facts.isEffectKnown {
            let (first, last) = (facts.effect.lowerBound, facts.effect.upperBound)
            let rule =
                facts.sentence.effect == nil && facts.sentence.decided != nil
                ? law.counting[.effectAfterAppealTerm]?.frame.id : nil
            write(
                .missing, first == last ? "missing.effect-day" : "missing.effect",
                ["from": .day(first), "to": .day(last)],
                rule: rule, from: first, to: last)
        }
        if facts.sentence.servedAs ?? "" == "" {
            let possible = Set(planner.regimes()).sorted().map(regimeWords)
            write(.missing, "missing.regime", ["regimes": .list(possible)])
        }
        if let earliest = facts.term.earliestStart, earliest < facts.firstDay {
            write(.missing, "missing.arrest", from: earliest, to: facts.firstDay)
        }
        if facts.calendar.hasOpenBreaks { write(.missing, "missing.breaks") }
        writeMissingArticles()
    }

    private mutating func writeMissingArticles() {
        for article in facts.unknownArticles {
            write(.missing, "missing.article", ["article": .text(article.description)])
        }
        for article in facts.unknownParts {
            write(
                .missing, "missing.part", ["article": .text(article.article), "part": .text(article.part ?? "")])
        }
        for article in facts.openParts {
            write(.missing, "missing.part-open", ["article": .text(article.article)])
        }
        if facts.term.articles.isEmpty { write(.missing, "missing.articles") }
    }

    private mutating func writeRanges() {
        let isLife = facts.sentence.punishment == .life
        let sentence: TermWords.Value = isLife ? .words(Punishment.life.words) : .term(facts.length)
        var ranges: [PenaltyRange] = []
        var least: [(months: Fraction, rule: CapRule?)] = []
        for article in facts.term.articles {
            for part in facts.parts(of: article) {
                guard let rule = law.articles[article.article] else { continue }
                let shown = part.part.map { "\(article.article)/\($0)" } ?? article.article
                var values: [String: TermWords.Value] = [
                    "article": .text(shown), "allows": .words(part.range.words), "sentence": sentence,
                ]
                let gravity = law.gravity(of: part.range)
                values["gravity"] = gravity.map { .rule($0.frame.text) }
                write(.range, gravity == nil ? "range.open" : "range", values, rule: rule.frame.id)
                ranges.append(part.range)
                let halving = gravity.flatMap { halvingRule(for: $0.gravity) }
                least.append(((part.range.least * 12) * (halving?.least ?? .one), halving))
            }
        }
        writeEdition()
        let areAllKnown =
            facts.unknownArticles.isEmpty && facts.unknownParts.isEmpty && facts.openParts.isEmpty && !ranges.isEmpty
        if isLife {
            if areAllKnown, !ranges.contains(where: \.life) { write(.remark, "range.no-life") }
            return
        }
        guard facts.term.articles.count == 1, facts.term.sentences.count == 1 else { return }
        guard facts.sentence.punishment == .imprisonment, areAllKnown else { return }
        let most = ranges.compactMap(\.most).max() ?? 0
        if facts.length.isLonger(than: Term(years: most)) == .certainly { write(.remark, "range.beyond") }
        writeLeast(least, ranges)
    }

    /// The rule that lowers the least of an article for a person who may have been under age at the act.
    private func halvingRule(for gravity: Gravity) -> CapRule? {
        guard facts.wasJuvenile.isPossible else { return nil }
        return law.caps.first { $0.of == .juvenileLeast && ($0.gravity.isEmpty || $0.gravity.contains(gravity)) }
    }

    private mutating func writeLeast(_ least: [(months: Fraction, rule: CapRule?)], _ ranges: [PenaltyRange]) {
        guard let lowest = least.min(by: { $0.months < $1.months }) else { return }
        if facts.length.isShorter(than: Term(months: lowest.months.floor)) == .certainly {
            write(.remark, "range.below")
        } else if let rule = lowest.rule,
            facts.length.isShorter(than: Term(years: ranges.map(\.least).min() ?? 0)) == .certainly
        {
            steps.append(TermStep(.remark, TermWords(rule: rule.frame), rule: rule.frame.id))
        }
    }

    /// An act before or after the edition that was read may have been punished otherwise.
    private mutating func writeEdition() {
        guard !facts.term.articles.isEmpty else { return }
        if let last = facts.acts.latest, last < law.asOf {
            write(.remark, "edition.later", ["day": .day(law.asOf)])
        } else if let first = facts.term.act.earliest, first > law.asOf {
            write(.remark, "edition.earlier", ["day": .day(law.asOf)])
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
        guard let rule = facts.cap(kind), facts.length.isLonger(than: Term(years: rule.years)) == .certainly
        else { return }
        write(.remark, "cap", ["rule": .rule(rule.frame.text)], rule: rule.frame.id)
    }

    private mutating func writeDays() {
        for overlap in facts.calendar.overlaps where overlap.from < plan.effect {
            write(
                .overlap, overlap.counted == overlap.other ? "overlap.same" : "overlap",
                ["counted": .words(overlap.counted.words), "other": .words(overlap.other.words)],
                days: Fraction(overlap.to - overlap.from + 1), from: overlap.from, to: overlap.to)
        }
        let before = facts.calendar.free(from: facts.firstDay, through: plan.effect.adding(days: -1))
        for gap in before {
            write(.gap, "gap.before", days: Fraction(gap.count ?? 0), from: gap.earliest, to: gap.latest)
        }
        for gap in facts.calendar.gaps where gap.earliest ?? .earliest >= plan.effect {
            write(.gap, "gap.after", days: Fraction(gap.count ?? 0), from: gap.earliest, to: gap.latest)
        }
        for worth in planner.counter.worths(plan) { write(worth) }
    }

    private mutating func write(_ worth: TermCounter.Worth) {
        let stretch = worth.stretch
        var values: [String: TermWords.Value] = ["hold": .words(stretch.kind.words), "days": .days(worth.days)]
        guard worth.isCounted else {
            write(
                .uncounted, worth.isOfEarlier ? "uncounted.earlier" : "uncounted", values, rule: worth.rules.first,
                days: .zero, from: stretch.from, to: stretch.to)
            return
        }
        values["each"] = .number(worth.perDay)
        write(
            .credit, facts.sentence.perDay == nil ? "credit" : "credit.court", values, rule: worth.rules.first,
            days: worth.days * worth.perDay, from: stretch.from, to: stretch.to)
        for rule in worth.rules.dropFirst() {
            write(.credit, "credit.by", ["rule": .text(rule.text)], rule: rule, from: stretch.from, to: stretch.to)
        }
    }

    /// That one article among several decides for all is practice and not the letter of the law.
    private mutating func writeExceptionForAll() {
        guard let exception = plan.exception, let rule = law.counting[.exceptionForAll],
            !facts.term.articles.allSatisfy({ one in exception.articles.contains { $0.covers(one) } })
        else { return }
        steps.append(TermStep(.remark, TermWords(rule: rule.frame), rule: rule.frame.id))
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
        write(
            .base, "base", ["term": .term(plan.term)], rule: rule, days: Fraction(outcome.total), from: plan.anchor,
            to: outcome.base)
        if let first = law.counting[.firstDayCounts] {
            steps.append(
                TermStep(.remark, TermWords(rule: first.frame), rule: first.frame.id, from: plan.firstDay))
        }
        let whole = outcome.subtracted.floor
        write(
            .end, whole >= 0 ? "end" : "end.longer", ["days": .days(abs(whole))],
            rule: law.counting[.sameNumber]?.frame.id, days: outcome.subtracted, from: plan.effect, to: outcome.end)
        if outcome.isUsedUp { write(.remark, "used-up") }
        if plan.earlierLaw, let rule = law.counting[.milderReachesBack] {
            write(.remark, "earlier-law", rule: rule.frame.id)
        }
    }

    /// Days off of a country are in no text that the packs cite, beside weekends; the step says so.
    private mutating func writeRelease(_ end: Day) {
        guard let rule = law.counting[.workingDay] else { return }
        let (back, phrase) =
            switch end.weekday {
            case .saturday: (1, "release.saturday")
            case .sunday: (2, "release.sunday")
            default: (0, "release")
            }
        write(.release, phrase, rule: rule.frame.id, to: end.adding(days: -back))
    }

    private mutating func writeEarly(_ parole: EarlyFinder.Found?, _ finder: EarlyFinder) {
        for relief in EarlyRule.Relief.allCases {
            guard let found = relief == .parole ? parole : finder.first(relief, plan, outcome) else { continue }
            let part = found.rule.fraction.map { "\($0.numerator)/\($0.denominator)" } ?? ""
            write(
                .early, "early.\(relief.rawValue)", ["part": .text(part)], rule: found.rule.frame.id, from: found.day)
            if let least = found.least {
                steps.append(TermStep(.early, TermWords(rule: least.frame), rule: least.frame.id, from: found.day))
            }
        }
    }
}

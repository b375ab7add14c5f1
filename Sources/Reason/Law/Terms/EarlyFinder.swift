// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Finds from when something milder can be asked for.
struct EarlyFinder {
    let facts: TermFacts

    /// The rule that decides, the first day, and the other day where facts leave two.
    struct Found {
        var rule: EarlyRule
        var day: Day
        /// The rule and day if what is not on file is milder.
        var milder: (rule: EarlyRule, day: Day)?
        /// The rule of the least time really served, if that decides and not the part of the term.
        var least: EarlyRule?
    }

    /// The first day on which a relief can be asked for; `nil` if none is open or the gravity is not known.
    func first(_ relief: EarlyRule.Relief, _ plan: TermPlan, _ outcome: TermOutcome) -> Found? {
        let choices = facts.term.articles.map { rules(relief, for: $0, plan) }
        // One article of which nothing is known may ask for more than the others.
        guard !choices.isEmpty, choices.allSatisfy({ !$0.isEmpty }) else { return nil }
        let strictest = choices.compactMap { $0.max { Self.isLess($0, $1) } }.max { Self.isLess($0, $1) }
        let mildest = choices.compactMap { $0.min { Self.isLess($0, $1) } }.max { Self.isLess($0, $1) }
        guard let strictest, let mildest else { return nil }
        let day = day(strictest, relief, plan, outcome)
        // What could be asked for only after the end cannot be asked for.
        guard day <= outcome.end else { return nil }
        let other = self.day(mildest, relief, plan, outcome)
        let least = relief == .parole && leastDay.map { $0 >= day } == true ? leastRule : nil
        return Found(rule: strictest, day: day, milder: other < day ? (mildest, other) : nil, least: least)
    }

    private static func isLess(_ left: EarlyRule, _ right: EarlyRule) -> Bool {
        (left.fraction ?? .zero) < (right.fraction ?? .zero)
    }

    /// The rules that may decide for an article: that which names it, else those by gravity.
    private func rules(_ relief: EarlyRule.Relief, for article: ChargedArticle, _ plan: TermPlan) -> [EarlyRule] {
        let mine = facts.law.early.filter {
            $0.relief == relief && $0.fraction != nil && !$0.life
                && ($0.servedAs.isEmpty || $0.servedAs.contains(plan.servedAs))
        }
        let juvenile = facts.wasJuvenile
        let classes = facts.term.gravity.map { [$0] } ?? facts.gravity(of: article).map(\.gravity)
        var found: [EarlyRule] = []
        if juvenile.isPossible {
            found += mine.filter { $0.juvenile && !Set($0.gravity).isDisjoint(with: classes) }
            if juvenile == .certainly, !found.isEmpty { return found }
        }
        let adult = mine.filter { !$0.juvenile }
        let named = adult.filter { rule in
            rule.articles.contains { $0.covers(article) || (article.part == nil && $0.article == article.article) }
                && facts.acts.overlaps(DayRange(earliest: rule.acts.from, latest: rule.acts.to))
        }
        found += named
        let isCertain = named.contains { rule in
            rule.articles.contains { $0.covers(article) }
                && (facts.acts.earliest ?? .earliest) >= rule.acts.from ?? .earliest
        }
        if !isCertain {
            found += adult.filter {
                $0.articles.isEmpty && $0.condition == nil && !Set($0.gravity).isDisjoint(with: classes)
            }
        }
        found += adult.filter { rule in rule.condition.map { facts.holds($0) == true } ?? false }
        return classes.isEmpty && named.isEmpty ? [] : found
    }

    /// The day on which the part of the term is served. No law that the packs cite says how a part of a month is
    /// counted, so the part is one of the days of the term, rounded up.
    private func day(
        _ rule: EarlyRule, _ relief: EarlyRule.Relief, _ plan: TermPlan, _ outcome: TermOutcome
    ) -> Day {
        let needed = (outcome.total * (rule.fraction ?? .one)).ceiling
        let served = outcome.base.adding(days: needed - outcome.total - outcome.subtracted.floor)
        var first = max(served, plan.effect)
        if relief == .parole, let leastDay { first = max(first, leastDay) }
        return first
    }

    /// The rule of the time that must have been served whatever is credited.
    private var leastRule: EarlyRule? {
        facts.law.early.first { $0.relief == .parole && $0.fraction == nil && !$0.life }
    }

    private var leastDay: Day? { leastRule?.atLeast.map { dayReally(served: $0) } }

    /// The day on which so much time was really spent in custody: months run from its first day.
    private func dayReally(served least: Term) -> Day {
        let stretches = facts.calendar.stretches.filter {
            switch $0.kind {
            case .custody, .serving, .hospital, .extradition, .punishmentCell: true
            default: false
            }
        }
        guard let first = stretches.first else {
            let begins = facts.calendar.stretches.last?.to ?? facts.firstDay
            return begins.adding(days: begins.adding(least) - begins)
        }
        var needed = first.from.adding(least) - first.from
        for stretch in stretches {
            if stretch.count >= needed { return stretch.from.adding(days: needed) }
            needed -= stretch.count
        }
        return (facts.calendar.stretches.last?.to ?? facts.firstDay).adding(days: needed)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// A case made ready: checked, its spells laid side by side, and what is open worked out.
struct TermFacts {
    let term: TermCase
    let law: Jurisdiction
    /// The days held for certain: custody without an end that another follows is broken off after its first day.
    let calendar: HoldCalendar
    /// The days held if each spell lasted until the next.
    let continuous: HoldCalendar
    let sentence: CaseSentence
    /// The sentence that the last one is joined with.
    let earlier: CaseSentence?
    /// The length that is counted.
    let length: Term
    let firstDay: Day
    /// The days between which the sentence took effect, the earliest first.
    let effect: ClosedRange<Day>
    /// The rule by which the first of them was worked out; `nil` if the day is on file.
    let isEffectKnown: Bool
    /// The days between which the acts lie.
    let acts: DayRange

    init(_ term: TermCase, law: Jurisdiction, on day: Day) throws(TermProblem) {
        self.term = term
        self.law = law
        calendar = try HoldCalendar(term.spells, breaking: true)
        continuous = try HoldCalendar(term.spells)
        guard let first = calendar.stretches.first(where: { $0.kind != .otherBan && $0.kind != .administrative })
        else { throw .noCustody }
        firstDay = first.from
        guard let sentence = term.sentences.last else { throw .noSentence }
        self.sentence = sentence
        earlier = term.sentences.count > 1 ? term.sentences[term.sentences.count - 2] : nil
        try Self.checkPunishment(sentence)
        let whole = sentence.total ?? sentence.term
        guard let length = whole, length != .zero || sentence.punishment == .life else {
            if sentence.punishment == .life {
                self.length = .zero
                acts = Self.acts(term, law: law, firstDay: firstDay)
                effect = firstDay...firstDay
                isEffectKnown = false
                return
            }
            throw .noTerm(sentence.punishment)
        }
        self.length = length
        try Self.checkDays(term, sentence, firstKind: first.kind, firstDay: firstDay)
        try Self.checkArticles(term, law: law)
        acts = Self.acts(term, law: law, firstDay: firstDay)
        let days = Self.effect(sentence, calendar: calendar, law: law, firstDay: firstDay, on: day)
        effect = days.range
        isEffectKnown = days.isKnown
    }

    private static func checkPunishment(_ sentence: CaseSentence) throws(TermProblem) {
        if sentence.punishment == .death { throw .endless(.death) }
        if sentence.punishment != .life, !sentence.punishment.isServed { throw .notServed(sentence.punishment) }
    }

    private static func checkDays(
        _ term: TermCase, _ sentence: CaseSentence, firstKind: HoldKind, firstDay: Day
    ) throws(TermProblem) {
        if let decided = sentence.decided?.latest {
            let arrivesLater = firstKind == .serving || firstKind == .restrictedLiberty
            if decided < firstDay, !term.inAbsentia, !arrivesLater {
                throw .sentenceBeforeCustody(sentence: decided, custody: firstDay)
            }
            if let effect = sentence.effect?.latest, let first = sentence.decided?.earliest, effect < first {
                throw .effectBeforeSentence(effect: effect, sentence: first)
            }
            // Nobody is sentenced below the age of 14, the lowest that any of the codes has.
            if let born = term.born.earliest, decided < born.adding(months: 14 * 12) {
                throw .sentenceBeforeBirth(sentence: decided, birth: born)
            }
        }
        for sentence in term.sentences {
            guard let regime = sentence.regime, !regime.isEmpty else { continue }
            guard regime.utf8.count <= 40 else {
                throw .unreadable(
                    field: "regime", value: String(regime.prefix(40)), expected: "a regime of the country")
            }
        }
    }

    private static func checkArticles(_ term: TermCase, law: Jurisdiction) throws(TermProblem) {
        guard let act = term.act.latest else { return }
        for article in term.articles {
            guard let introduced = law.articles[article.article]?.introduced, introduced > act else { continue }
            throw .articleNotYetInForce(article: article, introduced: introduced, act: act)
        }
    }

    /// Acts lie before the arrest, and not before the first of the articles was introduced.
    private static func acts(_ term: TermCase, law: Jurisdiction, firstDay: Day) -> DayRange {
        let introduced = term.articles.map { law.articles[$0.article]?.introduced ?? .earliest }.min() ?? .earliest
        let latest = min(term.act.latest ?? firstDay, max(firstDay, term.act.earliest ?? firstDay))
        let earliest = term.act.earliest ?? introduced
        return DayRange(earliest: min(earliest, latest), latest: latest)
    }

    private static func effect(
        _ sentence: CaseSentence, calendar: HoldCalendar, law: Jurisdiction, firstDay: Day, on day: Day
    ) -> (range: ClosedRange<Day>, isKnown: Bool) {
        if let known = sentence.effect, let low = known.earliest, let high = known.latest {
            return (low...high, low == high)
        }
        let appeal = law.counting[.effectAfterAppealTerm]?.days ?? 0
        let decided = sentence.decided?.earliest
        var low = decided.map { $0.adding(days: appeal + 1) } ?? firstDay
        let serving = calendar.stretches.first { $0.kind == .serving && $0.from >= decided ?? firstDay }
        // One who serves already in a colony has a sentence that took effect.
        if let serving { low = min(low, max(serving.from, firstDay)) }
        return (low...max(low, serving?.from ?? day), false)
    }

    /// The calendar by which a plan counts.
    func calendar(_ plan: TermPlan) -> HoldCalendar { plan.isContinuous ? continuous : calendar }

    /// Whether a circumstance holds; `nil` if nobody says.
    func holds(_ condition: TermCondition) -> Bool? { term.circumstances[condition] }

    /// The articles of the conviction that the packs do not have.
    var unknownArticles: [ChargedArticle] { term.articles.filter { law.articles[$0.article] == nil } }

    /// Articles whose part the packs do not have.
    var unknownParts: [ChargedArticle] {
        term.articles.filter { article in
            guard let rule = law.articles[article.article], let part = article.part else { return false }
            return !rule.parts.contains { $0.part == nil || $0.part == part }
        }
    }

    /// What an article allows for the acts.
    func parts(of article: ChargedArticle) -> [ArticleRule.Part] {
        law.articles[article.article]?.parts(of: article, acts: acts) ?? []
    }

    /// The classes of gravity that an article may have, and the rules; none if they are not known.
    func gravity(of article: ChargedArticle) -> [GravityRule] {
        var found: [GravityRule] = []
        for part in parts(of: article) {
            if let rule = law.gravity(of: part.range), !found.contains(rule) { found.append(rule) }
        }
        return found
    }

    /// Whether the person was under age at the act.
    var wasJuvenile: Certainty {
        if sentence.regime == "educational" { return .certainly }
        guard let first = term.born.earliest, let last = term.born.latest, let act = acts.latest else { return .no }
        let (adultFrom, adultAtLast) = (first.adding(months: 18 * 12), last.adding(months: 18 * 12))
        if act < adultFrom { return .certainly }
        return (acts.earliest ?? .earliest) < adultAtLast ? .possibly : .no
    }
}

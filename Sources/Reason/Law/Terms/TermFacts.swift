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
    /// The rule by which the last sentence takes the earlier one in.
    let joinRule: JoinRule?
    /// The day of the sentence that added the rest of an earlier one to a total: what was served before is in that rest.
    let restFrom: Day?
    /// The release, if it was not after the day asked for.
    let released: Day?
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
        joinRule = sentence.joined.flatMap { name in law.joining.first { $0.name == name } }
        let addsRest = earlier != nil && sentence.total != nil && joinRule?.effect == .addRest
        restFrom = addsRest ? sentence.decided?.latest ?? sentence.effect?.latest : nil
        released = term.released.flatMap { $0 <= day ? $0 : nil }
        try Self.checkPunishment(sentence)
        try Self.checkNames(term, law: law)
        try Self.checkDays(term, sentence, firstKind: first.kind, firstDay: firstDay, on: day)
        try Self.checkArticles(term, sentence, law: law)
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
        _ term: TermCase, _ sentence: CaseSentence, firstKind: HoldKind, firstDay: Day, on day: Day
    ) throws(TermProblem) {
        if let released = term.released, released < firstDay {
            throw .releasedBeforeCustody(release: released, custody: firstDay)
        }
        // Nobody is sentenced below the age of 14, the lowest that any of the codes has.
        let latest = sentence.decided?.latest ?? sentence.effect?.latest ?? max(day, firstDay)
        if let born = term.born.earliest, latest < born.adding(months: 14 * 12) {
            throw .sentenceBeforeBirth(sentence: latest, birth: born)
        }
        if let decided = sentence.decided?.latest {
            let arrivesLater = firstKind == .serving || firstKind == .restrictedLiberty
            if decided < firstDay, !term.inAbsentia, !arrivesLater {
                throw .sentenceBeforeCustody(sentence: decided, custody: firstDay)
            }
            if let effect = sentence.effect?.latest, let first = sentence.decided?.earliest, effect < first {
                throw .effectBeforeSentence(effect: effect, sentence: first)
            }
        }
    }

    /// Regimes and rules of joining must be among those of the country, and a court counts a day of custody for no more
    /// than three.
    private static func checkNames(_ term: TermCase, law: Jurisdiction) throws(TermProblem) {
        let regimes =
            term.sentences.filter { $0.punishment == .imprisonment }.map(\.regime) + term.changes.map(\.regime)
        let known = law.servedAs
        for regime in regimes.compactMap({ $0 }) where !regime.isEmpty && !known.contains(regime) {
            if Regime(rawValue: regime) != nil || regime == "settlement" {
                throw .noRule(servedAs: regime, country: law.country, known: known)
            }
            throw .unreadable(
                field: "regime", value: String(regime.prefix(40)),
                expected: known.joined(separator: ", ") + " (rules of “\(law.country)”)")
        }
        for sentence in term.sentences {
            let punishment = sentence.punishment
            if punishment.isServed, punishment != .imprisonment, !known.contains(punishment.rawValue) {
                throw .noRule(servedAs: punishment.rawValue, country: law.country, known: known)
            }
            if let joined = sentence.joined, !law.joining.contains(where: { $0.name == joined }) {
                throw .unreadable(
                    field: "rule by which sentences are joined", value: String(joined.prefix(40)),
                    expected: law.joining.map(\.name).joined(separator: ", ") + " (rules of “\(law.country)”)")
            }
            if let perDay = sentence.perDay, perDay == .zero || perDay > Fraction(3) {
                throw .unreadable(
                    field: "number of days for one of custody", value: perDay.description,
                    expected: "more than 0, at most 3")
            }
        }
    }

    /// No act lies after its sentence, and none is punished by an article or a part that came after it.
    private static func checkArticles(
        _ term: TermCase, _ sentence: CaseSentence, law: Jurisdiction
    ) throws(TermProblem) {
        let sentenced = sentence.decided?.latest ?? sentence.effect?.latest
        for article in term.articles {
            guard let rule = law.articles[article.article], let introduced = introduced(article, rule) else { continue }
            if let act = term.act.latest, introduced > act {
                throw .articleNotYetInForce(article: article, introduced: introduced, act: act)
            }
            if let sentenced, introduced > sentenced {
                throw .articleAfterSentence(article: article, introduced: introduced, sentence: sentenced)
            }
        }
    }

    /// Since when the code has the article, or the part that the charge names.
    private static func introduced(_ article: ChargedArticle, _ rule: ArticleRule) -> Day? {
        let named = rule.parts.filter { article.part != nil && $0.part == article.part }
        let since = named.map { $0.acts.from ?? .earliest }.min()
        guard let since, since > .earliest else { return rule.introduced }
        return max(since, rule.introduced ?? since)
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

    /// Articles without a part of which the packs do not have all parts.
    var openParts: [ChargedArticle] {
        term.articles.filter { $0.part == nil && law.articles[$0.article]?.hasOtherParts == true }
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

    /// The most that a court may give in a case of this kind: of several rules the one for the articles at hand, and for
    /// those under age that for the age.
    func cap(_ kind: CapRule.Case) -> CapRule? {
        let classes = Set(term.articles.flatMap { gravity(of: $0).map(\.gravity) })
        let rules = law.caps.filter { rule in
            let ofArticle =
                rule.articles.isEmpty || term.articles.contains { one in rule.articles.contains { $0.covers(one) } }
            let ofAge = rule.below.map { wasYounger(than: $0) == .certainly } ?? true
            let ofGravity = rule.gravity.isEmpty || !classes.isEmpty && classes.isSubset(of: rule.gravity)
            return rule.of == kind && ofArticle && ofAge && ofGravity
        }
        return kind == .juvenile ? rules.min { $0.years < $1.years } : rules.max { $0.years < $1.years }
    }

    /// Whether the person was under age at the act.
    var wasJuvenile: Certainty {
        sentence.regime == "educational" ? .certainly : wasYounger(than: 18)
    }

    /// Whether the person was younger at the act.
    func wasYounger(than years: Int) -> Certainty {
        guard let first = term.born.earliest, let last = term.born.latest, let act = acts.latest else { return .no }
        let (adultFrom, adultAtLast) = (first.adding(months: years * 12), last.adding(months: years * 12))
        if act < adultFrom { return .certainly }
        return (acts.earliest ?? .earliest) < adultAtLast ? .possibly : .no
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Register
import Statements

extension TermCase {
    /// The case that a record tells: its spells of custody, the last conviction and what became of it.
    ///
    /// The sentence took effect on the day of the decision on appeal, if one upheld or changed it (Code of Criminal
    /// Procedure of Russia, article 390). Articles are those of the decision, or the charges that were not dropped.
    ///
    /// - Parameters:
    ///   - record: the record.
    ///   - countries: which country each code of law belongs to, for example `ru-uk` to `ru`.
    ///   - country: the country where no article names its code, and no custody its country.
    /// - Throws: ``TermProblem`` if there is no conviction or no custody with a date that can be counted from.
    public init(
        _ record: Record, countries: [String: String], otherwise country: String = "ru"
    ) throws(TermProblem) {
        let decisions = DecisionsOnFile(record)
        self.init(
            jurisdiction: country, spells: [], articles: decisions.articles.map { ChargedArticle($0) }, sentences: [])
        jurisdiction =
            CountryOfCode.country(decisions.articles.compactMap(\.code), known: countries)
            ?? CountryOfCode.countryOfCustody(record, known: countries.values) ?? country
        sentences = decisions.sentences
        inAbsentia = decisions.isInAbsentia
        guard !sentences.isEmpty else { throw .noSentence }
        try takeSpells(record)
        for fact in record.facts(of: .birth) {
            if case .birth(let claim)? = fact.chosen?.claim, let date = claim.date { born = date.range }
        }
        for fact in record.facts(of: .sex) {
            if case .sex(let claim)? = fact.chosen?.claim { sex = claim.sex }
        }
        for fact in record.facts(of: .release) {
            guard case .release(let claim)? = fact.chosen?.claim, let day = claim.date?.range.earliest else { continue }
            // A release before the sentence was one from custody, not from the term.
            if let decided = sentences.last?.decided?.earliest, day < decided { continue }
            // One before the first day of custody was from an earlier case.
            if let first = spells.map(\.from).min(), day < first { continue }
            released = min(released ?? day, day)
        }
    }

    /// Ends a spell of custody that has no end on file with the next release, and leaves out what a partial date repeats.
    private mutating func endSpells(_ record: Record) {
        let releases = record.facts(of: .release).compactMap { fact -> Day? in
            guard case .release(let claim)? = fact.chosen?.claim else { return nil }
            return claim.date?.range.latest
        }
        for index in spells.indices where spells[index].to == nil {
            let next = spells[(index + 1)...].map(\.from).first { $0 > spells[index].from }
            guard let next, let release = releases.filter({ $0 >= spells[index].from && $0 <= next }).min() else {
                continue
            }
            spells[index].to = release
        }
    }

    private mutating func takeSpells(_ record: Record) throws(TermProblem) {
        var rough = false
        var found: [(spell: HoldSpell, earliest: Day?)] = []
        for fact in record.facts(of: .custody) {
            guard case .custody(let claim)? = fact.chosen?.claim else { continue }
            guard let range = claim.from?.range, let latest = range.latest, let count = range.count, count <= 366 else {
                rough = rough || claim.from != nil
                continue
            }
            var spell = HoldSpell(HoldKind(claim.kind), from: latest, to: claim.to?.range.earliest)
            // Custody of no named kind that begins after the sentence is the punishment itself.
            if claim.kind == .custody, let decided = sentences.last?.decided?.latest, latest > decided {
                spell.kind = .serving
            }
            if let to = spell.to, to < spell.from { spell.to = claim.to?.range.latest }
            found.append((spell, range.earliest))
            if sentences.last?.regime == nil, let regime = claim.regime, spell.kind == .serving {
                sentences[sentences.count - 1].regime = regime.rawValue
            }
        }
        found.sort { $0.spell.from < $1.spell.from }
        // A date in part that may be the day of an earlier spell of the same kind repeats it.
        for index in found.indices.dropFirst() {
            guard let earlier = found[..<index].last(where: { $0.spell.kind == found[index].spell.kind })?.spell,
                let first = found[index].earliest, first <= earlier.from
            else { continue }
            found[index].spell.from = earlier.from
        }
        spells = found.map(\.spell)
        endSpells(record)
        earliestStart = found.first { $0.spell.kind != .otherBan && $0.spell.kind != .administrative }?.earliest
        if spells.isEmpty { throw rough ? .datesTooRough(what: "The first day of custody") : .noCustody }
    }
}

/// What the decisions of a record come to.
private struct DecisionsOnFile {
    var sentences: [CaseSentence] = []
    var articles: [ArticleReference] = []
    var isInAbsentia = false

    private struct Decided {
        var claim: DecisionClaim
        var date: DayRange?
        var last: Day { date?.latest ?? .earliest }
    }

    init(_ record: Record) {
        var verdicts: [Decided] = []
        var appeals: [Decided] = []
        for fact in record.facts(of: .decision) {
            guard let value = fact.chosen, case .decision(var claim) = value.claim else { continue }
            for other in fact.values {
                guard case .decision(let more) = other.claim else { continue }
                if claim.sentence.isEmpty { claim.sentence = more.sentence }
                if claim.result == nil { claim.result = more.result }
                if claim.date == nil { claim.date = more.date }
            }
            let decided = Decided(claim: claim, date: (claim.date ?? value.valid)?.range)
            switch claim.kind {
            case .verdict: verdicts.append(decided)
            case .appeal: appeals.append(decided)
            default: break
            }
        }
        verdicts.sort { $0.last < $1.last }
        verdicts.removeAll { $0.claim.result == .acquitted || $0.claim.result == .closed }
        sentences = verdicts.compactMap { Self.sentence($0, appeals) }
        let charged = verdicts.last?.claim.articles ?? []
        isInAbsentia = verdicts.last?.claim.inAbsentia == true
        articles = charged.isEmpty ? Self.charges(record) : charged
    }

    private static func sentence(_ verdict: Decided, _ appeals: [Decided]) -> CaseSentence? {
        // An appeal without a date is one against the last sentence.
        let later = appeals.filter { $0.date == nil || $0.last >= verdict.last }
        let standing = later.last { $0.claim.result == .upheld || $0.claim.result == .changed }
        let given = standing.map(\.claim.sentence).flatMap { $0.isEmpty ? nil : $0 } ?? verdict.claim.sentence
        let served = given.first { $0.counted == nil && (Punishment($0.kind).isServed || $0.kind == .life) }
        guard let part = served ?? given.first else { return nil }
        var sentence = CaseSentence(
            Punishment(part.kind), term: part.term, regime: part.regime?.rawValue ?? regime(of: verdict, as: part),
            decided: verdict.date,
            effect: standing?.date, countedFrom: verdict.claim.countedFrom?.day)
        if part.kind == .colonySettlement { sentence.regime = "settlement" }
        if part.kind == .educational { sentence.regime = "educational" }
        if let factor = verdict.claim.remandCoefficient, factor > 0, factor <= 10 {
            sentence.perDay = Fraction(Int((factor * 100).rounded()), 100)
        }
        return sentence
    }

    /// What an appeal leaves unsaid of the regime stays as the verdict has it.
    private static func regime(of verdict: Decided, as part: SentencePart) -> String? {
        guard part.kind == .imprisonment else { return nil }
        return verdict.claim.sentence.first { $0.kind == .imprisonment }?.regime?.rawValue
    }

    private static func charges(_ record: Record) -> [ArticleReference] {
        var found: [ArticleReference] = []
        for fact in record.facts(of: .charge) {
            guard case .charge(let claim)? = fact.chosen?.claim, claim.administrative != true,
                claim.stage != .dropped, claim.stage != .acquitted, !found.contains(claim.article)
            else { continue }
            found.append(claim.article)
        }
        return found
    }
}

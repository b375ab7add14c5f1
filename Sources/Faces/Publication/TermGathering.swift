// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Law
internal import PublicRecord
internal import Register
internal import Statements

/// Gathers terms of imprisonment by offence, for those sentenced for one offence alone: of a term for several together
/// nobody can say what the law allowed for each.
struct TermGathering {
    private let day: Day
    private let labels: Labels
    private var articles: [String: [String: ArticleRule]] = [:]
    /// The day up to which amendments are in the ranges of each code.
    private var asOf: [String: Day] = [:]
    private var found: [Key: Terms] = [:]
    private var leftOut = 0

    private struct Key: Hashable {
        var law: String
        var article: String
        var part: String?
    }

    private struct Terms {
        var months: [Int] = []
        var life = 0
    }

    init(_ day: Day, _ countries: [String: Jurisdiction], _ labels: Labels) {
        self.day = day
        self.labels = labels
        for law in countries.values {
            for pack in law.packs {
                guard !pack.articles.isEmpty else { continue }
                asOf[pack.code] = pack.asOf
                for rule in pack.articles { articles[pack.code, default: [:]][rule.article] = rule }
            }
        }
    }

    /// Takes a person.
    mutating func take(_ record: Record) {
        guard let sentence = sentence(record) else { return }
        guard let key = offence(record, sentence.articles) else {
            leftOut += 1
            return
        }
        if sentence.part.kind == .life {
            found[key, default: Terms()].life += 1
        } else if let term = sentence.part.term {
            found[key, default: Terms()].months.append(term.normalized.totalMonths)
        }
    }

    /// The terms of all who were taken.
    func terms() -> PublicTerms {
        let offences = found.map { offence($0.key, $0.value) }.sorted { one, other in
            let counts = (one.months.count + one.life, other.months.count + other.life)
            return counts.0 != counts.1
                ? counts.0 > counts.1 : (one.code, one.part ?? "") < (other.code, other.part ?? "")
        }
        return PublicTerms(offences: offences, leftOut: leftOut, lawAsOf: found.keys.compactMap { asOf[$0.law] }.min())
    }

    /// The imprisonment that stands on the day.
    private func sentence(_ record: Record) -> (part: SentencePart, articles: [ArticleReference])? {
        var standing: DecisionClaim?
        for decision in Sentences.decisions(record.facts, on: day) {
            switch decision.claim.result {
            case .quashed, .returned, .acquitted, .closed: standing = nil
            case .upheld, .granted, .refused: continue
            case .changed, .convicted, nil:
                guard !decision.claim.sentence.isEmpty else { continue }
                let articles = decision.claim.articles.isEmpty ? standing?.articles ?? [] : decision.claim.articles
                standing = decision.claim
                standing?.articles = articles
            }
        }
        guard let standing else { return nil }
        let part = standing.sentence.first { part in
            switch part.kind {
            case .imprisonment, .colonySettlement, .educational: part.term != nil
            case .life: true
            default: false
            }
        }
        return part.map { ($0, standing.articles) }
    }

    /// The only offence of a sentence: of the verdict, or of the charges where the verdict names none.
    private func offence(_ record: Record, _ stated: [ArticleReference]) -> Key? {
        var references = stated
        if references.isEmpty {
            references = record.facts(of: .charge).compactMap { fact in
                guard case .charge(let claim)? = fact.chosen?.claim, claim.stage != .dropped, claim.stage != .acquitted
                else { return nil }
                return claim.article
            }
        }
        let keys = Set(
            references.compactMap { reference -> Key? in
                guard let law = reference.code, Articles.isNumber(reference.article) else { return nil }
                return Key(law: law, article: reference.article, part: reference.part)
            })
        guard keys.count == 1, references.allSatisfy({ $0.code != nil }) else { return nil }
        return keys.first
    }

    private func offence(_ key: Key, _ terms: Terms) -> PublicTerms.Offence {
        let parts = articles[key.law]?[key.article]?.parts.filter { key.part == nil || $0.part == key.part } ?? []
        let most = parts.compactMap(\.range.most).max()
        let least = parts.filter { $0.range.most != nil }.map(\.range.least).min() ?? 0
        let code = Articles.code(key.law, key.article)
        return PublicTerms.Offence(
            code: code, part: key.part, label: Articles.label(code, key.part, labels),
            years: most.map { least...max($0, least) }, allowsLife: parts.contains(where: \.range.life),
            months: terms.months, life: terms.life)
    }
}

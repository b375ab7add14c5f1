// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage
import Names

/// How many other people there may be of whom an entry of a list could speak as well: who bear the same name and agree in all
/// that the entry tells.
///
/// A name that agrees does not exclude a namesake who is not in the register. How many are expected follows from how many people
/// may stand on such lists at all and from how frequent each part of the name is: by the data of ``NameShares``, or more where
/// the register itself shows it. It is a bound for holding matches down, no estimate.
struct Namesakes: Sendable {
    /// Parts of names are taken for independent. Within a people or a family they are not, so that so many are expected at least.
    private static let least = 1e-4
    /// People who may stand on a list of prisoners or of an exchange: those held on political grounds by Russia and Belarus,
    /// prisoners of war and civilians held in the war are some tens of thousands. An assumption; more make all names less telling.
    private static let people = 30_000.0
    /// Nor fewer than so many for each person of the register.
    private static let peopleOfRegister = 4.0
    /// A register of fewer persons tells no shares of names: one bearer would be a large share.
    private static let fewest = 500

    private var families: [[UInt8]: Int] = [:]
    private var given: [String: Int] = [:]
    private var fathers: [String: Int] = [:]
    private var regions: [String: Int] = [:]
    private var articles: [String: Int] = [:]
    private var count = 0
    /// Shares that were worked out, by the names as they are written: reading a name costs more than all else.
    private var surnameShares: [String: Double] = [:]
    private var givenShares: [String: Double] = [:]
    private var fatherShares: [String: Double] = [:]

    /// Counts a person of the register with all names that are known.
    mutating func add(_ names: [ParsedName], region: String, articles: [String]) {
        count += 1
        let stems = Set(names.flatMap { $0.family.map(NameShares.stems(of:)) ?? [] })
        for stem in stems { families[stem, default: 0] += 1 }
        for key in Set(names.compactMap { $0.given.map(NameShares.givenKey) }) { given[key, default: 0] += 1 }
        for key in Set(names.compactMap(Self.father).map(NameShares.givenKey)) { fathers[key, default: 0] += 1 }
        if !region.isEmpty { regions[region, default: 0] += 1 }
        for article in Set(articles) { self.articles[article, default: 0] += 1 }
    }

    /// How many namesakes are expected by what agrees between an entry and a person of the register.
    ///
    /// A misspelt name is a rare one: of both names the commoner counts.
    /// - Parameters:
    ///   - card: the person of the register.
    ///   - name: the name of the entry.
    ///   - known: the name of the person with which it agrees.
    ///   - said: what agrees between the entry and the person.
    mutating func expected(
        _ card: PersonCard, _ name: ParsedName, _ known: ParsedName,
        _ said: [PairExplanation.Field: PairExplanation.Verdict]
    ) -> Double {
        guard let family = name.family, let first = name.given else { return Self.people }
        let isInitial = first.count { $0.isLetter } <= 1
        var expected = max(Self.people, Self.peopleOfRegister * Double(count))
        expected *= max(surname(family), known.family.map { surname($0) } ?? 0)
        expected *= isInitial ? Self.initial : max(givenShare(first), known.given.map { givenShare($0) } ?? 0)
        for (field, verdict) in said { expected *= factor((field, verdict), card, name, known) }
        return max(expected, Self.least)
    }

    private mutating func surname(_ family: String) -> Double {
        if let known = surnameShares[family] { return known }
        let stems = NameShares.stems(of: family)
        let found = max(NameShares.standard.surname(family), share(stems.compactMap { families[$0] }.max()))
        surnameShares[family] = found
        return found
    }

    /// The share of people with an initial: the most frequent one.
    private static let initial = 0.2
    /// The share of people of one region or under one article is not taken to be less: names go with both.
    private static let leastShare = 0.1

    private mutating func factor(
        _ part: (field: PairExplanation.Field, verdict: PairExplanation.Verdict), _ card: PersonCard,
        _ name: ParsedName, _ known: ParsedName
    ) -> Double {
        switch (part.field, part.verdict) {
        case (.patronymic, .same):
            [name, known].compactMap(Self.father).map { fatherShare($0) }.max() ?? NameShares.rareGiven
        case (.patronymic, .initial): Self.initial
        // People on such lists were born within half a century or so.
        case (.birth, .same): 1.0 / 15_000
        case (.birth, .month): 1.0 / 500
        case (.birth, .year): 1.0 / 40
        case (.region, .same): max(share(regions[card.region]), Self.leastShare)
        case (.articles, .same), (.articles, .overlap):
            max(card.articles.map { share(articles[$0]) }.max() ?? 1, Self.leastShare)
        default: 1
        }
    }

    private mutating func givenShare(_ name: String) -> Double {
        if let known = givenShares[name] { return known }
        let found = share(name, among: given)
        givenShares[name] = found
        return found
    }

    private mutating func fatherShare(_ name: String) -> Double {
        if let known = fatherShares[name] { return known }
        let found = share(name, among: fathers)
        fatherShares[name] = found
        return found
    }

    /// The share of a part of a name: by the data, or by the other persons of the register if that is more.
    private func share(_ name: String, among counts: [String: Int]) -> Double {
        max(NameShares.standard.given(name), share(counts[NameShares.givenKey(name)]))
    }

    private func share(_ bearers: Int?) -> Double {
        Double(max((bearers ?? 0) - 1, 0)) / Double(max(count, Self.fewest))
    }

    private static func father(_ name: ParsedName) -> String? {
        if let father = name.father { return father }
        guard let patronymic = name.patronymic, patronymic.count(where: \.isLetter) > 1 else { return nil }
        return patronymic
    }
}

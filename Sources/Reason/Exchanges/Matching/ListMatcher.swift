// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Linkage
import Names

/// Finds out which persons of a register the entries of a list are.
///
/// Each name of each person is compared with the linkage's weights. The odds of all candidates are weighed against each other and
/// against the chance that the register does not have the person, so that two namesakes share the probability. What a list
/// says so shortly that many people could be meant is held below ``EntryMatch/sure`` by rule, whatever the weights say
/// (``EntryMatch/Reason``): a list is compared once and acted upon.
public struct ListMatcher: Sendable {
    /// The persons of the register.
    public let cards: [PersonCard]
    private var linker: IncrementalLinker
    private var cardOfRow: [Int]
    private let rowsOfCard: [Range<Int>]
    private let givenOfRow: [GivenForm?]
    private let nameOfRow: [ParsedName]
    private let countOfRow: [PartialNames.WordCount]
    private var namesakes: Namesakes
    private let shortNames: ShortNames
    private let partialNames: PartialNames
    private var similarNames: SimilarNames
    private var surnames = SurnameSpellings()
    /// The odds against a chance pair grow with the register; the model takes a thousand.
    private let size: Double

    /// Prepares a register to be asked.
    public init(_ cards: [PersonCard]) {
        let cards = cards.map { card in
            var card = card
            card.region = RegionNames.standard.code(card.region)
            return card
        }
        self.cards = cards
        var table = LinkageTable()
        var cardOfRow: [Int] = []
        var rowsOfCard: [Range<Int>] = []
        var givenOfRow: [GivenForm?] = []
        var nameOfRow: [ParsedName] = []
        var countOfRow: [PartialNames.WordCount] = []
        var namesakes = Namesakes()
        var shortNames = ShortNames()
        var partialNames = PartialNames()
        var similarNames = SimilarNames()
        for (place, card) in cards.enumerated() {
            let parsed = card.names.map { ParsedName($0) }
            let first = cardOfRow.count
            for (name, parsed) in zip(card.names, parsed) {
                var cells = LinkageCells()
                cells.set(.name, name)
                cells.set(.birth, card.birth)
                cells.set(.sex, card.sex)
                cells.set(.region, card.region)
                cells.set(.articles, card.articles.joined(separator: ";"))
                table.append(cells)
                cardOfRow.append(place)
                givenOfRow.append(parsed.given.map(GivenForm.init))
                nameOfRow.append(parsed)
                countOfRow.append(PartialNames.WordCount(name))
                shortNames.add(parsed, card: place)
                partialNames.add(name, row: cardOfRow.count - 1)
                similarNames.add(name)
            }
            namesakes.add(parsed, region: card.region, articles: card.articles)
            rowsOfCard.append(first..<cardOfRow.count)
        }
        linker = IncrementalLinker(PairModel(standard: table))
        self.nameOfRow = nameOfRow
        self.cardOfRow = cardOfRow
        self.rowsOfCard = rowsOfCard
        self.givenOfRow = givenOfRow
        self.countOfRow = countOfRow
        self.namesakes = namesakes
        self.shortNames = shortNames
        self.partialNames = partialNames
        self.similarNames = similarNames
        size = log2(Double(max(cards.count, Self.smallestRegister)) / 1000)
    }

    /// Whom an entry may be. Where it gives several names of one person, each is compared and the likeliest counts.
    public mutating func match(_ entry: PrintedEntry) -> EntryMatch {
        guard let names = OtherNames.all(in: entry.name) else { return matchName(entry) }
        var matches: [EntryMatch] = []
        for name in names {
            var one = entry
            one.name = name
            matches.append(matchName(one))
        }
        guard let best = matches.max(by: { $1.isLikelier(than: $0) }), let person = best.person else {
            return matches.first { !$0.candidates.isEmpty } ?? EntryMatch()
        }
        // Two names of one person that mean two people leave it open which.
        var others: Set<Int> = [person.card]
        for match in matches { if let other = match.person { others.insert(other.card) } }
        guard others.count > 1 else { return best }
        let share = best.candidates.first.map { $0.probability / Double(others.count) } ?? 0
        return EntryMatch(
            candidates: others.sorted().map { EntryMatch.Candidate(card: $0, probability: share) },
            reasons: [.namesakes] + best.reasons.filter { $0 != .namesakes })
    }

    private mutating func matchName(_ entry: PrintedEntry) -> EntryMatch {
        let cells = Self.cells(entry)
        let (matches, explanations, contradicted) = cells.withRow { row, _ in
            let found = linker.matches(of: row, least: 0.001).matches.prefix(Self.mostRows)
            let cards = Set(found.compactMap { cardOfRow.indices.contains($0.place) ? cardOfRow[$0.place] : nil })
            let rows = cards.flatMap { rowsOfCard[$0] }
            let explained = Dictionary(zip(rows, linker.explain(row, with: rows))) { first, _ in first }
            return (
                Array(found), found.map { explained[$0.place] ?? nil },
                cards.filter { hasOtherFather(explained, $0) }
            )
        }
        let name = ParsedName(Self.plain(entry.name))
        let words = GivenForm.words(of: name)
        let count = PartialNames.WordCount(entry.name)
        var found: [Int: (bits: Double, ceiling: Ceiling)] = [:]
        for (match, explanation) in zip(matches, explanations) {
            guard let explanation, cardOfRow.indices.contains(match.place) else { continue }
            let card = cardOfRow[match.place]
            let bits = Self.bits(match.probability) - size
            let likeness = givenOfRow[match.place].flatMap { given in words.map { $0.likeness(to: given) }.max() }
            let said = explanation.said
            let known = nameOfRow[match.place]
            let leavesOut = count.leavesOutWords(beside: countOfRow[match.place])
            let expected = namesakes.expected(cards[card], name, known, said)
            let isOther = said[.family] != .different && surnames.isOther(name, known, sex: cards[card].sex)
            func held(leavesOut: Bool) -> Ceiling {
                Ceiling(
                    said, namesakes: expected, isRegisterLarge: cards.count > Self.largeRegister,
                    hasOtherFather: contradicted.contains(card), givenLikeness: likeness ?? .same,
                    isOtherSurname: isOther, isFirstOfYear: cards[card].birth.hasSuffix("-01-01"),
                    leavesOutWords: leavesOut)
            }
            var ceiling = held(leavesOut: leavesOut)
            if ceiling.value > PartialNames.most, count.isLong,
                !similarNames.explain(Self.plain(entry.name), rows: rowsOfCard[card])
            {
                ceiling = held(leavesOut: true)
            }
            // Of the names of one person that which says most for it.
            if let known = found[card], (known.ceiling.value, known.bits) >= (ceiling.value, bits) { continue }
            found[card] = (bits, ceiling)
        }
        let weighed = Self.weigh(found)
        // Whom the whole name may mean comes first, also where namesakes share it.
        let best = weighed.candidates.first?.probability ?? 0
        if best < EntryMatch.likely, let similar = similarMatch(entry, name), similar.isLikelier(than: weighed) {
            return similar
        }
        if best <= Self.contradicted, let partial = partialMatch(entry) { return partial }
        return weighed.candidates.isEmpty ? shortNames.match(name) : weighed
    }

    /// Whom an entry may be whose words are those of a person in another order or case, or with a typing error.
    private mutating func similarMatch(_ entry: PrintedEntry, _ name: ParsedName) -> EntryMatch? {
        let cells = Self.cells(entry)
        var found: [Int: Ceiling] = [:]
        for (place, alignment) in similarNames.rows(of: Self.plain(entry.name)) {
            guard cardOfRow.indices.contains(place) else { continue }
            let card = cards[cardOfRow[place]]
            // Another name of the person has another father.
            if alignment.leavesFather, rowsOfCard[cardOfRow[place]].contains(where: { nameOfRow[$0].father != nil }) {
                continue
            }
            let explanation = cells.withRow { row, _ in linker.explain(row, with: place) }
            var said = alignment.said
            for part in explanation?.parts ?? [] where ![.family, .given, .patronymic, .sex].contains(part.field) {
                said[part.field] = part.verdict
            }
            let sex = Self.sex(entry.sex)
            if !sex.isEmpty, !card.sex.isEmpty { said[.sex] = sex == card.sex ? .same : .different }
            let known = nameOfRow[place]
            let ceiling = Ceiling(
                said, namesakes: namesakes.expected(card, known, known, said),
                isRegisterLarge: cards.count > Self.largeRegister, isFirstOfYear: card.birth.hasSuffix("-01-01"),
                isDoubtfulForm: alignment.isDeclined, hasSlip: alignment.hasSlip)
            if ceiling.value > found[cardOfRow[place]]?.value ?? 0 { found[cardOfRow[place]] = ceiling }
        }
        guard !found.isEmpty else { return nil }
        // Those who are likest share the probability.
        let sum = found.values.reduce(0) { $0 + $1.value }
        let candidates = found.map { card, ceiling in
            EntryMatch.Candidate(card: card, probability: ceiling.value * ceiling.value / max(sum, ceiling.value))
        }.sorted { ($1.probability, $0.card) < ($0.probability, $1.card) }
        var reasons: [EntryMatch.Reason] = found.count > 1 ? [.namesakes] : []
        if let first = candidates.first, let ceiling = found[first.card] { reasons += ceiling.reasons }
        return EntryMatch(candidates: candidates.filter { $0.probability >= EntryMatch.least }, reasons: reasons)
    }

    /// A name without the English sign of the genitive.
    private static func plain(_ name: String) -> String {
        for end in ["'s", "’s"] where name.hasSuffix(end) { return String(name.dropLast(2)) }
        return name
    }

    private static func cells(_ entry: PrintedEntry) -> LinkageCells {
        var cells = LinkageCells()
        cells.set(.name, plain(entry.name))
        cells.set(.birth, entry.birth)
        cells.set(.sex, sex(entry.sex))
        cells.set(.region, RegionNames.standard.code(entry.region))
        cells.set(.articles, entry.articles.joined(separator: ";"))
        return cells
    }

    /// Whom an entry may be whose name has words that the register’s name leaves out, or leaves out some of them.
    ///
    /// A word that nothing of the person explains says nothing for them: the probability is that of the words that agree, and no
    /// more than ``PartialNames/most``.
    private mutating func partialMatch(_ entry: PrintedEntry) -> EntryMatch? {
        let sex = Self.sex(entry.sex)
        let found = partialNames.rows(of: Self.plain(entry.name)).filter { place, _ in
            let card = cards[cardOfRow[place]]
            return (sex.isEmpty || card.sex.isEmpty || sex == card.sex) && Self.mayBeBorn(entry, as: card)
        }
        guard !found.isEmpty else { return nil }
        let cells = Self.cells(entry)
        var best: [Int: (probability: Double, isByInitials: Bool)] = [:]
        for (place, isByInitials) in found {
            let card = cardOfRow[place]
            var said: [PairExplanation.Field: PairExplanation.Verdict] = [.family: .same, .given: .same]
            for part in cells.withRow({ row, _ in linker.explain(row, with: place) })?.parts ?? []
            where [.birth, .region, .articles].contains(part.field) {
                said[part.field] = part.verdict
            }
            let known = nameOfRow[place]
            let ceiling = Ceiling(
                said, namesakes: namesakes.expected(cards[card], known, known, said),
                isRegisterLarge: cards.count > Self.largeRegister, leavesOutWords: true)
            let probability = isByInitials ? min(ShortNames.initials, ceiling.value) : ceiling.value
            if probability > best[card]?.probability ?? 0 { best[card] = (probability, isByInitials) }
        }
        let candidates = best.map { card, found in
            EntryMatch.Candidate(card: card, probability: found.probability / Double(best.count))
        }.sorted { ($1.probability, $0.card) < ($0.probability, $1.card) }
        var reasons: [EntryMatch.Reason] = best.count > 1 ? [.namesakes] : []
        reasons.append(best.values.contains { !$0.isByInitials } ? .partOfName : .initials)
        return EntryMatch(candidates: candidates.filter { $0.probability >= EntryMatch.least }, reasons: reasons)
    }

    private static func mayBeBorn(_ entry: PrintedEntry, as card: PersonCard) -> Bool {
        guard let printed = entry.born.map(ComparedDate.text), !printed.isEmpty, !card.birth.isEmpty else {
            return true
        }
        return printed.hasPrefix(card.birth) || card.birth.hasPrefix(printed)
    }

    /// Whether a name of the person has another patronymic than the entry, and none has the same: a name without one, as that in
    /// Latin letters often is, does not take the contradiction away.
    private func hasOtherFather(_ explained: [Int: PairExplanation?], _ card: Int) -> Bool {
        let verdicts = rowsOfCard[card].compactMap { place -> PairExplanation.Verdict? in
            guard let parts = (explained[place] ?? nil)?.parts else { return nil }
            // An alias under another surname has a middle name of its own, which says nothing of the father.
            guard let family = parts.first(where: { $0.field == .family }), family.verdict != .different else {
                return nil
            }
            return parts.first { $0.field == .patronymic }?.verdict
        }
        let isOther = { (verdict: PairExplanation.Verdict) in verdict == .different || verdict == .otherInitial }
        return !verdicts.isEmpty && verdicts.allSatisfy(isOther)
    }

    private static func weigh(_ best: [Int: (bits: Double, ceiling: Ceiling)]) -> EntryMatch {
        let odds = best.mapValues { min(exp2($0.bits), 1e9) }
        // One stands for the chance that the register does not have the person.
        let sum = 1 + odds.values.reduce(0, +)
        var candidates: [EntryMatch.Candidate] = []
        for (card, found) in best {
            let share = min((odds[card] ?? 0) / sum, found.ceiling.value)
            if share >= EntryMatch.least { candidates.append(.init(card: card, probability: share)) }
        }
        candidates.sort { ($1.probability, $0.card) < ($0.probability, $1.card) }
        var reasons: [EntryMatch.Reason] = []
        if candidates.count > 1 { reasons.append(.namesakes) }
        if let first = candidates.first, let ceiling = best[first.card]?.ceiling { reasons += ceiling.reasons }
        return EntryMatch(candidates: candidates, reasons: reasons)
    }

    /// A candidate who is contradicted is no likelier than this.
    private static let contradicted = 0.2
    /// A register of fewer persons is weighed as one of so many.
    private static let smallestRegister = 100
    /// Among more persons than this, two who share a rare surname and a given name are met.
    private static let largeRegister = 2_000
    /// So many rows are looked at for one entry.
    private static let mostRows = 40

    private static func bits(_ probability: Double) -> Double {
        let kept = min(max(probability, 1e-12), 1 - 1e-9)
        return log2(kept / (1 - kept))
    }

    private static func sex(_ text: String) -> String {
        switch text.lowercased().first {
        case "m", "м", "ч": "M"
        case "f", "w", "ж": "F"
        default: ""
        }
    }
}

extension PairExplanation {
    /// How each field agrees.
    var said: [Field: Verdict] {
        Dictionary(parts.map { ($0.field, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    }
}

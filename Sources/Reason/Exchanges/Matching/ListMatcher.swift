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
    private let namesakes: Namesakes
    private let shortNames: ShortNames
    private let partialNames: PartialNames
    /// The odds against a chance pair grow with the register; the model takes a thousand.
    private let size: Double

    /// Prepares a register to be asked.
    public init(_ cards: [PersonCard]) {
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
                partialNames.add(name, card: place)
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
        size = log2(Double(max(cards.count, Self.smallestRegister)) / 1000)
    }

    /// Whom an entry may be.
    public mutating func match(_ entry: PrintedEntry) -> EntryMatch {
        var cells = LinkageCells()
        cells.set(.name, entry.name)
        cells.set(.birth, entry.birth)
        cells.set(.sex, Self.sex(entry.sex))
        cells.set(.region, entry.region)
        cells.set(.articles, entry.articles.joined(separator: ";"))
        let (matches, explanations, contradicted) = cells.withRow { row, _ in
            let found = linker.matches(of: row, least: 0.001).matches.prefix(Self.mostRows)
            let cards = Set(found.compactMap { cardOfRow.indices.contains($0.place) ? cardOfRow[$0.place] : nil })
            return (
                Array(found), found.map { linker.explain(row, with: $0.place) },
                cards.filter { hasOtherFather(row, $0) }
            )
        }
        let name = ParsedName(entry.name)
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
            let ceiling = Ceiling(
                said, namesakes: namesakes.expected(cards[card], name, known, said),
                isRegisterLarge: cards.count > Self.largeRegister, hasOtherFather: contradicted.contains(card),
                givenLikeness: likeness ?? .same,
                isOtherSurname: said[.family] != .different && Self.isOtherSurname(name, known, sex: cards[card].sex),
                isFirstOfYear: cards[card].birth.hasSuffix("-01-01"),
                leavesOutWords: count.leavesOutWords(beside: countOfRow[match.place]))
            // Of the names of one person that which says most for it.
            if let known = found[card], (known.ceiling.value, known.bits) >= (ceiling.value, bits) { continue }
            found[card] = (bits, ceiling)
        }
        let weighed = Self.weigh(found)
        // Whom the whole name may mean comes first, also where namesakes share it.
        let best = weighed.candidates.first?.probability ?? 0
        if best <= Self.contradicted, let partial = partialMatch(entry) { return partial }
        return weighed.candidates.isEmpty ? shortNames.match(name) : weighed
    }

    /// Whom an entry may be whose name has words that the register's name leaves out, or leaves out some of them.
    private func partialMatch(_ entry: PrintedEntry) -> EntryMatch? {
        let found = partialNames.cards(of: entry.name).filter { place, _ in
            let card = cards[place]
            let sex = Self.sex(entry.sex)
            return (sex.isEmpty || card.sex.isEmpty || sex == card.sex) && Self.mayBeBorn(entry, as: card)
        }
        guard !found.isEmpty else { return nil }
        let candidates = found.sorted { ($0.value ? 1 : 0, $0.key) < ($1.value ? 1 : 0, $1.key) }.map {
            place, isByInitials in
            EntryMatch.Candidate(
                card: place,
                probability: (isByInitials ? ShortNames.initials : PartialNames.most) / Double(found.count))
        }
        var reasons: [EntryMatch.Reason] = found.count > 1 ? [.namesakes] : []
        reasons.append(found.values.contains(false) ? .partOfName : .initials)
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
    private mutating func hasOtherFather(_ row: LinkageTable.Row, _ card: Int) -> Bool {
        let verdicts = rowsOfCard[card].compactMap { place -> PairExplanation.Verdict? in
            guard let parts = linker.explain(row, with: place)?.parts else { return nil }
            // An alias under another surname has a middle name of its own, which says nothing of the father.
            guard let family = parts.first(where: { $0.field == .family }), family.verdict != .different else {
                return nil
            }
            return parts.first { $0.field == .patronymic }?.verdict
        }
        let isOther = { (verdict: PairExplanation.Verdict) in verdict == .different || verdict == .otherInitial }
        return !verdicts.isEmpty && verdicts.allSatisfy(isOther)
    }

    /// Whether the surnames of two names that sound alike are two by their letters.
    private static func isOtherSurname(_ name: ParsedName, _ known: ParsedName, sex: String) -> Bool {
        let surnames = [known.family, known.secondFamily, known.former].compactMap { $0 }
        let words = [name.family, name.given, name.secondFamily, name.former, name.patronymic].compactMap { $0 }
        // Most are spelt the same.
        if words.contains(where: surnames.contains) { return false }
        let spellings = surnames.flatMap { [$0] + parts($0) }
            .map(WordSpelling.init)
        let best =
            words.flatMap { [$0] + parts($0) }.map(WordSpelling.init)
            .compactMap { word in spellings.map { $0.likeness(to: word) }.max() }.max() ?? .other
        guard best == .ending else { return best == .other }
        // Of a man in the nominative an ending more makes another surname: Калин, Калина.
        let isMan = sex == "M" || sex.isEmpty && (name.sex ?? known.sex) == "M"
        guard isMan, let given = name.given, let other = known.given else { return false }
        return WordSpelling(given).likeness(to: WordSpelling(other)) == .same
    }

    /// The parts of a word with a hyphen.
    private static func parts(_ word: String) -> [String] {
        word.contains("-") ? word.split(separator: "-").filter { $0.count > 2 }.map(String.init) : []
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

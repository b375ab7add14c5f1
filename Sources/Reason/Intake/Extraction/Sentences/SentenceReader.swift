// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Finds the punishments of a text.
///
/// A length of time is a punishment if a verdict or a change of one governs it in its sentence. Lengths of bans,
/// of restricted liberty, of probation, of time already served and the maximum that the law allows («до 10 лет») are
/// not; the part to be served in a prison belongs to the punishment before it.
struct SentenceReader {
    let passage: Passage
    let acts: [CaseAct]
    let terms: TermReader

    init(passage: Passage, acts: [CaseAct]) {
        self.passage = passage
        self.acts = acts
        terms = TermReader(passage: passage)
    }

    func run() -> [FoundSentence] {
        var found: [FoundSentence] = []
        var index = 0
        while index < passage.count {
            let end = passage.sentence(around: index).upperBound
            read(index..<max(end, index + 1), into: &found)
            index = max(end, index + 1)
        }
        return found
    }

    /// The word that governs punishments from here on in the sentence.
    struct Governor {
        var token: Int
        var stage: SentenceMention.Stage
        var change = 0
        var date: DateMention?
    }

    private func read(_ sentence: Range<Int>, into found: inout [FoundSentence]) {
        var governor: Governor?
        var boundary = sentence.lowerBound
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if passage[index].depth > 0 {
                index += 1
                continue
            }
            if let next = self.governor(at: index, sentence, governor) {
                governor = next
                boundary = index
            } else if isRelease(index) {
                governor = nil
            }
            if let governor, let punishment = read(index, boundary, sentence, governor, &found) {
                boundary = punishment
                index = punishment
            } else {
                index += 1
            }
        }
        takeRegime(of: sentence, &found)
    }

    /// «…на 17 лет с ограничением свободы на 1 год с отбыванием наказания в колонии строгого режима»: the regime stands
    /// after the additions.
    private func takeRegime(of sentence: Range<Int>, _ found: inout [FoundSentence]) {
        guard let last = found.indices.last, found[last].tokens.lowerBound >= sentence.lowerBound,
            found[last].regime == nil, found[last].kind == .imprisonment || found[last].kind == .life
        else { return }
        let rest = found[last].tokens.upperBound..<sentence.upperBound
        guard let serving = rest.first(where: { passage[$0].cue == .serving && passage[$0].depth == 0 }) else { return }
        found[last].regime = PunishmentKinds(passage: passage).regime(serving..<min(serving + 9, sentence.upperBound))
    }

    private func isRelease(_ index: Int) -> Bool {
        switch passage[index].cue {
        case .released, .servedOut: true
        case .deprived: passage[index + 1].cue == .liberty
        default: false
        }
    }

    /// A verdict, or a verb that changes one.
    private func governor(at index: Int, _ sentence: Range<Int>, _ current: Governor?) -> Governor? {
        if let act = acts.first(where: { $0.token == index && $0.isImplied && $0.kind == .convicted }) {
            return Governor(token: index, stage: act.isFormer ? .formerCase : .firstInstance, date: act.date)
        }
        switch passage[index].cue {
        case .convicted, .guilty, .triedBefore, .fined:
            guard passage[index].cue != .guilty || current == nil else { return nil }
            let act = acts.first { $0.token == index }
            return Governor(token: index, stage: stage(of: act, index, sentence), date: act?.date)
        case .mitigated: return change(index, -1)
        case .aggravated: return change(index, 1)
        case .replaced, .assigned, .requalified, .reviewed: return change(index, 0, current)
        case .total, .finally:
            guard var next = current, next.stage != .formerCase else { return nil }
            if next.stage == .firstInstance { next.stage = .total }
            return next
        case .requested: return Governor(token: index, stage: .requested)
        case .suspended where current == nil && isAfterAppeal(index, sentence): return change(index, 0)
        default: return nil
        }
    }

    private func stage(of act: CaseAct?, _ index: Int, _ sentence: Range<Int>) -> SentenceMention.Stage {
        switch act?.fate {
        case .former: .formerCase
        case .annulled: .annulled
        default: isAfterAppeal(index, sentence) ? .afterAppeal : .firstInstance
        }
    }

    private func change(_ index: Int, _ sign: Int, _ current: Governor? = nil) -> Governor {
        let isFormer = acts.last { $0.token < index }?.isFormer ?? false
        let date = CaseActReader(passage: passage, articles: []).date(of: index) ?? current?.date
        let isFirst = passage[index].cue == .assigned && !isAfterAppeal(index, passage.sentence(around: index))
        let stage: SentenceMention.Stage = isFormer ? .formerCase : isFirst ? .firstInstance : .afterAppeal
        return Governor(token: index, stage: stage, change: sign, date: date)
    }

    private func isAfterAppeal(_ index: Int, _ sentence: Range<Int>) -> Bool {
        (sentence.lowerBound..<max(index, sentence.lowerBound)).contains {
            passage[$0].cue == .appeal || passage[$0].cue == .cassation
        }
    }

    /// Reads a punishment at a token; answers where it ends.
    private func read(
        _ index: Int, _ boundary: Int, _ sentence: Range<Int>, _ governor: Governor, _ found: inout [FoundSentence]
    ) -> Int? {
        if let term = terms.read(at: index) {
            place(term, boundary, sentence, governor, &found)
            return term.tokens.upperBound
        }
        guard let untimed = PunishmentKinds(passage: passage).untimed(at: index, sentence) else { return nil }
        let isNew = found.last.map { $0.tokens.lowerBound < governor.token } ?? true
        guard isNew || untimed.kind == .life && found.last?.kind != .life else { return untimed.tokens.upperBound }
        var punishment = untimed
        punishment.stage = governor.stage
        punishment.date = governor.date
        found.append(punishment)
        return untimed.tokens.upperBound
    }

    private func place(
        _ term: FoundTerm, _ boundary: Int, _ sentence: Range<Int>, _ governor: Governor,
        _ found: inout [FoundSentence]
    ) {
        let kinds = PunishmentKinds(passage: passage)
        let use = kinds.use(of: term, after: boundary, in: sentence, isChange: governor.change != 0)
        switch use {
        case .prisonPart:
            guard let last = found.indices.last, found[last].prisonPart == nil,
                found[last].tokens.lowerBound >= sentence.lowerBound
            else { return }
            found[last].prisonPart = term.term
            // «…5 лет — в тюрьме, остальной срок — в колонии строгого режима».
            found[last].regime = found[last].regime ?? kinds.regimeOfRest(term.tokens.upperBound..<sentence.upperBound)
        case .other: return
        case .punishment(let kind, let regime):
            if kind == .other, governor.change == 0, !isGoverned(term, by: governor, boundary) { return }
            var punishment = FoundSentence(
                kind: kind, term: term.term, regime: regime, stage: governor.stage, tokens: term.tokens)
            punishment.date = governor.date
            if governor.change != 0, kinds.isDifference(term) { punishment.change = governor.change }
            if mergesWithUntimed(punishment, governor, &found) { return }
            found.append(punishment)
        }
    }

    /// «приговорён к принудительным работам на 2 года»: the kind came first, without its length.
    private func mergesWithUntimed(
        _ punishment: FoundSentence, _ governor: Governor, _ found: inout [FoundSentence]
    ) -> Bool {
        guard let last = found.indices.last, found[last].tokens.lowerBound >= governor.token, found[last].term == nil
        else { return false }
        switch found[last].kind {
        case .life, .death, .fine, .psychiatric: return true
        // Community service is counted in hours: a length in years is another punishment.
        case .communityService: return false
        default:
            found[last].term = punishment.term
            found[last].regime = found[last].regime ?? punishment.regime
            found[last].tokens = found[last].tokens.lowerBound..<punishment.tokens.upperBound
            return true
        }
    }

    /// A length without a word of its kind counts if a preposition ties it to the verdict («приговорён к 7 годам»).
    private func isGoverned(_ term: FoundTerm, by governor: Governor, _ boundary: Int) -> Bool {
        switch passage[term.tokens.lowerBound - 1].cue {
        case .to, .onto: true
        case .within: false
        default: term.tokens.lowerBound - governor.token <= 2
        }
    }
}

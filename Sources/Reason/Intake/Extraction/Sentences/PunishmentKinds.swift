// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Reads from the words around a length of time which punishment it measures.
struct PunishmentKinds {
    enum Use {
        case punishment(SentenceMention.Kind, SentenceMention.Regime?)
        case prisonPart
        case other
    }

    let passage: Passage

    /// What a length of time is the length of. `boundary` is the end of what was read before it.
    func use(of term: FoundTerm, after boundary: Int, in sentence: Range<Int>, isChange: Bool) -> Use {
        let before = max(boundary, term.tokens.lowerBound - 30)..<term.tokens.lowerBound
        let after = window(after: term, sentence)
        if passage[term.tokens.lowerBound - 1].cue == .until, !isChange { return .other }
        if measuresAddition(before, after) { return .other }
        if isPrisonPart(before, after, term) { return .prisonPart }
        if before.contains(where: { passage[$0].cue == .rest }) { return .other }
        let kind = kind(after) ?? kindBefore(before)
        let regime = regime(after) ?? regime(before)
        if let kind {
            return .punishment(kind, kind == .imprisonment ? regime : kind == .colonySettlement ? .settlement : nil)
        }
        return .punishment(regime == nil ? .other : .imprisonment, regime)
    }

    /// The words after a length that may name its kind: up to the next length, a comma before another punishment,
    /// or the end of the clause.
    private func window(after term: FoundTerm, _ sentence: Range<Int>) -> Range<Int> {
        let start = term.tokens.upperBound
        var end = start
        while end < min(sentence.upperBound, start + 14) {
            let token = passage[end]
            if token.kind == .number && passage[end + 1].cue != .article && !isQuoted(end) { break }
            if token.isMark(.semicolon) || token.isMark(.open) || token.isMark(.quote) { break }
            if token.isMark(.comma), endsAtComma(end) { break }
            if token.cue == .convicted || token.cue == .probation || token.cue == .right { break }
            if token.cue == .from, [.restriction, .probation, .fine, .deprivation].contains(passage[end + 1].cue) {
                break
            }
            end += 1
        }
        return start..<end
    }

    private func isQuoted(_ index: Int) -> Bool { passage[index - 1].isMark(.quote) }

    /// «12 лет, из них…» ends at the comma; «12 лет, с отбыванием в колонии строгого режима» goes on.
    private func endsAtComma(_ index: Int) -> Bool {
        !(passage[index + 1].cue == .from && passage[index + 2].cue == .serving
            || passage[index + 1].cue == .suspended || passage[index + 1].cue == .serving)
    }

    /// Bans, restricted liberty beside the punishment, probation, time served or an age.
    private func measuresAddition(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
        // The last word before the length decides: «лишения свободы в колонии с ограничением свободы на 1 год».
        var isAddition = false
        for index in before {
            switch passage[index].cue {
            case .restriction, .right, .probation, .servedOut, .ban: isAddition = true
            case .deprivation: isAddition = passage[index + 1].cue != .liberty
            default: break
            }
        }
        if isAddition { return true }
        guard let first = after.first else { return false }
        if passage[first].cue == .restriction { return isBeside(before) }
        return passage[first].cue == .probation
    }

    /// «с 1 годом ограничения свободы», «и 1 году ограничения свободы» beside another punishment.
    private func isBeside(_ before: Range<Int>) -> Bool {
        guard let last = before.last else { return true }
        return passage[last].cue != .to
    }

    /// «с отбыванием первых 4 лет в тюрьме», «из которых 5 лет — в тюрьме», «4 года тюрьмы».
    private func isPrisonPart(_ before: Range<Int>, _ after: Range<Int>, _ term: FoundTerm) -> Bool {
        let lead = before.suffix(7).contains {
            let cue = passage[$0].cue
            return cue == .first || cue == .which || cue == .outOf || cue == .serving
        }
        let prison =
            after.prefix(8).contains { passage[$0].cue == .prison }
            || passage[term.tokens.upperBound].isMark(.comma)
                && (term.tokens.upperBound..<term.tokens.upperBound + 4).contains { passage[$0].cue == .prison }
            || before.suffix(6).contains { passage[$0].cue == .prison }
        return lead && prison || prison && before.suffix(3).contains { passage[$0].cue == .first }
    }

    private func kind(_ range: Range<Int>) -> SentenceMention.Kind? {
        var kind: SentenceMention.Kind?
        for index in range {
            switch passage[index].cue {
            case .suspended: return .suspended
            case .settlement: return .colonySettlement
            case .deprivation where passage[index + 1].cue == .liberty: kind = kind ?? .imprisonment
            case .colony, .general, .strict, .special, .prison: kind = kind ?? .imprisonment
            case .compulsory where passage[index + 1].cue == .labour: return kind ?? .forcedLabour
            case .corrective where passage[index + 1].cue == .labour: return kind ?? .correctiveLabour
            case .mandatory where passage[index + 1].cue == .labour: return kind ?? .communityService
            case .restriction where passage[index + 1].cue == .liberty: return kind ?? .restrictedLiberty
            default: break
            }
        }
        return kind
    }

    /// «к лишению свободы на 16 лет», «к принудительным работам сроком на 2 года», «условно к 3 годам».
    private func kindBefore(_ range: Range<Int>) -> SentenceMention.Kind? {
        kind(range.suffix(9).startIndex..<range.upperBound)
    }

    func regime(_ range: Range<Int>) -> SentenceMention.Regime? {
        for index in range {
            switch passage[index].cue {
            case .general where isRegime(index): return .general
            case .strict where isRegime(index): return .strict
            case .special where isRegime(index): return .special
            case .educational: return .educational
            case .settlement: return .settlement
            default: break
            }
        }
        return nil
    }

    /// The regime of the rest of a term, of which a part is served in a prison.
    func regimeOfRest(_ range: Range<Int>) -> SentenceMention.Regime? {
        guard let rest = range.first(where: { passage[$0].cue == .rest }) else { return nil }
        return regime(rest..<min(rest + 9, range.upperBound))
    }

    private func isRegime(_ index: Int) -> Bool {
        passage[index + 1].cue == .regime || passage[index - 1].cue == .colony || passage[index - 1].cue == .regime
    }

    /// Whether a changed length is the difference («сократил срок на 1 месяц») and not the new length («до 6 лет»).
    func isDifference(_ term: FoundTerm) -> Bool {
        passage[term.tokens.lowerBound - 1].cue == .onto
    }

    /// A punishment that needs no length: life, death, a fine, treatment; or labour whose length follows.
    func untimed(at index: Int, _ sentence: Range<Int>) -> FoundSentence? {
        let next = passage[index + 1].cue
        switch passage[index].cue {
        case .life:
            return FoundSentence(
                kind: .life, regime: regime(index..<min(index + 14, sentence.upperBound)), tokens: index..<index + 1)
        case .death, .shooting: return FoundSentence(kind: .death, tokens: index..<index + 1)
        case .fine where passage[index - 1].cue == .to || passage[index - 1].cue == .compulsory:
            return fine(index)
        case .fined: return fine(index)
        case .compulsory where (index + 1..<index + 4).contains { passage[$0].cue == .treatment }:
            return FoundSentence(kind: .psychiatric, tokens: index..<index + 2)
        case .compulsory where next == .labour && passage[index - 1].cue == .to:
            return FoundSentence(kind: .forcedLabour, tokens: index..<index + 2)
        case .corrective where next == .labour && passage[index - 1].cue == .to:
            return FoundSentence(kind: .correctiveLabour, tokens: index..<index + 2)
        case .mandatory where next == .labour:
            return FoundSentence(kind: .communityService, tokens: index..<index + 2)
        case .suspended where next == .term && terms(before: index) == nil && passage[index - 1].cue != .replaced:
            return FoundSentence(kind: .suspended, tokens: index..<index + 2)
        default: return nil
        }
    }

    private func terms(before index: Int) -> Int? {
        passage[index - 1].cue == .year ? index - 1 : nil
    }

    private func fine(_ index: Int) -> FoundSentence {
        var sentence = FoundSentence(kind: .fine, tokens: index..<index + 1)
        for position in index + 1..<index + 8 where passage[position].kind == .number {
            var end = position + 1
            var amount = passage[position].value
            while passage[end].isWhole, passage[end].digits == 3, amount < 1_000_000_000 {
                amount = amount * 1000 + passage[end].value
                end += 1
            }
            if passage[end].cue == .thousand { amount *= 1000 }
            if passage[end].cue == .million { amount *= 1_000_000 }
            guard [.thousand, .million, .rouble].contains(passage[end].cue) else { break }
            sentence.amount = amount
            sentence.tokens = index..<end + 1
            break
        }
        return sentence
    }
}

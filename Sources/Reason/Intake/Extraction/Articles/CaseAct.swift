// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A word that says what was done to the person: charged, sentenced, fined, acquitted.
struct CaseAct {
    enum Kind { case convicted, charged, accusation, fined, triedBefore, dropped, requalified, excluded }

    /// What became of a verdict or charge; one annulled leaves the person charged.
    enum Fate { case stands, former, annulled }

    var kind: Kind
    var token: Int
    var sentence: Int
    /// The date that belongs to the word; its index among the passage's dates.
    var date: DateMention?
    var fate = Fate.stands
    /// No word of an act stands there: «5 апреля 2024 года по ст. 212 к 7 годам».
    var isImplied = false

    /// Whether the text places the act in an earlier case.
    var isFormer: Bool { fate == .former }
}

/// Finds the acts of a text and which of them belong to an earlier case.
struct CaseActReader {
    let passage: Passage

    let articles: [FoundArticle]

    func run() -> [CaseAct] {
        var acts: [CaseAct] = []
        for index in 0..<passage.count {
            guard let kind = kind(at: index) else { continue }
            var act = CaseAct(kind: kind, token: index, sentence: passage[index].sentence)
            act.date = date(of: index)
            if kind == .triedBefore || saysFormerly(before: index) { act.fate = .former }
            acts.append(act)
        }
        acts += implied(beside: acts)
        acts.sort { $0.token < $1.token }
        carryOn(&acts)
        return acts
    }

    /// A sentence with a date and articles but no word of an act tells of a charge, or of a verdict if a length of
    /// punishment follows.
    private func implied(beside acts: [CaseAct]) -> [CaseAct] {
        var implied: [CaseAct] = []
        for article in articles where passage[article.groupTokens.lowerBound].depth == 0 {
            let start = article.groupTokens.lowerBound
            let sentence = passage[start].sentence
            let isTold = (acts + implied).contains { $0.sentence == sentence && $0.kind != .accusation }
            guard !isTold, let date = date(of: start) else { continue }
            let verdict = passage.sentence(around: start).first {
                passage[$0].depth == 0 && passage[$0].cue == .to && passage[$0 + 1].kind == .number && $0 > start
            }
            if verdict == nil, acts.contains(where: { $0.sentence == sentence }) { continue }
            let token = verdict ?? max(start - 1, 0)
            implied.append(
                CaseAct(
                    kind: verdict == nil ? .charged : .convicted, token: token, sentence: sentence, date: date,
                    isImplied: true))
        }
        return implied
    }

    /// «Ранее судим по…, также 3 февраля признан виновным по…, приговорён к…» goes on about the earlier cases.
    private func carryOn(_ acts: inout [CaseAct]) {
        for index in acts.indices.dropFirst() where !acts[index].isFormer && acts[index - 1].isFormer {
            guard acts[index].sentence == acts[index - 1].sentence else { continue }
            let between = acts[index - 1].token + 1..<max(acts[index].token, acts[index - 1].token + 1)
            let isAlso = between.contains {
                passage[$0].depth == 0 && passage[$0].cue == .also && passage[$0].value == 1
            }
            let isSameVerdict =
                acts[index].kind == .convicted && acts[index - 1].kind != .triedBefore
                && !between.contains { passage[$0].isMark(.semicolon) || passage.date(at: $0) != nil }
            let isPenalty =
                acts[index].kind == .convicted && acts[index - 1].kind == .triedBefore
                && !articles.contains {
                    $0.groupTokens.lowerBound > acts[index].token
                        && passage[$0.groupTokens.lowerBound].sentence == acts[index].sentence
                }
                && articles.contains { between.contains($0.groupTokens.lowerBound) }
            if isAlso || isSameVerdict || isPenalty { acts[index].fate = .former }
        }
    }

    private func kind(at index: Int) -> CaseAct.Kind? {
        let token = passage[index]
        guard token.kind == .word else { return nil }
        switch token.cue {
        case .convicted: return .convicted
        case .guilty: return passage[index - 1].cue == .not ? nil : .convicted
        case .charged, .suspected, .instituted: return .charged
        case .accusation: return .accusation
        case .fined: return .fined
        case .triedBefore: return passage[index - 1].cue == .not ? nil : .triedBefore
        case .acquitted, .closed: return .dropped
        case .requalified: return .requalified
        case .excluded: return .excluded
        default: return nil
        }
    }

    /// «Ранее судим», «Ранее, в 2012 и 2013 годах, осуждён»: the word within the clause before the act, if no other
    /// act stands between. «Не ранее» is a bound of a date; «с учётом ранее вынесенного приговора» makes that verdict a
    /// part of the present punishment.
    private func saysFormerly(before index: Int) -> Bool {
        var position = index - 1
        while position >= max(0, index - 24), passage[position].sentence == passage[index].sentence {
            if passage[position].cue == .formerly { return ![.not, .regard].contains(passage[position - 1].cue) }
            if kind(at: position) != nil || CustodyReader.isTrigger(passage, position) { return false }
            position -= 1
        }
        return false
    }

    /// The nearest date before the act in its sentence, if no other event stands between; else one right after it.
    func date(of index: Int) -> DateMention? {
        var position = index - 1
        while position >= 0, passage[position].sentence == passage[index].sentence {
            let token = passage[position]
            if token.depth == 0, let date = passage.date(at: position), date.value != nil {
                if isEvent(after: date, before: index) || isBirth(date) { break }
                return date
            }
            if token.depth == 0, isEvent(position) { break }
            position -= 1
        }
        for next in index + 1..<index + 8 where passage[next].sentence == passage[index].sentence {
            if let date = passage.date(at: next), date.value != nil { return date }
            let cue = passage[next].cue
            if cue == .to || cue == .along || passage[next].isMark(.comma) || isEvent(next) { break }
        }
        return nil
    }

    /// «родился 16 апреля 1970 года»: that date tells of nothing else.
    private func isBirth(_ date: DateMention) -> Bool {
        let start = date.tokens.lowerBound
        return (start - 3..<start).contains { passage[$0].cue == .born }
    }

    private func isEvent(after date: DateMention, before index: Int) -> Bool {
        (date.tokens.upperBound..<max(date.tokens.upperBound, index)).contains { isEvent($0) }
    }

    private func isEvent(_ index: Int) -> Bool {
        let token = passage[index]
        guard token.kind == .word, token.depth == 0 else { return false }
        switch token.cue {
        case .convicted, .charged, .fined, .born, .released, .servedOut, .dismissed, .learned: return true
        default: return CustodyReader.isTrigger(passage, index)
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Marks the acts that belong to an earlier case.
///
/// Beside those that the text itself calls earlier («ранее судим»), a conviction is of an earlier case if another
/// charge or conviction with articles of its own follows it and it lies before the loss of liberty, or if the text
/// says between the two that the punishment was served.
struct FormerCases {
    let passage: Passage
    let articles: [FoundArticle]
    let custody: FoundCustody?

    func mark(_ acts: inout [CaseAct]) {
        for index in acts.indices where acts[index].fate == .stands && isCandidate(acts[index]) {
            guard let other = otherCase(than: index, acts) else { continue }
            if isAnnulled(index, acts) {
                acts[index].fate = .annulled
            } else if !isSameSpell(acts[index]) {
                let isPast =
                    precedesCustody(acts[index]) && !leadsUpToCustody(acts[index])
                    || isLongBefore(acts[index], acts[other]) || isTold(acts[index])
                    || acts[other].token > acts[index].token && servedBetween(acts[index], acts[other])
                if isPast { acts[index].fate = .former }
            }
        }
    }

    /// A verdict; or a charge that only the date of its sentence tells of.
    private func isCandidate(_ act: CaseAct) -> Bool {
        act.kind == .convicted || act.kind == .fined || act.isImplied
    }

    private func isProceeding(_ act: CaseAct) -> Bool {
        act.kind == .convicted || act.kind == .fined || act.kind == .charged || act.kind == .accusation
    }

    private func hasArticles(_ act: CaseAct) -> Bool {
        articles.contains { passage[$0.tokens.lowerBound].sentence == act.sentence }
    }

    /// Another act of the present case, with its own articles, that is not earlier than this one.
    private func otherCase(than index: Int, _ acts: [CaseAct]) -> Int? {
        acts.indices.last { other in
            guard other != index, acts[other].fate == .stands, isProceeding(acts[other]), hasArticles(acts[other])
            else {
                return false
            }
            guard acts[other].sentence != acts[index].sentence || acts[other].kind != .accusation else { return false }
            if acts[other].sentence == acts[index].sentence, !isApart(acts[index], acts[other]) { return false }
            guard let mine = acts[index].date else { return acts[other].token > acts[index].token }
            guard let its = acts[other].date else {
                return acts[other].token > acts[index].token || precedesCustody(acts[index])
            }
            return its.order > mine.order
        }
    }

    /// Whether two acts of one sentence have articles of their own.
    private func isApart(_ one: CaseAct, _ other: CaseAct) -> Bool {
        let low = min(one.token, other.token)
        let high = max(one.token, other.token)
        return articles.contains { $0.groupTokens.lowerBound > low && $0.groupTokens.lowerBound < high }
    }

    private func precedesCustody(_ act: CaseAct) -> Bool {
        guard let date = act.date, let year = date.year, let custody, custody.order != Int.max else { return false }
        if date.month == nil { return year < custody.order / 10_000 }
        return date.order < custody.order
    }

    /// «28 августа 2023 года приговорён…» less than a year before the loss of liberty is told as a step of the same
    /// persecution; «был приговорён» is told as past.
    private func leadsUpToCustody(_ act: CaseAct) -> Bool {
        guard let date = act.date, date.isDay, let custody, custody.order != Int.max else { return false }
        guard !(act.token - 3..<act.token).contains(where: { passage[$0].cue == .was }) else { return false }
        return custody.order - date.order < 10_000
    }

    /// Without a day of custody to tell by: three years or more before the other verdict.
    private func isLongBefore(_ act: CaseAct, _ other: CaseAct) -> Bool {
        guard custody == nil || custody?.order == Int.max, let year = act.date?.year, let next = other.date?.year else {
            return false
        }
        return next - year >= 3
    }

    /// «В 2014 году был осуждён»: a year alone and «был» tell of the past.
    private func isTold(_ act: CaseAct) -> Bool {
        guard let date = act.date, date.month == nil, custody == nil else { return false }
        return (act.token - 3..<act.token).contains { passage[$0].cue == .was }
    }

    /// A verdict after the present loss of liberty is of the present spell, even if a second case came of it.
    private func isSameSpell(_ act: CaseAct) -> Bool {
        guard let date = act.date, let custody, custody.order != Int.max else { return false }
        return date.order >= custody.order
    }

    private func servedBetween(_ first: CaseAct, _ second: CaseAct) -> Bool {
        (first.token..<max(first.token, second.token)).contains { passage[$0].cue == .servedOut }
    }

    /// «Приговор отменён, дело отправлено на новое рассмотрение», and a new verdict follows.
    private func isAnnulled(_ index: Int, _ acts: [CaseAct]) -> Bool {
        guard
            let next = acts.indices.first(where: { $0 > index && acts[$0].kind == .convicted && hasArticles(acts[$0]) })
        else { return false }
        return (acts[index].token..<acts[next].token).contains { token in
            passage[token].cue == .cancelled
                && (passage[token - 1].cue == .verdictNoun || passage[token + 1].cue == .verdictNoun)
        }
    }
}

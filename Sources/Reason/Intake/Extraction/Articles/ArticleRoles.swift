// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Says of each article what it has to do with the present case.
struct ArticleRoles {
    let passage: Passage
    let acts: [CaseAct]
    let found: [FoundArticle]
    let outlines: CodeOutlines

    func run() -> [Extracted<ArticleMention>] {
        var mentions: [ArticleMention] = []
        var group = -1
        var act: CaseAct?
        var annulled: [Int] = []
        for article in found {
            if article.group != group {
                group = article.group
                act = governing(article)
            }
            if act?.fate == .annulled { annulled.append(mentions.count) }
            mentions.append(
                ArticleMention(
                    article: article.article, part: article.part, points: article.points, code: article.code,
                    role: role(of: article, act)))
        }
        withdraw(&mentions)
        supersede(annulled, in: &mentions)
        replaceParts(&mentions)
        return zip(mentions, found).map { passage.extracted($0, $1.tokens) }
    }

    /// A charge that the text later drops or requalifies is no longer of the present case.
    private func withdraw(_ mentions: inout [ArticleMention]) {
        for index in mentions.indices where mentions[index].role == .dropped || mentions[index].role == .requalifiedFrom
        {
            let gone = mentions[index]
            for earlier in 0..<index {
                let other = mentions[earlier]
                guard other.article == gone.article, other.part == gone.part, other.role == .charged else { continue }
                mentions[earlier] = ArticleMention(
                    article: other.article, part: other.part, points: other.points, code: other.code, role: gone.role)
            }
        }
    }

    /// An annulled verdict leaves the charge standing, unless a new verdict names another part of the article.
    private func supersede(_ annulled: [Int], in mentions: inout [ArticleMention]) {
        for index in annulled {
            let gone = mentions[index]
            let isRenewed = mentions[index...].contains {
                $0.role == .convicted && $0.article == gone.article && $0.part != gone.part
            }
            guard isRenewed, gone.role == .charged else { continue }
            mentions[index] = ArticleMention(
                article: gone.article, part: gone.part, points: gone.points, code: gone.code, role: .requalifiedFrom)
        }
    }

    /// «Суд апелляционной инстанции переквалифицировал обвинение на ч. 2 ст. 207.3»: the part of the verdict before
    /// it is gone, though the sentence does not name it.
    private func replaceParts(_ mentions: inout [ArticleMention]) {
        for target in found.indices where passage[found[target].groupTokens.lowerBound - 1].cue == .onto {
            let start = found[target].groupTokens.lowerBound
            let sentence = passage[start].sentence
            guard acts.contains(where: { $0.kind == .requalified && $0.sentence == sentence && $0.token < start })
            else { continue }
            for index in 0..<target where mentions[index].isOfPresentCase {
                let gone = mentions[index]
                guard passage[found[index].tokens.lowerBound].sentence < sentence, let part = gone.part,
                    gone.article == found[target].article, let newPart = found[target].part, part != newPart
                else { continue }
                mentions[index] = ArticleMention(
                    article: gone.article, part: part, points: gone.points, code: gone.code, role: .requalifiedFrom)
            }
        }
    }

    private func role(of article: FoundArticle, _ act: CaseAct?) -> ArticleMention.Role {
        switch article.code {
        case .administrative, .procedure, .other: return .otherLaw
        default: break
        }
        if let outline = outlines[article.code ?? .criminal], article.number < outline.firstSpecial {
            return article.number == outline.attempt ? .inchoate : .generalPart
        }
        guard let act else { return .named }
        switch act.fate {
        case .former: return .formerCase
        case .annulled: return .charged
        case .stands: break
        }
        if isDenied(article, act) { return .dropped }
        switch act.kind {
        case .requalified: return requalifiedRole(of: article, act)
        case .dropped, .excluded: return .dropped
        case .charged, .accusation: return .charged
        case .convicted, .fined, .triedBefore: return .convicted
        }
    }

    /// «в шпионаже, а не в государственной измене по ст. 275».
    private func isDenied(_ article: FoundArticle, _ act: CaseAct) -> Bool {
        let start = article.groupTokens.lowerBound
        guard act.token < start else { return false }
        for index in stride(from: start - 1, to: max(act.token, start - 10), by: -1) {
            if passage[index].isMark(.comma) || passage[index].depth > 0 { return false }
            if passage[index].cue == .not, passage[index - 1].cue == .also { return true }
        }
        return false
    }

    private func requalifiedRole(of article: FoundArticle, _ act: CaseAct) -> ArticleMention.Role {
        if isTarget(article, of: act) { return isEnded(article) ? .dropped : .convicted }
        return keepsArticle(act) ? .charged : .requalifiedFrom
    }

    /// «…на ч. 2 ст. 282.2 и прекращением преследования по этим эпизодам».
    private func isEnded(_ article: FoundArticle) -> Bool {
        let end = article.groupTokens.upperBound
        return acts.contains {
            $0.kind == .dropped && $0.token >= end && $0.sentence == passage[end - 1].sentence
                && !isGroupBetween(article, until: $0.token)
        }
    }

    /// «переквалифицировано на организацию этого преступления по ч. 3 ст. 33»: only the General Part is new.
    private func keepsArticle(_ act: CaseAct) -> Bool {
        let targets = found.filter {
            $0.groupTokens.lowerBound > act.token && passage[$0.groupTokens.lowerBound].sentence == act.sentence
        }
        return !targets.isEmpty
            && targets.allSatisfy { $0.number < outlines[$0.code ?? .criminal]?.firstSpecial ?? 0 }
    }

    /// «переквалифицировал с ч. 2 на ч. 1», «…эпизодов по ч. 2 ст. 205.5 на ч. 2 ст. 282.2»: what follows «на».
    private func isTarget(_ article: FoundArticle, of act: CaseAct) -> Bool {
        let start = article.groupTokens.lowerBound
        guard start > act.token else { return false }
        return passage[start - 1].cue == .onto
    }

    /// The act that a run of articles depends on: the nearest one before it in the sentence, or the one after it; in
    /// a sentence without one, the last act before.
    private func governing(_ article: FoundArticle) -> CaseAct? {
        let start = article.groupTokens.lowerBound
        let sentence = passage[start].sentence
        let before = acts.last { $0.token < start && $0.sentence == sentence }
        let after = firstAct(from: article.groupTokens.upperBound, sentence)
        guard let before else { return after ?? acts.last { $0.token < start } }
        guard let after else { return before }
        let isNext = !isGroupBetween(article, until: after.token)
        switch after.kind {
        case .dropped where isNext && words(article.groupTokens.upperBound, after.token) < 8:
            if before.kind == .charged || before.kind == .accusation || isAfterComma(start) { return after }
        case .requalified where isNext && before.kind == .charged && isFollowedByTarget(after): return after
        default: break
        }
        if before.kind == .accusation, after.kind != .accusation, !closesClause(before.token, start) { return after }
        if isNext, hasTerm(before.token, start) { return after }
        return before
    }

    /// The first act after a run of articles; «эти обвинения сняты» is one act, the dropping.
    private func firstAct(from start: Int, _ sentence: Int) -> CaseAct? {
        let later = acts.filter {
            $0.token >= start && $0.sentence == sentence && !isBracketed($0.token, since: start)
        }
        guard let first = later.first, first.kind == .accusation, later.count > 1,
            later[1].kind == .dropped || isFollowedByTarget(later[1]),
            later[1].token - first.token < 4
        else { return later.first }
        return later[1]
    }

    /// Whether a word stands in a bracket that opens after the articles: «по статье о «госизмене» (275 УК РФ) за
    /// финансирование (версия обвинения)».
    private func isBracketed(_ token: Int, since start: Int) -> Bool {
        (start..<max(start, token)).contains { passage[$0].isMark(.open) && passage[$0].partner > token }
    }

    private func isFollowedByTarget(_ act: CaseAct) -> Bool {
        act.kind == .requalified && passage[act.token + 1].cue == .onto
    }

    /// How many tokens outside brackets stand between.
    private func words(_ from: Int, _ to: Int) -> Int {
        (from..<max(from, to)).count { passage[$0].depth == 0 }
    }

    private func isAfterComma(_ start: Int) -> Bool {
        passage[start - 1].isMark(.comma) || passage[start - 1].cue == .along && passage[start - 2].isMark(.comma)
    }

    private func closesClause(_ from: Int, _ to: Int) -> Bool {
        (from..<max(from, to)).contains { passage[$0].isMark(.semicolon) }
    }

    private func isGroupBetween(_ article: FoundArticle, until end: Int) -> Bool {
        found.contains {
            $0.groupTokens.lowerBound >= article.groupTokens.upperBound && $0.groupTokens.lowerBound < end
        }
    }

    /// Whether a length of punishment stands between, so that the clause of the act before is complete.
    private func hasTerm(_ from: Int, _ to: Int) -> Bool {
        (from..<max(from, to)).contains { index in
            passage[index].depth == 0 && passage[index].cue == .year && passage.date(at: index) == nil
        }
    }
}

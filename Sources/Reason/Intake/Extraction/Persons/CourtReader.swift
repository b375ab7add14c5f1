// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Finds the court that gave the verdict: «Феодосийским городским судом Республики Крым».
struct CourtReader {
    let passage: Passage

    /// The court named in the sentence of the verdict. Courts named elsewhere may be those of an appeal.
    func court(near act: CaseAct?) -> Extracted<String>? {
        guard let act else { return nil }
        for index in passage.sentence(around: act.token)
        where passage[index].cue == .court && passage[index].depth == 0 {
            if let name = name(around: index) { return name }
        }
        return nil
    }

    private func name(around index: Int) -> Extracted<String>? {
        var start = index
        while start > 0, isAdjective(start - 1), passage[start - 1].sentence == passage[index].sentence { start -= 1 }
        // «1-м Восточным окружным военным судом».
        if passage[start].isMark(.dash), passage[start - 1].kind == .number {
            start -= 1
        } else if passage[start - 2].isMark(.dash), !passage[start - 1].spaceBefore, passage[start - 3].kind == .number
        {
            start -= 3
        }
        var end = index + 1
        let isHigher = (start...end).contains { passage[$0].cue == .appeal || passage[$0].cue == .cassation }
        if isHigher || passage[end].cue == .instance { return nil }
        end = endOfPlace(end, passage[index].sentence)
        guard end - start > 1, (start..<end).contains(where: { passage[$0].capital }) else { return nil }
        let name = passage.extracted((), start..<end)
        return name.map { _ in name.excerpt }
    }

    private func isAdjective(_ index: Int) -> Bool {
        let token = passage[index]
        if token.isMark(.dash), !token.spaceBefore { return true }
        guard token.kind == .word, token.cue == .none || token.cue == .appeal || token.cue == .special else {
            return false
        }
        let endings = ["ий", "ый", "ой", "им", "ым", "ого", "его", "ому", "ему", "ом", "ем", "й"]
        if token.capital, !passage[index + 1].spaceBefore { return true }
        return endings.contains { passage.ends(index, in: $0) }
    }

    /// «Республики Северная Осетия», «Ижевска», «города Санкт-Петербурга»: words of places with the names after them;
    /// one name without such a word, since a judge's name may follow.
    private func endOfPlace(_ start: Int, _ sentence: Int) -> Int {
        var end = start
        var names = 0
        var limit = 1
        while passage[end].sentence == sentence {
            let token = passage[end]
            if token.kind == .word, token.cue == .place || token.cue == .federation {
                // «Московской области»: such a word ends the name; after «Республики» a name follows.
                limit = token.value == 1 ? 0 : 2
                names = 0
            } else if token.kind == .word, token.capital, token.cue == .none, names < limit {
                names += 1
            } else if token.isMark(.dash), !token.spaceBefore, !passage[end + 1].spaceBefore {
                names -= 1
            } else if token.isMark(.dot), passage[end - 1].cue == .place, passage[end + 1].capital {
                limit = 1
            } else {
                break
            }
            end += 1
        }
        return end
    }
}

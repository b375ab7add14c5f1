// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension ArticleReader {
    /// The code named at a token, and where its name ends.
    func code(at start: Int) -> (ArticleMention.Code, Int)? {
        switch passage[start].cue {
        case .code where passage[start].value == 1, .criminal: return criminalCode(start)
        case .code, .administrative: return (.administrative, afterCodeWord(start))
        case .procedural: return (.procedure, afterCodeWord(start))
        case .constitution, .otherLaw: return (.other, start + 1)
        default: return nil
        }
    }

    private func afterCodeWord(_ start: Int) -> Int {
        var end = start + 1
        if passage[end].cue == .code { end += 1 }
        if passage[end].cue == .federation { end += 1 }
        return end
    }

    private func criminalCode(_ start: Int) -> (ArticleMention.Code, Int)? {
        var end = start + 1
        if passage[start].cue == .criminal {
            if passage[end].cue == .procedural { return (.procedure, afterCodeWord(end)) }
            guard passage[end].cue == .code else { return nil }
            end += 1
        }
        switch passage[end].cue {
        case .federation: return (.criminal, end + 1)
        case .union: return (.criminalSoviet, end + 1)
        case .otherLaw where passage[end].value == 1: return (.criminalForeign, end + 1)
        default: return (.criminal, end)
        }
    }

    /// «20.2 КоАП», «19.3 и 20.1 КоАП»: numbers by chapter, which need no «ст.» if the code follows them.
    func isAdministrativeList(_ start: Int) -> Bool {
        var next = start
        while isAdministrativeNumber(next) {
            next += 1
            if passage[next].cue == .administrative { return true }
            guard passage[next].isMark(.comma) || passage[next].cue == .and || passage[next].cue == .or else {
                return false
            }
            next += 1
        }
        return false
    }

    func isAdministrativeNumber(_ index: Int) -> Bool {
        let token = passage[index]
        return token.kind == .number && token.second >= 1 && token.second < 70 && token.third < 20
            && ArticleReader.administrativeChapters.contains(token.value)
    }
}

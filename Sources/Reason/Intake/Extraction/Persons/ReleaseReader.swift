// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Finds releases from custody or from a punishment, with the ground if one is stated.
struct ReleaseReader {
    let passage: Passage

    func run() -> [Extracted<ReleaseMention>] {
        var found: [Extracted<ReleaseMention>] = []
        for index in 0..<passage.count where passage[index].depth == 0 && passage[index].cue == .released {
            let sentence = passage.sentence(around: index)
            guard !isFromPunishment(index, sentence) else { continue }
            let date = CaseActReader(passage: passage, articles: []).date(of: index) ?? dateAfter(index, sentence)
            let tokens = date.map { min($0.tokens.lowerBound, index)..<max($0.tokens.upperBound, index + 1) }
            let mention = ReleaseMention(date: date?.value, ground: ground(index, sentence))
            found.append(passage.extracted(mention, tokens ?? index..<index + 1))
        }
        return found
    }

    /// «освобождён от уголовной ответственности», «от наказания»: no release from custody.
    private func isFromPunishment(_ index: Int, _ sentence: Range<Int>) -> Bool {
        passage[index + 1].cue == .outOf && passage[index + 1].value == 1
    }

    private func dateAfter(_ index: Int, _ sentence: Range<Int>) -> DateMention? {
        for next in index + 1..<min(index + 10, sentence.upperBound) {
            if let date = passage.date(at: next) { return date.value == nil ? nil : date }
            if passage[next].isMark(.comma) { return nil }
        }
        return nil
    }

    private func ground(_ index: Int, _ sentence: Range<Int>) -> ReleaseMention.Ground {
        for next in max(index - 8, sentence.lowerBound)..<min(index + 12, sentence.upperBound) {
            switch passage[next].cue {
            case .pledge, .ban, .house: return .measureChanged
            case .servedOut: return .termServed
            case .acquitted: return .acquittal
            case .closed: return .caseClosed
            case .dismissed: return ReleaseMention.Ground(lexical: passage[next].value)
            default: break
            }
        }
        return .unknown
    }
}

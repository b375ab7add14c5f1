// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Finds releases from custody, with the ground if one is stated.
///
/// No release from custody, and left out, is one
/// * from guilt, punishment, duty, service or a fine («освобождён от …»; but from serving a punishment it is one, and so
///   it is from a punishment in the courtroom);
/// * into house arrest («отпущен под домашний арест»), which goes on without liberty;
/// * that ends the punishment of an earlier case;
/// * for a time, with both of its ends told («с 27 января по 27 июня был временно освобождён»);
/// * after which the text tells, without a day, of a loss of liberty anew («но сразу же повторно задержан»): taken alone
///   it would stand for the present.
///
/// One without a day before a later loss of liberty with a day happened before that day.
struct ReleaseReader {
    let passage: Passage
    let acts: [CaseAct]
    let custodies: [FoundCustody]

    func run() -> [Extracted<ReleaseMention>] {
        var found: [Extracted<ReleaseMention>] = []
        for index in 0..<passage.count where passage[index].depth == 0 && passage[index].cue == .released {
            let sentence = passage.sentence(around: index)
            guard !isFromDuty(index, sentence), !isIntoHouseArrest(index, sentence), !isOfFormerCase(index) else {
                continue
            }
            let date = date(of: index, sentence)
            if let date, isTemporary(index, date) { continue }
            var value = date?.value
            if let next = lossAfter(index, sentence) {
                guard let start = next.mention.from else { continue }
                if value == nil {
                    guard let limit = dayBefore(start) else { continue }
                    value = limit
                }
            }
            let tokens = date.map { min($0.tokens.lowerBound, index)..<max($0.tokens.upperBound, index + 1) }
            let mention = ReleaseMention(date: value, ground: ground(index, sentence))
            found.append(passage.extracted(mention, tokens ?? index..<index + 1))
        }
        return found
    }

    /// «Освобождён от уголовной ответственности», «от назначенного наказания … освобождён».
    private func isFromDuty(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let after = (index + 1..<min(index + 5, sentence.upperBound)).prefix { !passage[$0].isMark(.comma) }
        let before = (sentence.lowerBound..<index).reversed().filter { passage[$0].depth == 0 }
            .prefix(8).prefix { !passage[$0].isMark(.comma) }
        guard let from = (after + before).first(where: { isFrom($0) }) else { return false }
        if passage[from + 1].cue == .serving { return false }
        return !(index..<min(index + 12, sentence.upperBound)).contains { passage[$0].cue == .courtroom }
    }

    /// «От», but not that of a date: «решением от 5 мая».
    private func isFrom(_ index: Int) -> Bool {
        passage[index].cue == .outOf && passage[index].value == 1 && passage.date(at: index + 1) == nil
    }

    private func isIntoHouseArrest(_ index: Int, _ sentence: Range<Int>) -> Bool {
        (index + 1..<min(index + 6, sentence.upperBound)).prefix { !passage[$0].isMark(.comma) }.contains {
            passage[$0].cue == .house && passage.ends($0, in: "ий")
        }
    }

    private func isOfFormerCase(_ index: Int) -> Bool {
        acts.contains { $0.isFormer && $0.sentence == passage[index].sentence && $0.token < index }
    }

    private func date(of index: Int, _ sentence: Range<Int>) -> DateMention? {
        let before = CaseActReader(passage: passage, articles: []).date(of: index)
        if let before, before.tokens.upperBound <= index, isWhen(before, index) { return before }
        if let after = dateAfter(index, sentence) { return after }
        guard let before else { return nil }
        if isStartOfCustody(before, index, sentence) { return nil }
        // «…по 27 октября, когда переведена под домашний арест, позже освобождена»: not on that day.
        let isLater = (before.tokens.upperBound..<max(index, before.tokens.upperBound)).contains {
            passage[$0].cue == .later
        }
        return isLater ? nil : before
    }

    /// «По 23 марта 2021 года, когда был отпущен».
    private func isWhen(_ date: DateMention, _ index: Int) -> Bool {
        let between = date.tokens.upperBound..<index
        return between.contains { passage[$0].cue == .which } && !between.contains { passage[$0].cue == .later }
    }

    /// «Взят под стражу 5 мая, освобождён»: the day belongs to what stands before the comma.
    private func isStartOfCustody(_ date: DateMention, _ index: Int, _ sentence: Range<Int>) -> Bool {
        let first = date.tokens.lowerBound
        guard passage[first - 1].cue != .along, passage[first - 1].cue != .until, first >= sentence.lowerBound,
            (date.tokens.upperBound..<max(index, date.tokens.upperBound)).contains(where: {
                passage[$0].isMark(.comma)
            })
        else { return false }
        return (sentence.lowerBound..<first).reversed().prefix { !passage[$0].isMark(.comma) }.contains {
            passage[$0].cue == .taken || CustodyReader.isTrigger(passage, $0)
        }
    }

    /// «С 27 января по 27 июня 2018 года был временно освобождён».
    private func isTemporary(_ index: Int, _ date: DateMention) -> Bool {
        guard date.tokens.upperBound <= index, passage[date.tokens.lowerBound - 1].cue == .along else { return false }
        return !(date.tokens.upperBound..<index).contains {
            passage[$0].isMark(.comma) || passage[$0].cue == .which || passage[$0].cue == .and
        }
    }

    /// The first loss of liberty that the text tells of after the clause of the release.
    private func lossAfter(_ index: Int, _ sentence: Range<Int>) -> FoundCustody? {
        let clause =
            (index + 1..<max(index + 1, sentence.upperBound)).first {
                passage[$0].depth == 0 && (passage[$0].isMark(.comma) || passage[$0].cue == .and)
            } ?? sentence.upperBound
        return custodies.first { $0.tokens.lowerBound >= clause && $0.mention.kind != .travelBan }
    }

    /// The time before a day; `nil` if the day is estimated, so that it bounds nothing.
    private func dayBefore(_ start: PartialDate) -> PartialDate? {
        guard !start.isApproximate, !start.isUncertain, let first = start.range.earliest else { return nil }
        return try? PartialDate.interval(from: nil, to: PartialDate(day: first.adding(days: -1)))
    }

    private func dateAfter(_ index: Int, _ sentence: Range<Int>) -> DateMention? {
        for next in index + 1..<max(index + 1, min(index + 10, sentence.upperBound)) {
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

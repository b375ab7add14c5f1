// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Finds the verdict in the background of a case: “On 5 April 2013, N was sentenced to 4.5 years in jail under a decision
/// issued by the N Court”, “the N District Court found N guilty and sentenced him to four years in jail”.
///
/// A sentence counts if it speaks of the person, by a word of the name or a pronoun, and gives a length in years: pre-trial
/// and administrative detention are given in months and days. The first such sentence is taken; earlier
/// cases are told later in these texts.
struct ListedVerdictReader {
    private let passage: Passage
    private let names: [[Character]]

    /// - Parameter passage: the background on one line, so that the width of the page ends no sentence.
    init(passage: Passage, name: String) {
        self.passage = passage
        let particles: Set<String> = ["oglu", "qizi"]
        names = name.split { !$0.isLetter }.map { Self.folded(String($0)) }
            .filter { $0.count > 3 && !particles.contains(String($0)) }
    }

    /// The verdict; `nil` if the text tells of none.
    func verdict() -> ListedVerdict? {
        for index in 0..<passage.count where passage[index].cue == .convicted {
            let sentence = passage.sentence(around: index)
            guard let to = (index + 1..<index + 6).first(where: { passage[$0].cue == .to && sentence.contains($0) }),
                let term = term(at: to + 1), isOfPerson(sentence.lowerBound..<to)
            else { continue }
            return ListedVerdict(term: term, date: date(nearest: index, in: sentence), court: court(in: sentence))
        }
        return nil
    }

    private func isOfPerson(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let token = passage[index]
            if token.cue == .person { return true }
            guard token.kind == .word, token.capital else { return false }
            let word = Self.folded(text(index))
            // Spellings of a name differ by a letter or an ending within the same report.
            return names.contains { name in zip(name, word).prefix { $0 == $1 }.count >= min(4, name.count) }
        }
    }

    private func text(_ index: Int) -> String {
        passage.excerpt(TextSpan(start: passage[index].start, end: passage[index].end))
    }

    private static func folded(_ text: String) -> [Character] {
        let plain: [Character: Character] = [
            "ı": "i", "ğ": "g", "ş": "s", "ç": "c", "ö": "o", "ü": "u", "ə": "a", "İ": "i",
        ]
        return text.map { plain[$0] ?? Character($0.lowercased()) }
    }

    /// “five years”, “3.5 years”, “five and half years”, “five years and half”, “three years and four months”.
    private func term(at start: Int) -> Term? {
        guard let (years, halves, after) = quantity(start), passage[after].cue == .year else { return nil }
        var months = halves
        if passage[after + 1].cue == .and {
            if let half = half(after + 2) {
                months += half
            } else if let (more, _, unit) = quantity(after + 2), passage[unit].cue == .monthUnit {
                months += more
            }
        }
        return Term(years: years, months: months)
    }

    private func quantity(_ index: Int) -> (value: Int, months: Int, next: Int)? {
        let token = passage[index]
        if token.kind == .number {
            guard token.third < 0, token.digits <= 2, token.second < 10 else { return nil }
            return (token.value, max(token.second, 0) * 12 / 10, index + 1)
        }
        guard token.cue == .numeral else { return nil }
        guard passage[index + 1].cue == .and, let half = half(index + 2) else { return (token.value, 0, index + 1) }
        return (token.value, half, passage[index + 2].cue == .half ? index + 3 : index + 4)
    }

    /// Six months, if “half” or “a half” stands here.
    private func half(_ index: Int) -> Int? {
        passage[index].cue == .half || text(index) == "a" && passage[index + 1].cue == .half ? 6 : nil
    }

    private func date(nearest verb: Int, in sentence: Range<Int>) -> PartialDate? {
        let months = sentence.filter { passage[$0].cue == .month }.sorted { abs($0 - verb) < abs($1 - verb) }
        for month in months {
            if let date = EnglishDateReader(passage: passage).date(around: month) { return date.value }
            // “On 13 November” has the year of the date before it.
            if let date = passage.date(at: month)?.value, date.day != nil { return date }
        }
        return nil
    }

    /// “the N District Court”, “N Court of Grave Crimes”: the capital words before the court, and after “of”.
    private func court(in sentence: Range<Int>) -> String? {
        let found = sentence.first { passage[$0].cue == .court && passage[$0].capital }
        guard let middle = found else { return nil }
        var start = middle
        while start > sentence.lowerBound, isNameWord(start - 1) { start -= 1 }
        var end = middle + 1
        if passage[end].cue == .along, isNameWord(end + 1) {
            end += 1
            while end < sentence.upperBound, isNameWord(end) { end += 1 }
        }
        return passage.excerpt(passage.span(start..<end))
    }

    private func isNameWord(_ index: Int) -> Bool {
        let token = passage[index]
        let isSmallWord = [Cue.within, .under, .judge, .person, .month].contains(token.cue)
        return token.kind == .word && token.capital && !isSmallWord && text(index) != "The"
    }
}

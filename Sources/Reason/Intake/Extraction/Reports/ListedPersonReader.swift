// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Reads the fields of the numbered persons of an English report.
struct ListedPersonReader {
    struct Heading {
        var token: Int
        var number: Int
        var name: Range<Int>
    }

    let passage: Passage

    /// Lines of a number, a full stop and a name, without the dots of a table of contents.
    func headings() -> [Heading] {
        var headings: [Heading] = []
        for index in 0..<passage.count {
            let token = passage[index]
            guard token.isWhole, token.digits <= 3, token.lineBefore, passage[index + 1].isMark(.dot),
                passage[index + 2].kind == .word, passage[index + 2].capital
            else { continue }
            let start = index + 2
            var end = start
            while passage[end].kind != .end, !passage[end].lineBefore || end == start, end - start < 14,
                passage[end].cue != .detained
            {
                end += 1
            }
            let name = start..<end
            let dots = name.count { passage[$0].isMark(.dot) }
            guard dots < 4 else { continue }
            headings.append(Heading(token: index, number: token.value, name: name))
        }
        return headings
    }

    /// The person under a heading; `nil` if no date of arrest or detention follows it.
    func person(_ heading: Heading, until end: Int) -> ListedPerson? {
        guard let label = label(of: .detained, in: heading.name.upperBound..<end), label.start - heading.token < 60
        else {
            return nil
        }
        let name = passage.extracted((), heading.name)
        let charges = self.label(of: .charged, in: label.end..<end)
        let place = self.label(of: .place, in: label.end..<end)
        return ListedPerson(
            number: heading.number, name: name.map { _ in oneLine(name.excerpt) },
            arrest: date(in: label.end..<min(label.end + 16, end)),
            articles: charges.map { articles(in: $0.end..<endOfField($0.end, end)) } ?? [],
            place: place.map { line($0.end..<endOfField($0.end, end)) })
    }

    /// “Date of arrest:”, “Detention date:”, “Charges:”, “The Charge:”, “Place of detention:”.
    private func label(of cue: Cue, in range: Range<Int>) -> (start: Int, end: Int)? {
        for index in range where passage[index].cue == cue {
            switch cue {
            case .detained:
                let after = passage[index - 1].cue == .along && passage[index - 2].cue == .day
                guard after || passage[index + 1].cue == .day else { continue }
            case .place:
                guard passage[index + 1].cue == .along else { continue }
            default: break
            }
            for colon in index + 1..<index + 4 where passage[colon].isMark(.colon) { return (index, colon + 1) }
        }
        return nil
    }

    /// A field ends where the next label begins: a capital word of labels with a colon within four words.
    private func endOfField(_ start: Int, _ end: Int) -> Int {
        for index in start..<max(start, end) where passage[index].isMark(.colon) {
            for back in 1...4 {
                let cue = passage[index - back].cue
                if index - back > start, [.place, .which, .charged, .day].contains(cue), passage[index - back].capital {
                    return index - back
                }
            }
        }
        return end
    }

    /// “22 November 2013”, “July 14th, 2014”, “January 15, 2007”.
    private func date(in range: Range<Int>) -> Extracted<PartialDate>? {
        for index in range where passage[index].cue == .month {
            var day: Int?
            var start = index
            if isDay(index - 1) {
                day = passage[index - 1].value
                start = index - 1
            } else if isDay(index + 1) {
                day = passage[index + 1].value
            }
            let year = (index + 1..<index + 5).first { passage[$0].isYear }
            guard let year else { continue }
            let value =
                day.flatMap { Day(year: passage[year].value, month: passage[index].value, day: $0) }
                .map { PartialDate(day: $0) } ?? PartialDate(year: passage[year].value, month: passage[index].value)
            return value.map { passage.extracted($0, start..<year + 1) }
        }
        return nil
    }

    private func isDay(_ index: Int) -> Bool {
        let token = passage[index]
        return token.isWhole && token.digits <= 2 && token.value >= 1 && token.value <= 31
    }

    /// The numbers outside brackets. Titles stand in brackets and may run over lines and pages.
    private func articles(in range: Range<Int>) -> [Extracted<ArticleMention>] {
        var found: [Extracted<ArticleMention>] = []
        var depth = 0
        for index in range {
            let token = passage[index]
            if token.isMark(.open) { depth += 1 }
            if token.isMark(.close) { depth = max(0, depth - 1) }
            // A number alone on its line is the number of a page.
            let isPage = token.lineBefore && passage[index + 1].lineBefore
            guard token.kind == .number, depth == 0, !token.isYear, !isPage, token.value < 500 else { continue }
            if isPart(index, from: range.lowerBound), let last = found.indices.last {
                found[last] = withPart(found[last], token.value)
                continue
            }
            let groups = [token.value, token.second, token.third, token.fourth].filter { $0 >= 0 }
            let number = groups.map(String.init).joined(separator: ".")
            // Article 28 of the code of 1999 is on preparation.
            let role: ArticleMention.Role = token.value == 28 ? .inchoate : .charged
            found.append(
                passage.extracted(
                    ArticleMention(article: number, part: nil, points: [], code: .criminalForeign, role: role),
                    index..<index + 1))
        }
        return found
    }

    /// “Article 59, Parts 1”: the number directly after the word.
    private func isPart(_ index: Int, from start: Int) -> Bool {
        index > start && passage[index].isWhole && passage[index - 1].cue == .part
    }

    private func withPart(_ mention: Extracted<ArticleMention>, _ part: Int) -> Extracted<ArticleMention> {
        mention.map {
            ArticleMention(
                article: $0.article, part: $0.part ?? "\(part)", points: $0.points, code: $0.code, role: $0.role)
        }
    }

    private func line(_ range: Range<Int>) -> Extracted<String> {
        var end = range.lowerBound
        var depth = 0
        while end < range.upperBound, end - range.lowerBound < 24, passage[end].cue != .which {
            let token = passage[end]
            if token.isMark(.open) { depth += 1 }
            if token.isMark(.close) { depth -= 1 }
            // A page number, a footnote or the heading of the next chapter («b. …»).
            let isHeading = token.kind == .number || token.end - token.start == 1 && passage[end + 1].isMark(.dot)
            if end > range.lowerBound, token.lineBefore, depth <= 0, isHeading { break }
            end += 1
        }
        guard end > range.lowerBound else {
            return Extracted(value: "", span: TextSpan(start: 0, end: 0), excerpt: "")
        }
        let place = passage.extracted((), range.lowerBound..<end)
        return place.map { _ in oneLine(place.excerpt) }
    }

    private func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads the fields of the numbered persons of an English report.
struct ListedPersonReader {
    struct Heading {
        var token: Int
        var number: Int
        var name: Range<Int>
    }

    let passage: Passage
    let lexicon: Lexicon

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

    /// Headings of chapters, “A. JOURNALISTS”, and of their parts, “b. Those arrested with him”: where they stand, and the
    /// title if it is a chapter.
    func chapters() -> [(token: Int, title: String?)] {
        var chapters: [(token: Int, title: String?)] = []
        for index in 0..<passage.count {
            let token = passage[index]
            guard token.kind == .word, token.lineBefore, token.end - token.start == 1, passage[index + 1].isMark(.dot),
                passage[index + 2].capital, !passage[index + 2].lineBefore
            else { continue }
            var end = index + 3
            while passage[end].kind != .end, !passage[end].lineBefore { end += 1 }
            let title = oneLine(passage.excerpt(passage.span(index..<end)))
            if !token.capital {
                chapters.append((index, nil))
            } else if !title.contains(where: \.isLowercase) {
                chapters.append((index, title))
            }
        }
        return chapters
    }

    /// Whether a date of arrest or detention follows a heading before the next one.
    func isPerson(_ heading: Heading, until end: Int) -> Bool {
        label(of: .detained, in: heading.name.upperBound..<end).map { $0.start - heading.token < 60 } ?? false
    }

    /// The person under a heading; `nil` if no date of arrest or detention follows it.
    func person(_ heading: Heading, chapter: String?, until end: Int) -> ListedPerson? {
        guard let label = label(of: .detained, in: heading.name.upperBound..<end) else { return nil }
        let printed = passage.extracted((), heading.name)
        let name = printed.map { _ in oneLine(printed.excerpt) }
        let charges = self.label(of: .charged, in: label.end..<end).map { $0.end..<endOfField($0.end, end) }
        let place = self.label(of: .place, in: label.end..<end)
        let codeYear = charges.flatMap { self.codeYear(in: $0) }
        var articles = ListedArticleReader(passage: passage, codeYear: codeYear)
        let background = self.label(of: .which, in: (charges?.upperBound ?? label.end)..<end)
            .flatMap { text($0.end..<end) }
        return ListedPerson(
            number: heading.number, name: name, chapter: chapter,
            arrest: EnglishDateReader(passage: passage).first(in: label.end..<min(label.end + 16, end)),
            articles: charges.map { articles.articles(in: $0) } ?? [], codeYear: codeYear,
            charge: charges.flatMap { text($0) }, place: place.map { line($0.end..<endOfField($0.end, end)) },
            verdict: background.flatMap { verdict(in: $0.value, of: name.value) }, background: background)
    }

    private func verdict(in background: String, of name: String) -> ListedVerdict? {
        ListedVerdictReader(passage: Passage(background, lexicon: lexicon), name: name).verdict()
    }

    /// The year of “Criminal Code (of 1960)”.
    private func codeYear(in range: Range<Int>) -> Int? {
        for index in range.prefix(6) where passage[index].cue == .code && passage[index + 1].isMark(.open) {
            return (index + 2..<index + 4).first { passage[$0].isYear }.map { passage[$0].value }
        }
        return nil
    }

    private func text(_ range: Range<Int>) -> Extracted<String>? {
        guard !range.isEmpty else { return nil }
        let printed = passage.extracted((), range)
        return printed.map { _ in oneLine(printed.excerpt) }
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

    /// A field ends where the next label begins: a capital word of labels with a colon within five words.
    private func endOfField(_ start: Int, _ end: Int) -> Int {
        for index in start..<max(start, end) where passage[index].isMark(.colon) {
            let words = (max(start + 1, index - 5)..<max(start + 1, index)).filter { word in
                [.place, .which, .charged, .day].contains(passage[word].cue) && passage[word].capital
            }
            if let first = words.first { return first }
        }
        return end
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

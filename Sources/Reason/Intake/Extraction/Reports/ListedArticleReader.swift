// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads the articles of a charge in an English report: “Articles 28 (…); 234.4.3 (…) and 278”, “Article 70-2, Parts 1
/// (…) and 3 (…)”, “Article 145, Part 2, Items 1, 2 and 5”, “Part 3 of Article 220-1”.
struct ListedArticleReader {
    private enum Level { case article, part, point }

    private let passage: Passage
    private let codeYear: Int?
    private var level = Level.article
    private var depth = 0
    /// The part of “Part 3 of Article 220-1”, until the article comes.
    private var earlyPart: String?
    private var found: [Extracted<ArticleMention>] = []
    /// “Article 59, Parts 1, 17 and 70” mixes parts with articles. No article has parts beyond this number.
    private static let greatestPart = 9
    /// Preparation, attempt and complicity: article 28 of the code of 1999, 15 and 17 of that of 1960.
    private static let generalPart: [Int: Set<Int>] = [1960: [15, 17]]

    init(passage: Passage, codeYear: Int?) {
        self.passage = passage
        self.codeYear = codeYear
    }

    /// The articles of a charge, each part by itself.
    mutating func articles(in range: Range<Int>) -> [Extracted<ArticleMention>] {
        var index = range.lowerBound
        while index < range.upperBound {
            let token = passage[index]
            if token.isMark(.open) { depth += 1 }
            if token.isMark(.close) { close(index) }
            if token.isMark(.semicolon) { endGroup(index) }
            if depth == 0 { takeLevel(token.cue) }
            if token.kind == .number, depth == 0, !token.isYear, token.value < 500, !isPageNumber(index) {
                index = take(index, range.upperBound)
            } else {
                index += 1
            }
        }
        return found
    }

    /// Titles stand in brackets. Where one is not closed, the next article ends it all the same.
    private mutating func close(_ index: Int) {
        depth = max(0, depth - 1)
        var next = index + 1
        while passage[next].isMark(.comma) || passage[next].isMark(.semicolon) || passage[next].cue == .and {
            next += 1
        }
        if passage[next].kind == .number || [.article, .part].contains(passage[next].cue) { depth = 0 }
    }

    private mutating func endGroup(_ index: Int) {
        let next = passage[index + 1].cue == .and ? index + 2 : index + 1
        if passage[next].cue == .article { depth = 0 }
        if depth == 0 { level = .article }
    }

    private mutating func takeLevel(_ cue: Cue) {
        switch cue {
        case .article: level = .article
        case .part: level = .part
        case .point: level = .point
        default: break
        }
    }

    /// A number alone on its line is the number of a page.
    private func isPageNumber(_ index: Int) -> Bool {
        passage[index].isWhole && passage[index].lineBefore && passage[index + 1].lineBefore
    }

    /// Takes a number, and gives the index after it.
    private mutating func take(_ index: Int, _ end: Int) -> Int {
        let (number, next) = number(index, end)
        let value = passage[index].value
        let isSmall = passage[index].isWhole && next == index + 1 && value <= Self.greatestPart
        switch level {
        case .point where isSmall && !found.isEmpty:
            change(found.count - 1) { Self.copy($0, part: $0.part, points: $0.points + [number]) }
        case .part where isSmall && passage[next].cue == .along && passage[next + 1].cue == .article:
            earlyPart = number
        case .part where isSmall && !found.isEmpty: takePart(number, index)
        default:
            level = .article
            let isGeneral = codeYear.map { Self.generalPart[$0, default: []].contains(value) } ?? (value == 28)
            found.append(
                passage.extracted(
                    ArticleMention(
                        article: number, part: earlyPart, points: [], code: .criminalForeign,
                        role: isGeneral ? .inchoate : .charged),
                    index..<next))
            earlyPart = nil
        }
        return next
    }

    private mutating func takePart(_ part: String, _ index: Int) {
        let last = found[found.count - 1]
        if last.value.part == nil {
            change(found.count - 1) { Self.copy($0, part: part, points: []) }
        } else {
            found.append(passage.extracted(Self.copy(last.value, part: part, points: []), index..<index + 1))
        }
    }

    private mutating func change(_ index: Int, _ transform: (ArticleMention) -> ArticleMention) {
        found[index] = found[index].map(transform)
    }

    private static func copy(_ mention: ArticleMention, part: String?, points: [String]) -> ArticleMention {
        ArticleMention(
            article: mention.article, part: part, points: points, code: mention.code, role: mention.role)
    }

    /// “234.4.3”, “57-1”.
    private func number(_ index: Int, _ end: Int) -> (String, Int) {
        let token = passage[index]
        var text = [token.value, token.second, token.third, token.fourth].filter { $0 >= 0 }.map(String.init)
            .joined(separator: ".")
        let isJoined =
            index + 2 < end && passage[index + 1].isMark(.dash) && !passage[index + 1].spaceBefore
            && passage[index + 2].isWhole && !passage[index + 2].spaceBefore
        guard isJoined else { return (text, index + 1) }
        text += "-\(passage[index + 2].value)"
        return (text, index + 3)
    }
}

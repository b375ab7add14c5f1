// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension ArticleReader {
    /// Reads «ст. 207.3», «ч. 1 и 2», «п. «д»», a code, or a bare number where one is expected.
    mutating func readElement(isFirst: Bool, afterSeparator: Bool = false) -> Bool {
        let token = passage[index]
        switch token.cue {
        case .article: return readArticles()
        case .part: return readParts()
        case .point: return readPoints()
        default: break
        }
        if let (code, end) = code(at: index), !isFirst {
            items.append(Placed(item: .code(code), tokens: index..<end))
            index = end
            return true
        }
        if token.kind == .number { return readBare(isFirst: isFirst, afterSeparator: afterSeparator) }
        if token.isMark(.quote), !isFirst, hasPoints { return readMorePoints() }
        return false
    }

    /// Steps over commas, «и», «по», and the bracketed title of an article; says whether there was a separator.
    mutating func readSeparators() -> Bool {
        var separated = false
        let start = index
        while index < passage.count {
            let token = passage[index]
            if token.isMark(.comma) || token.isMark(.semicolon) || [.and, .or, .also].contains(token.cue) {
                separated = true
                index += 1
            } else if token.isMark(.open), token.partner > index {
                index = token.partner + 1
            } else if token.isMark(.quote), token.kind == .mark, let end = endOfTitle(index) {
                index = end
            } else if token.isMark(1) || separated && (token.cue == .along || token.isMark(.dash))
                || token.cue == .applying
            {
                index += 1
            } else {
                break
            }
        }
        if separated { items.append(Placed(item: .separator, tokens: start..<index)) }
        return separated
    }

    /// The end of a quoted title of an article («Насильственный захват власти»), which may hold other quotations;
    /// `nil` for a short quotation, such as a point.
    private func endOfTitle(_ start: Int) -> Int? {
        guard passage[start + 1].kind == .word, !passage[start + 2].isMark(.quote) else { return nil }
        var end = start + 1
        var close: Int?
        while end < passage.count, end - start < 120, !passage[end].lineBefore {
            if passage[end].isMark(.quote), !passage[end].spaceBefore {
                close = end
                let next = passage[end + 1]
                if next.cue == .criminal || next.isMark(.comma) || next.cue == .and { return end + 1 }
            }
            if passage[end].cue == .article || passage[end].cue == .part { break }
            end += 1
        }
        return close.map { $0 + 1 }
    }

    private mutating func skipDot() {
        if passage[index].isMark(.dot), !passage[index].spaceBefore { index += 1 }
    }

    /// Repeated abbreviations «п. п.», «ч.ч.», «ст. ст.» are one.
    private mutating func skipHead(_ cue: Cue) {
        // Two letters, and perhaps a soft hyphen.
        let isShort = passage[index].end - passage[index].start <= 6
        index += 1
        guard isShort || !passage[index].isMark(.dot) else { return }
        skipDot()
        if passage[index].cue == cue {
            index += 1
            skipDot()
        }
        if passage[index].isMark(.colon) { index += 1 }
    }

    private mutating func readArticles() -> Bool {
        let start = index
        skipHead(.article)
        let token = passage[index]
        guard token.kind == .number, token.third < 20, token.value < 1000, !isCounted(index) else {
            index = start
            return false
        }
        let isByChapter = isAdministrativeNumber(index)
        appendArticle(from: start)
        while true {
            let before = index
            guard readComma(), isArticleNumber(index) || isByChapter && isAdministrativeNumber(index),
                !isCounted(index)
            else {
                index = before
                break
            }
            items.append(Placed(item: .separator, tokens: before..<index))
            appendArticle(from: index)
        }
        return true
    }

    private mutating func readComma() -> Bool {
        let token = passage[index]
        guard token.isMark(.comma) || token.cue == .and || token.cue == .or else { return false }
        index += 1
        return true
    }

    /// «207.3», «58-10», «205 прим. 1», «205 прим».
    private mutating func appendArticle(from start: Int) {
        let token = passage[index]
        var text = token.second >= 0 ? "\(token.value).\(token.second)" : "\(token.value)"
        // «ст. 20.2.2 КоАП».
        if token.third >= 0 { text += ".\(token.third)" }
        index += 1
        if token.second < 0, passage[index].isMark(.dash), !passage[index].spaceBefore,
            passage[index + 1].isWhole, !passage[index + 1].spaceBefore, passage[index + 1].value < 30
        {
            text += "-\(passage[index + 1].value)"
            index += 2
        } else if token.second < 0, passage[index].cue == .note {
            index += 1
            skipDot()
            let numbered = passage[index].isWhole && passage[index].value < 20
            text += numbered ? ".\(passage[index].value)" : ".1"
            if numbered { index += 1 }
        }
        items.append(Placed(item: .article(number: token.value, text: text), tokens: start..<index))
    }

    func isArticleNumber(_ index: Int) -> Bool {
        let token = passage[index]
        guard token.kind == .number, token.third < 0, token.digits <= 3 else { return false }
        return token.value >= 30 && token.value < 500 && token.second < 30
    }

    /// Whether a number counts years, roubles or days, and is no article.
    private func isCounted(_ index: Int) -> Bool {
        let next = passage[index + 1]
        let counted: [Cue] = [.year, .monthUnit, .day, .week, .hour, .thousand, .million, .rouble, .month]
        return counted.contains(next.cue) || next.isMark(UInt8(ascii: "%"))
            || next.kind == .number && next.digits == 3 && passage[index].second < 0
    }

    private func isPartNumber(_ index: Int) -> Bool {
        let token = passage[index]
        return token.kind == .number && token.third < 0 && token.value <= 20 && token.digits <= 2
    }

    private func numberText(_ index: Int) -> String {
        let token = passage[index]
        return token.second >= 0 ? "\(token.value).\(token.second)" : "\(token.value)"
    }

    private mutating func readParts() -> Bool {
        let start = index
        skipHead(.part)
        guard isPartNumber(index) else {
            index = start
            return false
        }
        var parts = [numberText(index)]
        index += 1
        // «ч. 1. ст. 282.2»: a stray full stop.
        if passage[index].isMark(.dot), passage[index + 1].cue == .article || passage[index + 1].cue == .point {
            index += 1
        }
        while true {
            let before = index
            guard readComma() || readDash(), isPartNumber(index), !isCounted(index) else {
                index = before
                break
            }
            parts.append(numberText(index))
            index += 1
        }
        items.append(Placed(item: .parts(parts), tokens: start..<index))
        return true
    }

    private mutating func readDash() -> Bool {
        guard passage[index].isMark(.dash) else { return false }
        index += 1
        return true
    }

    private mutating func readPoints() -> Bool {
        let start = index
        skipHead(.point)
        guard let first = readPoint() else {
            index = start
            return false
        }
        items.append(Placed(item: .points([first] + readPointList()), tokens: start..<index))
        return true
    }

    private mutating func readPointList() -> [String] {
        var points: [String] = []
        while true {
            let before = index
            guard readComma(), let point = readPoint() else {
                index = before
                return points
            }
            points.append(point)
        }
    }

    private var hasPoints: Bool {
        for placed in items.reversed() {
            switch placed.item {
            case .points: return true
            case .separator: continue
            default: return false
            }
        }
        return false
    }

    /// «п. «б» и «д»» where the run had broken off at a mark between them.
    private mutating func readMorePoints() -> Bool {
        let start = index
        guard let point = readPoint() else { return false }
        items.append(Placed(item: .points([point] + readPointList()), tokens: start..<index))
        return true
    }

    /// A letter in quotation marks or bare, or a small number.
    private mutating func readPoint() -> String? {
        let quoted = passage[index].isMark(.quote)
        let letter = quoted ? index + 1 : index
        let token = passage[letter]
        if token.isWhole, token.value < 40, !isCounted(letter) {
            index = letter + 1
            if quoted, passage[index].isMark(.quote) { index += 1 }
            return "\(token.value)"
        }
        guard token.kind == .word, quoted || ![.part, .point, .article].contains(token.cue),
            let point = PointLetter.read(passage.bytes[token.start..<token.end])
        else {
            return nil
        }
        if quoted {
            guard passage[letter + 1].isMark(.quote) else { return nil }
            index = letter + 2
        } else {
            index = letter + 1
            if passage[index].isMark(.dot), passage[index + 1].cue == .part { index += 1 }
        }
        return point
    }

    /// A number without «ст.»: «205.5 ч.2», «275.1 УК РФ», «280, 205.2 УК РФ»; or one more of a list.
    private mutating func readBare(isFirst: Bool, afterSeparator: Bool) -> Bool {
        if isAdministrativeList(index) {
            appendArticle(from: index)
            return true
        }
        guard isArticleNumber(index), !isCounted(index) else { return false }
        if isFirst || !continuesList {
            guard isFollowedByCodeOrPart(index) else { return false }
        } else {
            guard afterSeparator else { return false }
        }
        appendArticle(from: index)
        return true
    }

    /// Whether the run so far is a list of articles after one «статьям», so that a bare number continues it.
    private var continuesList: Bool {
        items.contains { if case .article = $0.item { true } else { false } }
    }

    private func isFollowedByCodeOrPart(_ start: Int) -> Bool {
        var next = start + 1
        if passage[next].cue == .part, isPartNumber(next + 1) || passage[next + 1].isMark(.dot) { return true }
        while passage[next].isMark(.comma) || passage[next].cue == .and, isArticleNumber(next + 1) { next += 2 }
        return code(at: next) != nil
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A text cut into tokens and sentences, with its dates: what every recogniser reads.
struct Passage {
    let bytes: [UInt8]
    private(set) var tokens: [Token]
    private(set) var dates: [DateMention] = []
    /// For every token the index of the date it belongs to, or -1.
    private(set) var dateIndex: [Int] = []

    init(_ text: String, lexicon: Lexicon) {
        bytes = Array(text.utf8)
        var tokenizer = Tokenizer(bytes: bytes, lexicon: lexicon)
        tokens = tokenizer.run()
        pairBrackets()
        markSentences()
        var scanner = DateScanner(passage: self)
        dates = scanner.run()
        dateIndex = Array(repeating: -1, count: tokens.count)
        for (number, date) in dates.enumerated() {
            for index in date.tokens where index < dateIndex.count { dateIndex[index] = number }
        }
    }

    /// The token at an index, or one of kind `end` beyond either end.
    subscript(_ index: Int) -> Token {
        index >= 0 && index < tokens.count ? tokens[index] : Token()
    }

    var count: Int { tokens.count }

    func date(at index: Int) -> DateMention? {
        guard index >= 0, index < dateIndex.count, dateIndex[index] >= 0 else { return nil }
        return dates[dateIndex[index]]
    }

    /// The indices of the sentence in which a token stands.
    func sentence(around index: Int) -> Range<Int> {
        let number = self[index].sentence
        var start = index
        while start > 0, self[start - 1].sentence == number { start -= 1 }
        var end = index
        while end < tokens.count, self[end].sentence == number { end += 1 }
        return start..<max(start, end)
    }

    func span(_ range: Range<Int>) -> TextSpan {
        TextSpan(start: self[range.lowerBound].start, end: self[range.upperBound - 1].end)
    }

    func excerpt(_ span: TextSpan) -> String {
        let start = min(max(span.start, 0), bytes.count)
        return String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
    }

    /// A value with the words of these tokens.
    func extracted<Value: Sendable>(_ value: Value, _ range: Range<Int>) -> Extracted<Value> {
        let span = span(range)
        return Extracted(value: value, span: span, excerpt: excerpt(span))
    }

    /// Whether a word ends in these folded bytes.
    func ends(_ index: Int, in suffix: String) -> Bool {
        let token = self[index]
        guard token.kind == .word else { return false }
        var folder = WordFolder()
        folder.fold(bytes[token.start..<token.end])
        return folder.bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }

    /// Joins each bracket, and each pair of quotation marks, with its other half on the same line. A bracket without
    /// one counts as an ordinary mark: a misprint must not swallow the rest of the text.
    private mutating func pairBrackets() {
        var open: [Int] = []
        for index in tokens.indices {
            if tokens[index].lineBefore { open.removeAll(keepingCapacity: true) }
            if tokens[index].isMark(.open) { open.append(index) }
            guard tokens[index].isMark(.close), let partner = open.popLast() else { continue }
            tokens[index].partner = partner
            tokens[partner].partner = index
        }
        var depth = 0
        for index in tokens.indices {
            let paired = tokens[index].partner >= 0
            if paired, tokens[index].isMark(.open) { depth += 1 }
            tokens[index].depth = depth
            if paired, tokens[index].isMark(.close) { depth -= 1 }
        }
    }

    private mutating func markSentences() {
        var sentence = 0
        for index in tokens.indices {
            if index > 0, endsSentence(index - 1) { sentence += 1 }
            tokens[index].sentence = sentence
        }
    }

    /// A full stop ends a sentence if a capital letter, a number or a new line follows and no abbreviation precedes.
    private func endsSentence(_ index: Int) -> Bool {
        let next = self[index + 1]
        if next.lineBefore { return true }
        let token = self[index]
        guard token.depth == 0, token.kind == .mark else { return false }
        guard next.spaceBefore || isLongWord(index - 1) && next.capital && next.end - next.start > 6 else {
            return false
        }
        if token.mark == UInt8(ascii: "!") || token.mark == UInt8(ascii: "?") { return next.capital }
        guard token.mark == .dot, next.capital || next.kind == .number || next.isMark(.quote) else { return false }
        return !isAbbreviation(before: index)
    }

    private func isLongWord(_ index: Int) -> Bool {
        self[index].kind == .word && self[index].end - self[index].start > 8
    }

    private func isAbbreviation(before index: Int) -> Bool {
        let word = self[index - 1]
        guard word.kind == .word, !word.lineBefore || word.spaceBefore, word.end == self[index].start else {
            return false
        }
        switch word.cue {
        case .abbreviation: return true
        // «ст.», «чч.»; «по административной статье.» is a whole word and ends its sentence.
        case .article, .part, .point: return word.end - word.start <= 6
        // «г.» after a number is a year and may end a sentence; before a name it is a town.
        case .year: return self[index - 2].kind != .number
        default: return word.end - word.start == 2
        }
    }
}

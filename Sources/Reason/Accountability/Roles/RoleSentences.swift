// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Parts a text into sentences, block by block.
struct RoleSentences {
    private let words: RoleWords
    private var sentence = RoleSentence()
    private var scalar = 0
    private var paragraph = 0
    private var hasBlank = false
    /// The bytes of the blocks before.
    private var base = 0
    /// The bytes of the token that is read.
    private var range = 0..<0
    private var lineEnds = 0
    /// The signs on the line so far.
    private var lineLength = 0
    /// Whether a full stop stands that ends the sentence if a capital follows.
    private var isStopped = false
    private var isHidden = false
    private var spelling: [UInt8] = []

    /// A sentence is cut at so many words.
    private static let longest = 1_500
    /// A line shorter than this is a line of its own and not a part of running text.
    private static let shortLine = 50
    /// So many bytes of a block are left to the next one, so that no word is cut.
    private static let margin = 2_048

    init(_ words: RoleWords) { self.words = words }

    /// Reads a block, gives its sentences to `take`, and returns how many bytes are done with.
    mutating func read(_ cursor: TextCursor, _ take: (RoleSentence) -> Void) -> Int {
        var place = 0
        let limit = cursor.isLast ? cursor.bytes.count : cursor.bytes.count - Self.margin
        while place < limit {
            if isHidden, !skipHidden(cursor, &place) { break }
            let sign = cursor.sign(at: place)
            guard sign.bytes > 0 else { break }
            if Letters.isLetter(sign.value) {
                place = word(cursor, at: place, take)
            } else if sign.value >= 0x30, sign.value <= 0x39 {
                place = number(cursor, at: place, take)
            } else {
                mark(sign, cursor, at: place, take)
                place += sign.bytes
                scalar += sign.scalars
            }
        }
        if cursor.isLast { end(take) }
        base += place
        return place
    }

    private mutating func skipHidden(_ cursor: TextCursor, _ place: inout Int) -> Bool {
        let skipped = cursor.hidden(at: place)
        place += skipped.bytes
        scalar += skipped.scalars
        if skipped.isEnded { isHidden = false }
        return skipped.isEnded
    }

    private mutating func mark(
        _ sign: TextCursor.Sign, _ cursor: TextCursor, at place: Int, _ take: (RoleSentence) -> Void
    ) {
        lineLength += 1
        range = place..<place + sign.bytes
        switch sign.value {
        case 0x20, 0x09, 0x0D, 0xA0, 0x202F, 0x2009, TextCursor.inlineTag: hasBlank = true
        case 0x200B...0x200F, 0xAD: break
        case 0x0A:
            hasBlank = true
            lineEnds += 1
            if lineEnds > 1 { endParagraph(take) }
        case TextCursor.edge: endParagraph(take)
        case TextCursor.hiddenTag:
            endParagraph(take)
            isHidden = true
        case 0x27, 0x2019:
            // The English possessive is a word of its own.
            let next = cursor.sign(at: place + sign.bytes)
            if next.value == 0x73, sentence.tokens.last?.kind == .word { return }
            append(sign, take)
        default: append(sign, take)
        }
    }

    private mutating func append(_ sign: TextCursor.Sign, _ take: (RoleSentence) -> Void) {
        guard let scalar = Unicode.Scalar(sign.value) else { return }
        let text = String(Character(scalar))
        if sign.value == 0x2E, let last = sentence.tokens.last, last.isInitial || isAbbreviation(last) {
            add(RoleToken(kind: .sign, text: text, folded: text, scalars: self.scalar..<self.scalar + sign.scalars))
            return
        }
        if [0x2E, 0x21, 0x3F, 0x2026].contains(sign.value) {
            add(RoleToken(kind: .sign, text: text, folded: text, scalars: self.scalar..<self.scalar + sign.scalars))
            isStopped = true
            return
        }
        if [0xAB, 0x2014, 0x2013, 0x28, 0x201C, 0x2018].contains(sign.value), isStopped, hasBlank { end(take) }
        add(RoleToken(kind: .sign, text: text, folded: text, scalars: self.scalar..<self.scalar + sign.scalars))
    }

    private func isAbbreviation(_ token: RoleToken) -> Bool {
        token.kind == .word && words.abbreviations.contains(token.folded)
    }

    private mutating func word(_ cursor: TextCursor, at place: Int, _ take: (RoleSentence) -> Void) -> Int {
        let word = cursor.word(at: place, scalar: scalar, spelling: &spelling)
        var text = String(decoding: spelling, as: UTF8.self)
        var folded = RoleWords.folded(text)
        if folded == "s", !hasBlank, sentence.tokens.last?.kind == .word {
            (text, folded) = ("’s", "'s")
        }
        // A line of its own, as “Judge: Testov P. P.”, ends with its line.
        let isNewLine = lineEnds > 0 && lineLength < Self.shortLine
        if word.isCapital, isStopped || isNewLine { end(take) }
        isStopped = false
        lineLength = lineEnds > 0 ? 0 : lineLength + word.letters
        var token = RoleToken(kind: .word, text: text, folded: folded, scalars: word.scalars, isCapital: word.isCapital)
        token.isInitial = word.isCapital && word.hasStop && words.isInitial(folded)
        scalar = word.scalars.upperBound
        range = word.bytes
        add(token)
        if sentence.tokens.count >= Self.longest { end(take) }
        lineEnds = 0
        return max(word.bytes.upperBound, place + 1)
    }

    private mutating func number(_ cursor: TextCursor, at place: Int, _ take: (RoleSentence) -> Void) -> Int {
        if isStopped, hasBlank { end(take) }
        isStopped = false
        var end = place
        var text = ""
        let start = scalar
        while true {
            let sign = cursor.sign(at: end)
            let next = cursor.sign(at: end + max(sign.bytes, 1))
            let isDigit = sign.value >= 0x30 && sign.value <= 0x39
            let isJoint =
                [0x2D, 0x2E, 0x2F, 0x2C].contains(sign.value) && next.value >= 0x30 && next.value <= 0x39
                && sign.bytes > 0
            guard isDigit || isJoint, let unit = Unicode.Scalar(sign.value), text.count < 60 else { break }
            text.unicodeScalars.append(unit)
            end += sign.bytes
            scalar += sign.scalars
        }
        lineLength += text.count
        lineEnds = 0
        range = place..<max(end, place)
        add(RoleToken(kind: .number, text: text, folded: text, scalars: start..<scalar))
        return max(end, place + 1)
    }

    private mutating func add(_ token: RoleToken) {
        var token = token
        token.hasBlank = hasBlank
        token.bytes = base + range.lowerBound..<base + range.upperBound
        hasBlank = false
        sentence.tokens.append(token)
    }

    private mutating func endParagraph(_ take: (RoleSentence) -> Void) {
        end(take)
        paragraph += 1
        lineLength = 0
        lineEnds = 0
    }

    private mutating func end(_ take: (RoleSentence) -> Void) {
        isStopped = false
        guard !sentence.tokens.isEmpty else { return }
        sentence.paragraph = paragraph
        take(sentence)
        sentence = RoleSentence()
    }
}

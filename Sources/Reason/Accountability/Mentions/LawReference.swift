// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads a reference to articles of a law: «ч. 2 ст. 207.3 УК РФ», “Article 207.3 of the Criminal Code”.
struct LawReference {
    let cursor: TextCursor
    let words: MentionWords
    private var index: Int
    private var scalar: Int
    private var spelling: [UInt8] = []
    private var hasNumber = false
    private var hasArticle = false
    private var hasCode = false
    /// Whether what was read last asks for the letter of a point, or for a number.
    private var mayLetter = false
    private var mayNumber = true
    private var brackets = 0
    /// Whether a country was read last, before its code: it may have the English possessive.
    private var mayOwn = false
    /// Whether the last number has parts, as 20.2 has.
    private var hadParts = false
    private var labels = 1
    /// Whether a full stop may follow what was read last, as after «ст.».
    private var mayStop = false
    /// The line ends since the last element.
    private var lines = 0
    /// Where the code ended, and whether a number stands after it, as in «ст. 163 УК, ч. 2».
    private var codeEnd: (byte: Int, scalar: Int)?
    private var hasNumberAfterCode = false
    /// Whether the block ended before the reference did: it has to be read again with the next one.
    private(set) var isCut = false
    /// Where the last element ended that belongs to the reference.
    private var end: (byte: Int, scalar: Int)

    init(_ cursor: TextCursor, _ words: MentionWords, after label: TextWord) {
        self.cursor = cursor
        self.words = words
        index = label.bytes.upperBound
        scalar = label.scalars.upperBound
        end = (index, scalar)
        hasArticle = label.kind.contains(.article)
        mayLetter = label.kind.contains(.point)
        mayStop = Self.isShort(label)
    }

    /// A reference that begins with its numbers: «20.2 КоАП»; `code` is the word after them.
    init(_ cursor: TextCursor, _ words: MentionWords, atCode code: TextWord) {
        self.cursor = cursor
        self.words = words
        index = code.bytes.upperBound
        scalar = code.scalars.upperBound
        end = (index, scalar)
        (hasArticle, hasNumber, hasCode, mayNumber) = (true, true, true, false)
        codeEnd = end
    }

    /// The end of the reference and how sure it is; `nil` if the words are none.
    mutating func read() -> (end: (byte: Int, scalar: Int), probability: Double)? {
        for _ in 0..<64 {
            let sign = cursor.sign(at: index)
            guard sign.bytes > 0 else {
                isCut = !cursor.isLast
                break
            }
            if sign.value >= 0x30, sign.value <= 0x39 {
                guard number() else { break }
            } else if Letters.isLetter(sign.value) {
                guard word() else { break }
            } else {
                guard isPassed(sign.value), passes(sign) else { break }
                index += sign.bytes
                scalar += sign.scalars
            }
        }
        guard hasNumber, hasArticle else { return nil }
        return (end, hasCode ? 0.98 : 0.85)
    }

    /// Signs that stand inside a reference.
    private func isPassed(_ value: UInt32) -> Bool {
        switch value {
        case 0x20, 0xA0, 0x0A, 0x0D, 0x2E, 0x2C, 0xAB, 0xBB, 0x22, 0x2D, 0x2013, 0x201C, 0x201D, 0x201E, 0x28, 0x29,
            0x2116, 0x3B, 0x27, 0x2019, TextCursor.inlineTag, 0x202F, 0x2009:
            true
        default: false
        }
    }

    /// Brackets inside a reference must be opened in it, and a dash stands between two numbers.
    private mutating func passes(_ sign: TextCursor.Sign) -> Bool {
        let next = cursor.sign(at: index + sign.bytes).value
        switch sign.value {
        case 0x28:
            if hasNumber, !(next >= 0x30 && next <= 0x39), !opensPart(after: sign) { return false }
            if hasCode { return false }
            brackets += 1
            if isClosedNumber(after: sign) { mayNumber = true }
        case 0x29:
            if brackets == 0 { return false }
            brackets -= 1
            if hasNumber { end = (index + sign.bytes, scalar + sign.scalars) }
        case 0x27, 0x2019: return mayOwn
        case 0x3B: return hasNumber && !hasCode && isFollowedByArticle(sign)
        case 0x2D, 0x2013: return next >= 0x30 && next <= 0x39
        case 0x2C: if hasCode { mayNumber = false }
        case 0x2E: return mayStop || isFollowedBySmallLetter(sign)
        case 0x0A:
            lines += 1
            return lines < 2
        case 0xAB, 0x22, 0x201C, 0x201E: mayLetter = true
        default: break
        }
        return true
    }

    /// Whether a bracket holds a part of the article: «228 (ч. 2)», “207.3(2)(d)”.
    private mutating func opensPart(after bracket: TextCursor.Sign) -> Bool {
        let word = cursor.word(
            at: index + bracket.bytes, scalar: scalar + bracket.scalars, spelling: &spelling, spellsAll: false)
        if word.letters == 1, cursor.sign(at: word.bytes.upperBound).value == 0x29 {
            mayLetter = true
            return true
        }
        return !words[word.hash].isDisjoint(with: [.part, .point])
    }

    /// Whether a bracket holds one or two digits alone: the part of an article, “207.3(2)”.
    private func isClosedNumber(after bracket: TextCursor.Sign) -> Bool {
        var next = index + bracket.bytes
        for _ in 0..<2 where cursor.sign(at: next).value &- 0x30 < 10 { next += 1 }
        return next > index + bracket.bytes && cursor.sign(at: next).value == 0x29
    }

    /// Whether a number follows a semicolon that can only be an article: with parts, or of three digits.
    private func isFollowedByArticle(_ sign: TextCursor.Sign) -> Bool {
        var next = index + sign.bytes
        while cursor.sign(at: next).value == 0x20 || cursor.sign(at: next).value == 0xA0 {
            next += cursor.sign(at: next).bytes
        }
        var digits = 0
        while true {
            let sign = cursor.sign(at: next)
            guard sign.bytes > 0, sign.value >= 0x30, sign.value <= 0x39 else { break }
            digits += 1
            next += sign.bytes
        }
        let point = cursor.sign(at: next)
        let further = cursor.sign(at: next + max(point.bytes, 1)).value
        return digits == 3 || digits > 0 && digits < 3 && point.value == 0x2E && further >= 0x30 && further <= 0x39
    }

    /// «205²»: the number of an article that was put in later.
    private static func isRaised(_ value: UInt32) -> Bool {
        value == 0xB2 || value == 0xB3 || value == 0xB9 || value >= 0x2070 && value <= 0x2079
    }

    /// A label that is an abbreviation has its own full stop; after anything else a full stop ends the sentence.
    private static func isShort(_ label: TextWord) -> Bool { label.letters < 4 }

    private func isFollowedBySmallLetter(_ stop: TextCursor.Sign) -> Bool {
        var next = index + stop.bytes
        var sign = cursor.sign(at: next)
        while sign.value == 0x20 || sign.value == 0xA0, next - index < 8 {
            next += sign.bytes
            sign = cursor.sign(at: next)
        }
        return Letters.isLetter(sign.value) && !Letters.isCapital(sign.value)
    }

    /// Reads a number; false if it does not belong: a year, or the number of something else.
    private mutating func number() -> Bool {
        let start = (index, scalar)
        var digits = 0
        var hasParts = false
        var value = 0
        while true {
            let sign = cursor.sign(at: index)
            let isDigit = sign.value >= 0x30 && sign.value <= 0x39
            let next = cursor.sign(at: index + max(sign.bytes, 1))
            let isPoint =
                (sign.value == 0x2E || sign.value == 0x2D) && next.value >= 0x30 && next.value <= 0x39
            let isRaised = Self.isRaised(sign.value)
            guard sign.bytes > 0, isDigit || isPoint || isRaised else { break }
            if isPoint || isRaised { hasParts = true }
            if isDigit, !hasParts {
                digits += 1
                value = min(value * 10 + Int(sign.value) - 0x30, 100_000)
            }
            index += sign.bytes
            scalar += sign.scalars
        }
        // No code has so many articles; after 20.2 a small number without parts counts something else.
        let isOther =
            !hasParts && (digits > 3 || hasArticle && hadParts && !mayNumber && value < 100)
            || hasCode && !mayNumber
        guard !isOther else {
            (index, scalar) = start
            return false
        }
        hadParts = hasParts
        (hasNumber, mayNumber, mayLetter, mayStop, lines) = (true, false, false, false, 0)
        hasNumberAfterCode = hasCode
        end = (index, scalar)
        return true
    }

    /// Reads a word; false if it does not belong.
    private mutating func word() -> Bool {
        let word = cursor.word(at: index, scalar: scalar, spelling: &spelling, spellsAll: false)
        let kind = words[word.hash]
        let isPoint = word.letters == 1 && !kind.contains(.and) && mayLetter
        let isJoint = !kind.isDisjoint(with: [.and, .or, .of, .the])
        let isPossessive = mayOwn && word.hash == TextReader.possessive
        mayOwn = false
        if !kind.isDisjoint(with: WordClass.law) {
            if hasCode, kind.contains(.article) { return endsAtCode() }
            mayStop = Self.isShort(word)
            hasArticle = hasArticle || kind.contains(.article)
            labels += 1
            mayNumber = true
            mayLetter = kind.contains(.point)
            // No reference has so many labels before its first number.
            if labels > 6, !hasNumber { return false }
        } else if kind.contains(.code), hasNumber {
            if hasNumberAfterCode { return endsAtCode() }
            hasCode = true
            mayStop = false
            end = (word.bytes.upperBound, word.scalars.upperBound)
            codeEnd = end
        } else if kind.contains(.codePlace), hasNumber {
            if hasNumberAfterCode { return endsAtCode() }
            if hasCode {
                end = (word.bytes.upperBound, word.scalars.upperBound)
                codeEnd = end
            }
            (mayOwn, mayStop) = (!hasCode && word.isLatin, false)
        } else if isPoint, !word.isCapital {
            if hasNumber { end = (word.bytes.upperBound, word.scalars.upperBound) }
        } else if !isPossessive && !isJoint || hasCode && !kind.isDisjoint(with: [.and, .or]) {
            return false
        }
        lines = 0
        index = word.bytes.upperBound
        scalar = word.scalars.upperBound
        return true
    }

    /// Another reference begins after the code: this one ends with its code.
    private mutating func endsAtCode() -> Bool {
        if let codeEnd { end = codeEnd }
        return false
    }
}

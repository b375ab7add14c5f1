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
    private var labels = 1
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
                number()
            } else if Letters.isLetter(sign.value) {
                guard word() else { break }
            } else {
                guard isPassed(sign.value) else { break }
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
            0x2116, TextCursor.inlineTag, 0x202F, 0x2009:
            true
        default: false
        }
    }

    private mutating func number() {
        while true {
            let sign = cursor.sign(at: index)
            let isDigit = sign.value >= 0x30 && sign.value <= 0x39
            let next = cursor.sign(at: index + max(sign.bytes, 1))
            let isPoint =
                (sign.value == 0x2E || sign.value == 0x2D) && next.value >= 0x30 && next.value <= 0x39
            guard sign.bytes > 0, isDigit || isPoint else { break }
            index += sign.bytes
            scalar += sign.scalars
        }
        hasNumber = true
        end = (index, scalar)
    }

    /// Reads a word; false if it does not belong.
    private mutating func word() -> Bool {
        let word = cursor.word(at: index, scalar: scalar, spelling: &spelling)
        let kind = words[word.hash]
        let isPoint = word.letters == 1 && !kind.contains(.and)
        let isJoint = !kind.isDisjoint(with: [.and, .of, .the])
        if !kind.isDisjoint(with: WordClass.law) {
            hasArticle = hasArticle || kind.contains(.article)
            labels += 1
            // No reference has so many labels before its first number.
            if labels > 6, !hasNumber { return false }
        } else if kind.contains(.code), hasNumber {
            hasCode = true
            end = (word.bytes.upperBound, word.scalars.upperBound)
        } else if isPoint, !word.isCapital {
            if hasNumber { end = (word.bytes.upperBound, word.scalars.upperBound) }
        } else if !isJoint {
            return false
        }
        index = word.bytes.upperBound
        scalar = word.scalars.upperBound
        return true
    }
}

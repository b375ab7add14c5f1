// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Numbers in a row with nothing but blanks, commas, “and” and “or” between them: they may be articles of the code that follows.
struct NumberRun {
    private var first: (byte: Int, scalar: Int)?
    private var end = 0
    private var digits = 0
    private var hasPoint = false
    /// Whether a full stop stands at its end: the sentence may end there.
    private var isStopped = false
    /// Where “of the” ends that follows it.
    private var jointEnd = 0
    private var isBroken = false
    /// Whether nothing but signs that part a list stands between a closed bracket and this place, and between it and the numbers.
    private var isAfterBracket = false
    private var followsBracket = false

    /// Takes a sign that is no letter.
    mutating func take(_ sign: TextCursor.Sign, at place: Int, _ scalar: Int) {
        if sign.value >= 0x30, sign.value <= 0x39 {
            if first == nil || isBroken {
                first = (place, scalar)
                (digits, hasPoint, isBroken) = (0, false, false)
                followsBracket = isAfterBracket
            } else if end != scalar {
                digits = 0
                hasPoint = false
            }
            digits += 1
            isStopped = false
            end = scalar + sign.scalars
            isAfterBracket = false
            return
        }
        if sign.value == 0x29 {
            isAfterBracket = true
        } else if isAfterBracket, !Self.partsList(sign.value) {
            isAfterBracket = false
        }
        guard first != nil else { return }
        switch sign.value {
        case 0x2E where scalar == end:
            hasPoint = true
            isStopped = true
            end = scalar + sign.scalars
        case 0x20, 0xA0, 0x2C, 0x202F, 0x2009: break
        default: isBroken = true
        }
    }

    private static func partsList(_ value: UInt32) -> Bool {
        switch value {
        case 0x20, 0xA0, 0x2C, 0x3B, 0x0A, TextCursor.inlineTag: true
        default: false
        }
    }

    /// Takes a word.
    mutating func take(_ word: TextWord) {
        if !word.kind.isDisjoint(with: [.of, .the, .codePlace]), word.scalars.lowerBound - max(end, jointEnd) < 2 {
            jointEnd = word.scalars.upperBound
        } else if word.kind.isDisjoint(with: [.and, .or]) {
            first = nil
            isAfterBracket = false
        }
    }

    /// The number with parts that stands between two glosses in brackets: “315.1 (…); 281.2 (…)”, of which the second bracket opens at
    /// a place.
    func glossed(before scalar: Int) -> (start: (byte: Int, scalar: Int), end: Int)? {
        guard let first, !isBroken, followsBracket, hasPoint, scalar - end <= 1, scalar > end else { return nil }
        return (first, end)
    }

    /// Where the numbers begin that stand right before a word; `nil` if none do.
    ///
    /// - Parameter isListed: whether a reference stands shortly before, so that “of the” may stand between («… and 20.2 of the Code»).
    func start(before word: TextWord, isListed: Bool) -> (byte: Int, scalar: Int)? {
        guard let first, !isBroken, !isStopped, hasPoint || (2...3).contains(digits) else { return nil }
        if word.scalars.lowerBound - end <= 2 { return first }
        return isListed && hasPoint && jointEnd > end && word.scalars.lowerBound - jointEnd < 2 ? first : nil
    }
}

extension String {
    /// Without the blanks at the end.
    var trimmingBlanks: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A word as it is read from a text.
struct TextWord {
    /// Its bytes in the block, and its scalars in the file.
    var bytes: Range<Int> = 0..<0
    var scalars: Range<Int> = 0..<0
    /// The hash of its letters (``WordHash``), and that of its first five.
    var hash: UInt64 = 0
    var beginning: UInt64 = 0
    var letters = 0
    var isCapital = false
    /// Whether Latin and Cyrillic letters are mixed in it.
    var isMixed = false
    var isLatin = false
    /// Whether a full stop follows at once.
    var hasStop = false
    var kind: WordClass = []
}

extension TextCursor {
    /// Reads the word that begins at a place; its letters in UTF-8 go into `spelling`, without what is not seen and without a
    /// hyphen at the end of a line.
    ///
    /// - Parameter spellsAll: whether `spelling` is wanted of words in small letters too; without it it may be empty for them.
    @inline(__always)
    func word(at start: Int, scalar: Int, spelling: inout [UInt8], spellsAll: Bool = true) -> TextWord {
        var word = TextWord()
        var hash = WordHash()
        var index = start
        var place = scalar
        var end = start
        var endScalar = scalar
        var hasCyrillic = false
        var pieceStart = start
        spelling.removeAll(keepingCapacity: true)
        while true {
            // Plain letters of the two alphabets, which are nearly all there are.
            while let (value, count) = plainLetter(at: index) {
                if word.letters == 0 { word.isCapital = Letters.isCapital(value) }
                word.letters &+= 1
                hash.take(Letters.folded(value))
                if word.letters == 5 { word.beginning = hash.value }
                if count == 2 { hasCyrillic = true } else { word.isLatin = true }
                index &+= count
                place &+= 1
                (end, endScalar) = (index, place)
            }
            let sign = sign(at: index)
            if Letters.isLetter(sign.value) {
                if word.letters == 0 { word.isCapital = Letters.isCapital(sign.value) }
                word.letters += 1
                hash.take(Letters.folded(sign.value))
                if word.letters == 5 { word.beginning = hash.value }
                if Letters.isCyrillic(sign.value) { hasCyrillic = true } else { word.isLatin = true }
                if sign.bytes == sign.scalars && sign.value >= 0x80 || sign.bytes > 4 {
                    copy(pieceStart..<index, to: &spelling)
                    Unicode.Scalar(sign.value).map { spelling.append(contentsOf: Array(String(Character($0)).utf8)) }
                    pieceStart = index + sign.bytes
                }
                index += sign.bytes
                place += sign.scalars
                (end, endScalar) = (index, place)
                continue
            }
            guard sign.bytes > 0,
                let next = joint(
                    sign, at: index, word.isLatin && !hasCyrillic, isName: word.isCapital && word.letters > 2)
            else { break }
            if !next.isKept || Letters.isSilent(sign.value) {
                copy(pieceStart..<index, to: &spelling)
                pieceStart = next.index
            }
            // “al-Testi”: the small syllable before the hyphen hides a name.
            if word.letters <= 3, !word.isCapital, sign.value == 0x2D,
                Letters.isCapital(self.sign(at: next.index).value)
            {
                word.isCapital = true
            }
            place += next.scalars
            index = next.index
        }
        if spellsAll || word.isCapital { copy(pieceStart..<max(pieceStart, end), to: &spelling) }
        if word.letters < 5 { word.beginning = hash.value }
        word.hash = hash.value
        word.isMixed = hasCyrillic && word.isLatin
        word.isLatin = word.isLatin && !hasCyrillic
        word.bytes = start..<end
        word.scalars = scalar..<endScalar
        word.hasStop = sign(at: end).value == 0x2E
        return word
    }

    /// A letter of ASCII, or a Cyrillic one of two bytes (U+0400 to U+047F), and its bytes.
    @inline(__always)
    private func plainLetter(at index: Int) -> (value: UInt32, count: Int)? {
        guard index < bytes.count else { return nil }
        let lead = bytes[index]
        if lead < 0x80 { return (lead | 0x20) &- 0x61 < 26 ? (UInt32(lead), 1) : nil }
        guard lead == 0xD0 || lead == 0xD1, index &+ 1 < bytes.count else { return nil }
        let next = bytes[index &+ 1]
        return next & 0xC0 == 0x80 ? (UInt32(lead & 0x1F) << 6 | UInt32(next & 0x3F), 2) : nil
    }

    private func copy(_ range: Range<Int>, to spelling: inout [UInt8]) {
        if !range.isEmpty, spelling.count < 160 { spelling.append(contentsOf: bytes[range]) }
    }

    /// Where a word goes on after a sign that is no letter; `nil` if it ends before it.
    private func joint(
        _ sign: Sign, at index: Int, _ isLatin: Bool, isName: Bool
    ) -> (index: Int, scalars: Int, isKept: Bool)? {
        let after = index + sign.bytes
        if Letters.isSilent(sign.value) { return (after, sign.scalars, true) }
        let next = self.sign(at: after)
        switch sign.value {
        case 0x27, 0x2019, 0x2BC, 0x60:
            guard Letters.isLetter(next.value) else { return nil }
            // The English possessive is no part of the name.
            if isLatin, next.value | 0x20 == 0x73, !Letters.isLetter(self.sign(at: after + next.bytes).value) {
                return nil
            }
            return (after, sign.scalars, true)
        case 0x2D, 0x2010, 0x2011, 0xAC:
            if Letters.isLetter(next.value) { return (after, sign.scalars, true) }
            return lineEnd(next, after, sign.scalars, isName: isName)
        default: return nil
        }
    }

    /// A hyphen at the end of a line: the word goes on at the beginning of the next, or of the next page, whose number may stand
    /// between. After a word with a capital a capital goes on as well: a surname of two parts was broken at its own hyphen.
    private func lineEnd(
        _ sign: Sign, _ index: Int, _ scalars: Int, isName: Bool
    ) -> (index: Int, scalars: Int, isKept: Bool)? {
        var (sign, index, scalars) = (sign, index, scalars)
        var (lines, digits, pages) = (0, 0, 0)
        while sign.bytes > 0 {
            switch sign.value {
            case 0x20, 0x0D, 0x09, 0xA0: break
            case 0x0A: lines += 1
            case 0x0C: pages += 1
            case 0x30...0x39 where lines > 0 || pages > 0: digits += 1
            default:
                // The number of a page has a line of its own.
                let isPage = lines <= 6 && digits <= 4 && (digits > 0 ? lines > 1 : pages > 0)
                guard lines == 1 && digits == 0 || isPage, Letters.isLetter(sign.value) else { return nil }
                return (isName && lines < 2) || !Letters.isCapital(sign.value) ? (index, scalars, false) : nil
            }
            index += sign.bytes
            scalars += sign.scalars
            sign = self.sign(at: index)
        }
        return nil
    }
}

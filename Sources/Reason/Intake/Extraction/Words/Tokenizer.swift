// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Cuts a text into words, numbers and marks, in one pass over its bytes.
struct Tokenizer {
    private let bytes: [UInt8]
    private let lexicon: Lexicon
    private var tokens: [Token] = []
    private var folder = WordFolder()
    private var index = 0
    private var space = false
    private var line = false

    init(bytes: [UInt8], lexicon: Lexicon) {
        self.bytes = bytes
        self.lexicon = lexicon
        tokens.reserveCapacity(bytes.count / 8)
    }

    mutating func run() -> [Token] {
        while index < bytes.count {
            let byte = bytes[index]
            if byte &- 48 < 10 {
                number()
            } else if isLetter(at: index) {
                word()
            } else {
                other(byte)
            }
        }
        return tokens
    }

    private func byte(_ at: Int) -> UInt8 { at < bytes.count ? bytes[at] : 0 }

    /// Cyrillic, Latin with and without accents, and marks that stand inside words.
    private func isLetter(at position: Int) -> Bool {
        let byte = bytes[position]
        if byte < 0x80 { return (byte | 0x20) &- 97 < 26 }
        if byte == 0xC2 { return self.byte(position + 1) == 0xAD }
        if byte == 0xE2 { return isZeroWidth(at: position) }
        return byte >= 0xC3 && byte != 0xEF && byte < 0xF0
    }

    /// U+200B...U+200D and U+2060, which copied web text has inside words.
    private func isZeroWidth(at position: Int) -> Bool {
        let second = byte(position + 1)
        let third = byte(position + 2)
        return second == 0x80 && third >= 0x8B && third <= 0x8D || second == 0x81 && third == 0xA0
    }

    private func width(of lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    private mutating func append(_ token: Token) {
        var token = token
        token.spaceBefore = space || tokens.isEmpty
        token.lineBefore = line || tokens.isEmpty
        space = false
        line = false
        tokens.append(token)
    }

    private mutating func word() {
        let start = index
        while index < bytes.count, isLetter(at: index) { index += width(of: bytes[index]) }
        index = min(index, bytes.count)
        folder.fold(bytes[start..<index])
        guard !folder.bytes.isEmpty else { return }
        let entry = lexicon.look(up: folder.bytes)
        var token = Token(kind: .word, start: start, end: index, cue: entry.cue, value: entry.value)
        token.capital = isCapital(at: start)
        append(token)
    }

    private func isCapital(at position: Int) -> Bool {
        let lead = bytes[position]
        if lead < 0x80 { return lead &- 65 < 26 }
        if lead == 0xD0 { return byte(position + 1) < 0xB0 }
        return lead == 0xC3 && byte(position + 1) < 0x9F
    }

    /// Digits in groups joined by single full stops: 207.3, 17.05.1938. Digits beyond nine are read past.
    private mutating func number() {
        var token = Token(kind: .number, start: index, end: index)
        var group = 0
        while true {
            let start = index
            var value = 0
            while true {
                if byte(index) == 0xC2, byte(index + 1) == 0xAD, byte(index + 2) &- 48 < 10 { index += 2 }
                guard byte(index) &- 48 < 10, index < bytes.count else { break }
                if index - start < 9 { value = value * 10 + Int(bytes[index] &- 48) }
                index += 1
            }
            switch group {
            case 0:
                token.value = value
                token.digits = index - start
            case 1: token.second = value
            case 2: token.third = value
            default: token.fourth = value
            }
            group += 1
            guard group < 4, byte(index) == .dot, byte(index + 1) &- 48 < 10 else { break }
            index += 1
        }
        token.end = index
        append(token)
    }

    private mutating func other(_ byte: UInt8) {
        if byte == 0x20 || byte == 0x09 || byte == 0x0D {
            space = true
            index += 1
            return
        }
        if byte == 0x0A {
            space = true
            line = true
            index += 1
            return
        }
        let length = width(of: byte)
        let mark = self.mark(byte)
        if mark == 0x20 {
            space = true
        } else {
            var token = Token(kind: .mark, start: index, end: min(index + length, bytes.count))
            token.mark = mark
            append(token)
        }
        index = min(index + length, bytes.count)
    }

    /// The ASCII form of a mark; 0x20 for the spaces of Unicode and 1 for a mark without a meaning here.
    private func mark(_ lead: UInt8) -> UInt8 {
        if lead < 0x80 { return lead }
        let second = byte(index + 1)
        let third = byte(index + 2)
        if lead == 0xC2 { return second == 0xA0 ? 0x20 : second == 0xAB || second == 0xBB ? .quote : 1 }
        guard lead == 0xE2, second == 0x80 else { return lead == 0xEF ? 0x20 : 1 }
        switch third {
        case 0x80...0x8A, 0xAF: return 0x20
        case 0x90...0x95: return .dash
        case 0x98...0x9F, 0xB9, 0xBA: return .quote
        case 0xA6: return .dot
        default: return 1
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Hashes of words: FNV-1a over folded letters, mixed at the end; never 0.
struct WordHash: Sendable {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func take(_ value: UInt32) { state = (state ^ UInt64(value)) &* 0x100_0000_01B3 }

    @inline(__always)
    var value: UInt64 {
        var mixed = state
        mixed = (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return mixed == 0 ? 1 : mixed
    }

    /// The hash of a word as the text is read: without capitals, marks, hyphens and apostrophes, with е for ё.
    static func of(_ word: some StringProtocol) -> UInt64 {
        var hash = WordHash()
        for scalar in word.unicodeScalars where Letters.isLetter(scalar.value) {
            hash.take(Letters.folded(scalar.value))
        }
        return hash.value
    }

    /// The hash of a skeleton, without the blanks between its parts.
    static func of(skeleton: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in skeleton where byte != 0x20 { hash.take(UInt32(byte)) }
        return hash.value
    }
}

/// What the reader of texts has to know of letters: Latin and Cyrillic.
enum Letters {
    @inline(__always)
    static func isLetter(_ value: UInt32) -> Bool {
        if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
        if value >= 0x400 { return value <= 0x52F || (value >= 0x1E00 && value <= 0x1EFF) }
        return value >= 0xC0 && value <= 0x24F && value != 0xD7 && value != 0xF7 || value == 0x259
    }

    /// A mark that stands on the letter before it, or a sign that is not seen: it belongs to the word and says nothing.
    @inline(__always)
    static func isSilent(_ value: UInt32) -> Bool {
        value == 0xAD || (value >= 0x300 && value <= 0x36F) || (value >= 0x200B && value <= 0x200D) || value == 0x2060
    }

    @inline(__always)
    static func small(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return value &- 0x41 < 26 ? value | 0x20 : value }
        if value >= 0x410, value <= 0x42F { return value &+ 0x20 }
        if value >= 0x400, value <= 0x40F { return value &+ 0x50 }
        if value >= 0x460, value <= 0x52F || value >= 0x1E00 { return value | 1 }
        if value >= 0xC0, value <= 0xDE { return value | 0x20 }
        // In these blocks a capital and its small letter are neighbours; which of the two is even changes twice.
        if value >= 0x139, value <= 0x148 { return value & 1 == 1 ? value &+ 1 : value }
        if value >= 0x179, value <= 0x17E { return value & 1 == 1 ? value &+ 1 : value }
        if value >= 0x100, value <= 0x137 { return value | 1 }
        if value >= 0x14A, value <= 0x177 { return value | 1 }
        // The Azerbaijani Ə, whose small letter stands in another block.
        if value == 0x18F { return 0x259 }
        return value
    }

    @inline(__always)
    static func isCapital(_ value: UInt32) -> Bool { small(value) != value }

    /// The small letter, with е for ё.
    @inline(__always)
    static func folded(_ value: UInt32) -> UInt32 {
        let small = small(value)
        return small == 0x451 ? 0x435 : small
    }

    @inline(__always)
    static func isCyrillic(_ value: UInt32) -> Bool { value >= 0x400 && value <= 0x52F }
}

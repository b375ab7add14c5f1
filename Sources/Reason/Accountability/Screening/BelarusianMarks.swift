// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Tells quickly that a name is not Belarusian: of long lists most are not, and to look at each closely takes long.
enum BelarusianMarks {
    /// Whether a name has a letter, a word or an ending that Belarusian ones have; then it is to be looked at closely.
    static func mayBe(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            var start = 0
            for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 || bytes[index] == 0x2C {
                if isMarked(UnsafeBufferPointer(rebasing: bytes[start..<index])) { return true }
                start = index + 1
            }
            return false
        }
    }

    private static func isMarked(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = word.first, let last = word.last else { return false }
        if first < 0x80 {
            // -ou, -au, -eu, and the ŭ of scholars.
            if last | 0x20 == UInt8(ascii: "u") || last == 0xAD { return true }
            return beginnings.contains { begin in
                begin.count <= word.count && zip(begin, word).allSatisfy { $0 == $1 | 0x20 }
            }
        }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var before: UInt16 = 0
        var index = 0
        while index + 1 < word.count {
            let letter = small(word[index], word[index + 1])
            if marks.contains(letter) || before == d && letter == z || before == kh && letter == v { return true }
            if before == sh && letter == ch { return true }
            hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
            before = letter
            index += 2
        }
        return givenNames.contains(hash)
    }

    /// A Cyrillic letter of two bytes as a small one.
    private static func small(_ first: UInt8, _ second: UInt8) -> UInt16 {
        switch (first, second) {
        case (0xD0, 0x80...0x8F): 0xD190 + UInt16(second - 0x80)
        case (0xD0, 0x90...0x9F): 0xD0B0 + UInt16(second - 0x90)
        case (0xD0, 0xA0...0xAF): 0xD180 + UInt16(second - 0xA0)
        default: UInt16(first) << 8 | UInt16(second)
        }
    }

    private static func code(_ letter: Character) -> UInt16 {
        let bytes = Array(String(letter).utf8)
        return bytes.count == 2 ? small(bytes[0], bytes[1]) : 0
    }

    // Letters that Belarusian alone has, or that stand in the signs of `belarusian.txt`.
    private static let marks = Array("іўэыц").map(code)
    private static let (d, z, kh, v, sh, ch) = (code("д"), code("з"), code("х"), code("в"), code("ш"), code("ч"))
    private static let beginnings = ScreeningCeiling.latinBeginnings.map { Array($0.utf8) }
    private static let givenNames: Set<UInt64> = Set(
        BelarusianSounds.standard.givenNames.map { name in
            name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64(code($1))) &* 0x100_0000_01B3 }
        })
}

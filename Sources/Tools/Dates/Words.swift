// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Span<UInt8> {
    /// The letter at an index as a number 1...63 without regard to case, and its length; number 0 is no letter.
    ///
    /// Russian, Ukrainian, Belarusian and Latin letters without marks: all that the words of dates are written with.
    func letter(at index: Int) -> (code: UInt8, length: Int) {
        let lead = byte(at: index)
        if Byte.isLatinLetter(lead) { return ((lead | 0x20) &- 97 &+ 38, 1) }
        guard lead >= 0xD0, lead <= 0xD2 else { return (0, 1) }
        let scalar = UInt32(lead & 0x1F) << 6 | UInt32(byte(at: index &+ 1) & 0x3F)
        guard byte(at: index &+ 1) & 0xC0 == 0x80 else { return (0, 1) }
        switch scalar {
        case 0x410...0x42F: return (UInt8(truncatingIfNeeded: scalar &- 0x40F), 2)
        case 0x430...0x44F: return (UInt8(truncatingIfNeeded: scalar &- 0x42F), 2)
        case 0x401, 0x451: return (6, 2)
        case 0x406, 0x456: return (33, 2)
        case 0x407, 0x457: return (34, 2)
        case 0x404, 0x454: return (35, 2)
        case 0x40E, 0x45E: return (36, 2)
        case 0x490, 0x491: return (37, 2)
        default: return (0, 1)
        }
    }

    /// The word that begins at an index: its key (0 if there is none or it has more than 21 letters) and its end.
    func word(from start: Int) -> (key: UInt128, end: Int) {
        var key: UInt128 = 0
        var end = start
        var letters = 0
        while end < count {
            let (code, length) = letter(at: end)
            guard code > 0 else { break }
            letters &+= 1
            if letters > 21 { return (0, end) }
            key = key << 6 | UInt128(code)
            end &+= length
        }
        return (key, end)
    }

    /// The word that ends before an index and not before the floor: its key (0 if none) and its start.
    func word(before end: Int, floor: Int) -> (key: UInt128, start: Int) {
        var start = end
        while start > floor, end &- start <= 42, let length = lengthOfLetter(before: start), start &- length >= floor {
            start &-= length
        }
        guard start < end else { return (0, end) }
        let (key, wordEnd) = word(from: start)
        return (wordEnd == end ? key : 0, start)
    }

    /// The length in bytes of the letter that ends before an index, or `nil` if there is none.
    func lengthOfLetter(before index: Int) -> Int? {
        let last = byte(at: index &- 1)
        if Byte.isLatinLetter(last) { return 1 }
        guard last & 0xC0 == 0x80, index >= 2, letter(at: index &- 2).code > 0 else { return nil }
        return letter(at: index &- 2).length == 2 ? 2 : nil
    }

    /// The length of the space at an index, or 0: ASCII white space, no-break, thin and narrow spaces.
    func spaceLength(at index: Int) -> Int {
        switch byte(at: index) {
        case 0x20, 0x09, 0x0A, 0x0D: return 1
        case 0xC2 where byte(at: index &+ 1) == 0xA0: return 2
        case 0xE2 where byte(at: index &+ 1) == 0x80:
            let last = byte(at: index &+ 2)
            return (last >= 0x80 && last <= 0x8A) || last == 0xAF ? 3 : 0
        default: return 0
        }
    }

    /// The first index from here that is no space.
    func skipSpaces(from start: Int) -> Int {
        var index = start
        while index < count {
            let length = spaceLength(at: index)
            guard length > 0 else { break }
            index &+= length
        }
        return Swift.min(index, count)
    }

    /// The end of what precedes the spaces before an index, not before the floor.
    func skipSpaces(before end: Int, floor: Int) -> Int {
        var index = end
        while index > floor {
            var length = 0
            for candidate in 1...3 where index &- candidate >= floor && spaceLength(at: index &- candidate) == candidate
            {
                length = candidate
            }
            guard length > 0 else { break }
            index &-= length
        }
        return index
    }
}

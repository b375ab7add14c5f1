// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Folds a word to the form in which it is looked up: small letters, ё as е, without soft hyphens, accents and the
/// zero-width marks that web pages leave inside words.
struct WordFolder {
    private(set) var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(64)
    }

    /// Replaces the folded word by that of these bytes.
    mutating func fold(_ source: ArraySlice<UInt8>) {
        bytes.removeAll(keepingCapacity: true)
        var index = source.startIndex
        while index < source.endIndex {
            let byte = source[index]
            let next = index + 1 < source.endIndex ? source[index + 1] : 0
            if byte < 0x80 {
                bytes.append(byte &- 65 < 26 ? byte | 0x20 : byte)
                index += 1
            } else if byte == 0xE2 || byte == 0xEF {
                index += 3
            } else {
                fold(byte, next)
                index += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            }
        }
    }

    private mutating func fold(_ lead: UInt8, _ trail: UInt8) {
        switch (lead, trail) {
        case (0xC2, 0xAD): break
        case (0xCC, 0x86) where bytes.suffix(2) == [0xD0, 0xB8]:
            bytes.removeLast()
            bytes.append(0xB9)
        case (0xCC, _), (0xCD, 0x80...0xAF): break
        case (0xD0, 0x81), (0xD1, 0x91): append(0xD0, 0xB5)
        case (0xD0, 0x90...0x9F): append(0xD0, trail &+ 0x20)
        case (0xD0, 0xA0...0xAF): append(0xD1, trail &- 0x20)
        case (0xD0, 0x80...0x8F): append(0xD1, trail &+ 0x10)
        default: append(lead, trail)
        }
    }

    private mutating func append(_ lead: UInt8, _ trail: UInt8) {
        bytes.append(lead)
        bytes.append(trail)
    }
}

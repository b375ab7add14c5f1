// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A word of a name as printed: where it stands, and the signs around it.
public struct NameToken: Sendable, Hashable {
    /// Its bytes in the text.
    public var range: Range<Int>
    /// A full stop follows at once, as after an initial.
    public var hasStop: Bool
    /// It stands in round or square brackets.
    public var isBracketed: Bool
    /// How many commas stand before it, outside brackets.
    public var commas: UInt8

    /// The words of a text in UTF-8, into an array that is emptied first; at most ``most`` of them.
    ///
    /// Blanks of all kinds, full stops, commas and brackets part words; hyphens and apostrophes do not.
    public static func split(_ text: UnsafeBufferPointer<UInt8>, into tokens: inout [NameToken]) {
        tokens.removeAll(keepingCapacity: true)
        var start = -1
        var depth = 0
        var commas: UInt8 = 0
        var index = 0
        func isStop(_ index: Int) -> Bool { index < text.count && text[index] == 0x2E }
        while index <= text.count {
            let length = index == text.count ? 1 : separatorLength(text, index)
            if length == 0 {
                if start < 0 { start = index }
                index &+= 1
                continue
            }
            if start >= 0, tokens.count < most {
                tokens.append(
                    NameToken(range: start..<index, hasStop: isStop(index), isBracketed: depth > 0, commas: commas))
            }
            start = -1
            if index < text.count {
                switch text[index] {
                case 0x28, 0x5B: depth &+= 1
                case 0x29, 0x5D: depth = max(0, depth &- 1)
                case 0x2C where depth == 0 && commas < .max: commas &+= 1
                default: break
                }
            }
            index &+= length
        }
    }

    /// The words of a name beyond this are not looked at.
    public static let most = 16

    /// How many bytes of a sign between words stand here; 0 if a word goes on.
    @inline(__always)
    private static func separatorLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = text[index]
        if byte < 0x80 {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x27, 0x60, 0x2D: return 0
            default: return 1
            }
        }
        guard index &+ 1 < text.count else { return 0 }
        let next = text[index &+ 1]
        if byte == 0xC2 { return next == 0xA0 || next == 0xAB || next == 0xBB ? 2 : 0 }
        guard byte == 0xE2, index &+ 2 < text.count else { return 0 }
        let last = text[index &+ 2]
        // Spaces and dashes of General Punctuation; the quotation marks that are no apostrophes; U+202F, U+2060.
        if next == 0x80 {
            return last <= 0x8B || (last >= 0x93 && last <= 0x95) || (last >= 0x9C && last <= 0x9F) || last == 0xAF
                ? 3 : 0
        }
        return 0
    }
}

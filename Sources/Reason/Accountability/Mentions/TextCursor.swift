// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads a block of UTF-8 sign by sign, past tags and with entities and escapes resolved.
struct TextCursor {
    /// A sign of the text.
    struct Sign {
        /// The scalar, or one of the marks below.
        var value: UInt32
        /// How many bytes it takes; 0 at the end, and where the block ends inside it.
        var bytes: Int
        /// How many scalars of the file it takes.
        var scalars: Int
    }

    /// A tag that does not part words, as `<b>`.
    static let inlineTag: UInt32 = 0xFFFF_FF01
    /// A tag, or the edge of a string, that ends a paragraph.
    static let edge: UInt32 = 0xFFFF_FF02
    /// `<script>` or `<style>`: what follows is no text.
    static let hiddenTag: UInt32 = 0xFFFF_FF03

    let bytes: UnsafeBufferPointer<UInt8>
    let markup: TextMarkup
    /// Whether no block follows.
    let isLast: Bool

    private static let end = Sign(value: 0, bytes: 0, scalars: 0)

    @inline(__always)
    func sign(at index: Int) -> Sign {
        guard index < bytes.count else { return Self.end }
        let lead = bytes[index]
        if lead < 0x80 {
            if !markup.isEmpty { return markedSign(lead, at: index) }
            return Sign(value: UInt32(lead), bytes: 1, scalars: 1)
        }
        if lead >= 0xC2, lead < 0xE0, index + 1 < bytes.count {
            let next = bytes[index + 1]
            if next & 0xC0 == 0x80 {
                return Sign(value: UInt32(lead & 0x1F) << 6 | UInt32(next & 0x3F), bytes: 2, scalars: 1)
            }
        }
        return longSign(lead, at: index)
    }

    private func longSign(_ lead: UInt8, at index: Int) -> Sign {
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        let wrong = Sign(value: 0xFFFD, bytes: 1, scalars: 1)
        guard lead >= 0xC2, lead < 0xF5 else { return wrong }
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for step in 1..<length {
            guard index + step < bytes.count else { return isLast ? wrong : Self.end }
            let next = bytes[index + step]
            guard next & 0xC0 == 0x80 else { return wrong }
            value = value << 6 | UInt32(next & 0x3F)
        }
        return Sign(value: value, bytes: length, scalars: 1)
    }

    private func markedSign(_ lead: UInt8, at index: Int) -> Sign {
        switch lead {
        case UInt8(ascii: "<") where markup.contains(.tags): return tag(at: index)
        case UInt8(ascii: "&") where markup.contains(.tags): return entity(at: index)
        case UInt8(ascii: "\\") where markup.contains(.strings): return escape(at: index)
        case UInt8(ascii: "\"") where markup.contains(.strings): return Sign(value: Self.edge, bytes: 1, scalars: 1)
        default: return Sign(value: UInt32(lead), bytes: 1, scalars: 1)
        }
    }

    // Tags.

    /// Tags that stand inside a line.
    private static let inline: Set<String> = [
        "a", "abbr", "b", "big", "cite", "em", "font", "i", "ins", "mark", "s", "small", "span", "strong", "sub", "sup",
        "u",
        "wbr",
    ]

    private func tag(at index: Int) -> Sign {
        guard index + 1 < bytes.count else { return isLast ? Sign(value: 0x3C, bytes: 1, scalars: 1) : Self.end }
        let next = bytes[index + 1]
        let isTag = (next | 0x20) &- 97 < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == 0x3F
        guard isTag else { return Sign(value: 0x3C, bytes: 1, scalars: 1) }
        var end = index + 1
        // A tag is not longer than that: what claims to be is a sign in running text.
        let limit = min(bytes.count, index + 65_536)
        while end < limit, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
        guard end < limit, bytes[end] == UInt8(ascii: ">") else {
            return isLast || end < bytes.count ? Sign(value: 0x3C, bytes: 1, scalars: 1) : Self.end
        }
        let name = tagName(at: index)
        if name == "br" { return lineBreak(index..<end + 1) }
        let isClosing = next == UInt8(ascii: "/")
        let value =
            Self.inline.contains(name)
            ? Self.inlineTag : (name == "script" || name == "style") && !isClosing ? Self.hiddenTag : Self.edge
        return Sign(value: value, bytes: end + 1 - index, scalars: scalars(in: index..<end + 1))
    }

    /// `<br>` is the end of a line, with the line end of the file that follows it: pages made of PDF have one after each line.
    private func lineBreak(_ tag: Range<Int>) -> Sign {
        var end = tag.upperBound
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x0D || bytes[end] == 0x09 { end += 1 }
        if end == bytes.count, !isLast { return Self.end }
        if end < bytes.count, bytes[end] == 0x0A { end += 1 } else { end = tag.upperBound }
        return Sign(value: 0x0A, bytes: end - tag.lowerBound, scalars: scalars(in: tag.lowerBound..<end))
    }

    private func tagName(at index: Int) -> String {
        var start = index + 1
        if bytes[start] == UInt8(ascii: "/") { start += 1 }
        let name = bytes[start...].prefix(10).prefix { ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 }
        return String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
    }

    func scalars(in range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// How much there is up to the end of a script or style that is open at a place, and whether the end is in this block.
    func hidden(at start: Int) -> (bytes: Int, scalars: Int, isEnded: Bool) {
        var place = start
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") {
                let rest = bytes[place...].prefix(8)
                if rest.count < 8, !isLast { break }
                // The slash already has the bit of small letters.
                let name = String(decoding: rest.map { $0 | 0x20 }, as: UTF8.self)
                if name.hasPrefix("</script") || name.hasPrefix("</style") {
                    return (place - start, scalars(in: start..<place), true)
                }
            }
            place += 1
        }
        return (place - start, scalars(in: start..<place), false)
    }

    // Entities and escapes.

    private static let entities: [String: UInt32] = [
        "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "shy": 0xAD, "laquo": 0xAB,
        "raquo": 0xBB, "ndash": 0x2013, "mdash": 0x2014, "rsquo": 0x2019, "lsquo": 0x2018, "ldquo": 0x201C,
        "rdquo": 0x201D, "hellip": 0x2026,
    ]

    private func entity(at index: Int) -> Sign {
        let plain = Sign(value: 0x26, bytes: 1, scalars: 1)
        var end = index + 1
        while end < bytes.count, end - index < 12, bytes[end] != UInt8(ascii: ";") { end += 1 }
        if end == bytes.count { return isLast ? plain : Self.end }
        guard bytes[end] == UInt8(ascii: ";") else { return plain }
        let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
        let code: UInt32?
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            code = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        } else {
            code = Self.entities[name]
        }
        guard let code else { return plain }
        return Sign(value: code, bytes: end + 1 - index, scalars: end + 1 - index)
    }

    private func escape(at index: Int) -> Sign {
        guard index + 1 < bytes.count else {
            return isLast ? Sign(value: 0x5C, bytes: 1, scalars: 1) : Self.end
        }
        switch bytes[index + 1] {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): return Sign(value: 0x0A, bytes: 2, scalars: 2)
        case UInt8(ascii: "t"): return Sign(value: 0x20, bytes: 2, scalars: 2)
        case UInt8(ascii: "u"):
            guard index + 6 <= bytes.count else { return isLast ? Sign(value: 0x5C, bytes: 1, scalars: 1) : Self.end }
            let digits = String(decoding: bytes[index + 2..<index + 6], as: UTF8.self)
            return Sign(value: UInt32(digits, radix: 16) ?? 0xFFFD, bytes: 6, scalars: 6)
        default: return Sign(value: UInt32(bytes[index + 1]), bytes: 2, scalars: 2)
        }
    }
}

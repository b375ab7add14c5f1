// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Takes the tags and entities out of HTML and remembers where each stretch came from.
struct TagStripper {
    let source: [UInt8]
    private(set) var plain: [UInt8] = []
    private(set) var pieces: [(plain: Int, source: Int, isCopy: Bool)] = []
    private var index = 0

    init(_ source: [UInt8]) {
        self.source = source
        plain.reserveCapacity(source.count)
    }

    mutating func run() {
        while index < source.count {
            switch source[index] {
            case UInt8(ascii: "<") where isTag: skipTag()
            case UInt8(ascii: "&"): entity()
            default: copy()
            }
        }
    }

    private func byte(_ at: Int) -> UInt8 { at < source.count ? source[at] : 0 }

    /// A letter, a slash, `!` or `?` must follow, so that «5 < 6» stays text.
    private var isTag: Bool {
        let next = byte(index + 1)
        return (next | 0x20) &- 97 < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == 0x3F
    }

    private mutating func copy() {
        pieces.append((plain.count, index, true))
        while index < source.count, source[index] != UInt8(ascii: "&"),
            source[index] != UInt8(ascii: "<") || !isTag
        {
            plain.append(source[index])
            index += 1
        }
    }

    private mutating func replace(until end: Int, by bytes: some Sequence<UInt8>) {
        pieces.append((plain.count, index, false))
        plain.append(contentsOf: bytes)
        index = end
    }

    private mutating func skipTag() {
        var end = index + 1
        var quote: UInt8 = 0
        while end < source.count {
            let byte = source[end]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
            end += 1
        }
        let name = tagName()
        end = min(end + 1, source.count)
        if name == "script" || name == "style" { end = endOfElement(name, from: end) }
        if TagStripper.breaking.contains(name) {
            replace(until: end, by: CollectionOfOne(UInt8(ascii: "\n")))
        } else {
            index = end
        }
    }

    private static let breaking: Set<String> = [
        "br", "p", "div", "li", "tr", "td", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "hr",
    ]

    private func tagName() -> String {
        var start = index + 1
        if byte(start) == UInt8(ascii: "/") { start += 1 }
        var end = start
        while end < source.count, end - start < 12, (source[end] | 0x20) &- 97 < 26 || source[end] &- 48 < 10 {
            end += 1
        }
        return String(decoding: source[start..<end].map { $0 | 0x20 }, as: UTF8.self)
    }

    private func endOfElement(_ name: String, from start: Int) -> Int {
        let close = Array("</\(name)".utf8)
        var position = start
        while position + close.count <= source.count {
            if source[position..<position + close.count].elementsEqual(close, by: { $0 | 0x20 == $1 | 0x20 }) {
                while position < source.count, source[position] != UInt8(ascii: ">") { position += 1 }
                return min(position + 1, source.count)
            }
            position += 1
        }
        return source.count
    }

    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
        "laquo": "«", "raquo": "»", "ndash": "–", "mdash": "—", "hellip": "…", "ldquo": "“", "rdquo": "”",
        "bdquo": "„", "lsquo": "‘", "rsquo": "’", "sect": "§", "bull": "•", "copy": "©", "deg": "°",
    ]

    private mutating func entity() {
        var end = index + 1
        while end < source.count, end - index < 12, source[end] != UInt8(ascii: ";") { end += 1 }
        let name = String(decoding: source[index + 1..<max(end, index + 1)], as: UTF8.self)
        guard byte(end) == UInt8(ascii: ";"), let text = character(name) else {
            replace(until: index + 1, by: CollectionOfOne(UInt8(ascii: "&")))
            return
        }
        replace(until: end + 1, by: text.utf8)
    }

    private func character(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return TagStripper.named[name] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
        let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap { Unicode.Scalar($0) }.map { String(Character($0)) }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Writes text so that markup cannot take it for its own.
enum Escaping {
    /// What a byte needs: 0 nothing, 1 a look at the bytes around it.
    private static let attention: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 256)
        for byte in 0..<0x20 { table[byte] = 1 }
        for byte in [UInt8](arrayLiteral: 0x26, 0x3C, 0x3E, 0x22, 0x27, 0x7F, 0xC2, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4)
        {
            table[Int(byte)] = 1
        }
        return table
    }()

    /// Appends the text, escaped.
    ///
    /// Signs that neither XML 1.0 nor HTML may hold (controls but tabulator and line feed, U+FFFE, U+FFFF and their
    /// like in every plane) become U+FFFD. In an attribute, line feed and tabulator are written as references, because
    /// an XML parser would turn them into blanks.
    static func append(_ text: String, to bytes: inout [UInt8], inAttribute: Bool) {
        // `withUTF8` copies a text that is not stored in one piece, and only that.
        var text = text
        text.withUTF8 { append($0, to: &bytes, inAttribute) }
    }

    private static func append(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], _ inAttribute: Bool) {
        attention.withUnsafeBufferPointer { table in
            var start = 0
            var index = 0
            while index < source.count {
                guard table[Int(source[index])] != 0 else {
                    index += 1
                    continue
                }
                let (length, replacement) = special(source, index, inAttribute)
                if let replacement {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
                    bytes.append(contentsOf: replacement.utf8)
                    start = index + length
                }
                index += length
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
        }
    }

    /// How many bytes the sign takes, and what stands for it, if anything.
    private static func special(
        _ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ inAttribute: Bool
    ) -> (length: Int, replacement: String?) {
        func byte(_ offset: Int) -> UInt8 { index + offset < source.count ? source[index + offset] : 0 }
        switch source[index] {
        case UInt8(ascii: "&"): return (1, "&amp;")
        case UInt8(ascii: "<"): return (1, "&lt;")
        case UInt8(ascii: ">"): return (1, "&gt;")
        case UInt8(ascii: "\""): return (1, inAttribute ? "&quot;" : nil)
        case UInt8(ascii: "'"): return (1, inAttribute ? "&#39;" : nil)
        case 0x09: return (1, inAttribute ? "&#9;" : nil)
        case 0x0A: return (1, inAttribute ? "&#10;" : nil)
        // A carriage return would be read as a line feed; so that both parsers agree, it is one.
        case 0x0D: return (1, byte(1) == 0x0A ? "" : inAttribute ? "&#10;" : "\n")
        case 0x00..<0x20, 0x7F: return (1, "\u{FFFD}")
        // U+0080 to U+009F: controls of the second set.
        case 0xC2 where (0x80...0x9F).contains(byte(1)): return (2, "\u{FFFD}")
        case 0xC2: return (2, nil)
        // U+FFFE, U+FFFF, U+FDD0 to U+FDEF.
        case 0xEF where byte(1) == 0xBF && byte(2) >= 0xBE: return (3, "\u{FFFD}")
        case 0xEF where byte(1) == 0xB7 && (0x90...0xAF).contains(byte(2)): return (3, "\u{FFFD}")
        case 0xEF: return (3, nil)
        // U+nFFFE and U+nFFFF of the other planes.
        case 0xF0...0xF4 where byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE: return (4, "\u{FFFD}")
        default: return (source[index] >= 0xF0 ? 4 : 1, nil)
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The signs that are not seen themselves but act on what is seen. This is the one list of them.
///
/// They are the Unicode categories Cc, Cf, Zl and Zp, without the number signs of Arabic, Syriac and Kaithi (Cf that can be
/// seen), and with the code points of the planes of tags and invisible operators that are kept free for more of them.
public enum HiddenSign: Sendable, Hashable {
    /// Steers a terminal or a printer: U+0000 to U+001F, U+007F to U+009F. Tab and line breaks are among them.
    case control
    /// Breaks a line or a paragraph: U+2028, U+2029.
    case lineBreak
    /// Turns the direction of what follows: U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
    case direction
    /// Has no width or no form: soft hyphen, joiners, tags, annotation marks, a byte order mark within a text …
    case invisible

    /// `nil` for every sign that can be seen, blanks included.
    public init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: self = .control
        // The letters of most texts, so that they need no look into the tables.
        case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x600: return nil
        case 0x2028, 0x2029: self = .lineBreak
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .direction
        case 0x2060...0x206F, 0xE0000...0xE007F: self = .invisible
        case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: return nil
        default:
            guard scalar.properties.generalCategory == .format else { return nil }
            self = .invisible
        }
    }

    /// Whether a text has one of them.
    public static func occur(in text: String) -> Bool {
        // Those above ASCII have two bytes or more, the first of which is C2 or greater.
        text.utf8.contains { $0 < 0x20 || $0 >= 0x7F } && text.unicodeScalars.contains { HiddenSign($0) != nil }
    }

    /// The text with each of them written as `\u{…}`.
    public static func shown(in text: String) -> String {
        guard occur(in: text) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if HiddenSign(scalar) == nil {
                shown.append(scalar)
            } else {
                shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            }
        }
        return String(shown)
    }

    /// Appends a sign as JSON writes it in quotes, `\uXXXX` (RFC 8259, section 7), which reads back as the
    /// same. A sign above U+FFFF becomes two of these.
    public static func appendEscaped(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        for unit in UTF16.encode(scalar) ?? .init() {
            let digits = String(unit, radix: 16)
            bytes.append(contentsOf: "\\u".utf8)
            bytes.append(contentsOf: repeatElement(0x30, count: 4 - digits.utf8.count))
            bytes.append(contentsOf: digits.utf8)
        }
    }
}

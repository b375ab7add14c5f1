// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A piece of text in one style.
public struct TextRun: Sendable, Equatable {
    /// The text. Line feeds break the line; other control signs are replaced.
    public var text: String
    /// How it looks.
    public var style: TextStyle
    /// Where it leads, if it is a link: an address that begins with `http:` or `https:`; any other is left out.
    public var link: String?

    /// Makes a piece.
    public init(_ text: String, _ style: TextStyle = .plain, link: String? = nil) {
        self.text = text
        self.style = style
        self.link = link
    }

    /// The address, if it is one that a document may lead to.
    var safeLink: String? {
        guard let link, link.hasPrefix("https://") || link.hasPrefix("http://") else { return nil }
        return link.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F } ? link : nil
    }

    /// The text without signs that XML and typesetting cannot hold.
    var printable: String {
        var text = String.UnicodeScalarView()
        for scalar in self.text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x09: text.append(scalar)
            case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF, 0x202A...0x202E, 0x2066...0x2069: text.append("\u{FFFD}")
            default: text.append(scalar)
            }
        }
        return String(text)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The encodings in which lists and old pages come.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8 (RFC 3629), with or without a byte order mark.
    case utf8 = "UTF-8"
    /// UTF-16, low byte first; recognised by its byte order mark.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16, high byte first; recognised by its byte order mark.
    case utf16BigEndian = "UTF-16BE"
    /// Cyrillic of Windows.
    case windows1251 = "windows-1251"
    /// Western European of Windows; also what is meant by ISO-8859-1 and US-ASCII on the web.
    case windows1252 = "windows-1252"
    /// Russian of Unix and of old mail.
    case koi8r = "KOI8-R"
    /// Cyrillic of DOS.
    case cp866 = "CP866"

    /// The encoding that a name in a declaration means, or `nil` if it is not one of ours.
    ///
    /// Aliases after the Encoding Standard of WHATWG, section 4.2.
    public init?(name: some StringProtocol) {
        let folded = String(
            decoding: name.utf8.filter { $0 > 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        switch folded {
        case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
        case "utf-16", "utf-16le", "ucs-2", "unicode": self = .utf16LittleEndian
        case "utf-16be": self = .utf16BigEndian
        case "windows-1251", "cp1251", "x-cp1251", "win-1251", "1251": self = .windows1251
        case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii":
            self = .windows1252
        case "koi8-r", "koi8", "koi", "koi8_r", "cskoi8r": self = .koi8r
        case "cp866", "ibm866", "866", "csibm866": self = .cp866
        default: return nil
        }
    }

    /// The upper half of a single-byte encoding; `nil` for the Unicode encodings.
    var upperHalf: [UInt16]? {
        switch self {
        case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
        case .windows1251: CodePages.windows1251
        case .windows1252: CodePages.windows1252
        case .koi8r: CodePages.koi8r
        case .cp866: CodePages.cp866
        }
    }
}

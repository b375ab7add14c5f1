// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A script in which names are met; the raw value is its ISO 15924 code.
public enum NameScript: String, Sendable, Hashable, CaseIterable {
    /// Latin.
    case latin = "Latn"
    /// Cyrillic.
    case cyrillic = "Cyrl"
    /// Greek.
    case greek = "Grek"
    /// Armenian.
    case armenian = "Armn"
    /// Georgian.
    case georgian = "Geor"
    /// Hebrew.
    case hebrew = "Hebr"
    /// Arabic.
    case arabic = "Arab"
    /// Chinese characters.
    case han = "Hani"
    /// Korean.
    case hangul = "Hang"
    /// Another script.
    case other = "Zyyy"

    /// The script of a letter; `nil` for digits, spaces, marks and signs.
    init?(of scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x259, 0x1E00...0x1EFF: self = .latin
        case 0x0...0x2FF, 0x300...0x36F: return nil
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
        case 0x531...0x58A: self = .armenian
        case 0x591...0x5F4: self = .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
        case 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F: self = .georgian
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: self = .hangul
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FA1F: self = .han
        default:
            guard scalar.properties.isAlphabetic else { return nil }
            self = .other
        }
    }
}

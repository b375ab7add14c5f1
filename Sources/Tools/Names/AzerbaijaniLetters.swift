// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How Azerbaijani names are spelt without the letters that only their alphabet has: «Cəfərli» is “Jafarli” and “Dzhafarli”.
///
/// Only a word with ə is known to be Azerbaijani: its c, q and x have other sounds elsewhere. Source: the Azerbaijani alphabet of 1991 and
/// the BGN/PCGN table for it of 1993. mark: GK (to be verified)
public enum AzerbaijaniLetters {
    /// The spellings in English letters, of which the second has “dzh” for “j”, as Russian has дж; none of a text without ə.
    public static func spellings(of text: String) -> [String] {
        guard hasSchwa(text.utf8) else { return [] }
        let english = spelt(text, j: "j")
        let russian = spelt(text, j: "dzh")
        return english == russian ? [english] : [english, russian]
    }

    /// Whether a text in UTF-8 has ə or Ə, or the sign that looks like them.
    static func hasSchwa(_ text: some Sequence<UInt8>) -> Bool {
        var last: UInt8 = 0
        for byte in text {
            switch (last, byte) {
            case (0xC9, 0x99), (0xC6, 0x8F), (0xC7, 0x9D), (0xC6, 0x8E): return true
            default: last = byte
            }
        }
        return false
    }

    private static func spelt(_ text: String, j: String) -> String {
        var spelt = ""
        for letter in text {
            let small = letter.lowercased()
            let plain: String
            switch small {
            case "ə", "ǝ": plain = "a"
            case "c": plain = j
            case "ç": plain = "ch"
            case "ş": plain = "sh"
            case "x": plain = "kh"
            case "q", "ğ": plain = "g"
            case "ı", "i\u{307}": plain = "i"
            case "ö": plain = "o"
            case "ü": plain = "u"
            default:
                spelt.append(letter)
                continue
            }
            let isCapital = letter.isUppercase
            spelt += isCapital ? plain.prefix(1).uppercased() + plain.dropFirst() : plain
        }
        return spelt
    }
}

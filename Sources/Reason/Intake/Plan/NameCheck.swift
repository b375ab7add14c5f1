// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Signs

/// Looks for signs in a name that no name has by intent: letters of two scripts in one word, and marks that turn the
/// direction of text.
enum NameCheck {
    static func problem(of name: String) -> (problem: String, remedy: String)? {
        var name = name
        let suspicious = name.withUTF8 { bytes in bytes.contains { $0 >= 0x80 } && isSuspicious(bytes) }
        guard suspicious else { return nil }
        if name.unicodeScalars.contains(where: { HiddenSign($0) == .direction }) {
            return (
                "The name has invisible marks that turn the direction of text",
                "Remove them: type the name anew."
            )
        }
        if hasMixedWord(name) {
            return (
                "A word of the name mixes Latin and Cyrillic letters",
                "Type the word anew in one script: look-alike letters hide it from every search."
            )
        }
        return nil
    }

    /// A quick look at the bytes: ASCII letters beside letters of two bytes, or the lead byte of direction marks.
    private static func isSuspicious(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var hasLatin = false
        var hasOther = false
        for byte in bytes {
            if (byte | 0x20) &- 0x61 < 26 {
                hasLatin = true
            } else if byte == 0xE2 || byte == 0xD8 {
                return true
            } else if byte >= 0xC3 {
                hasOther = true
            }
        }
        return hasLatin && hasOther
    }

    private static func hasMixedWord(_ name: String) -> Bool {
        var hasLatin = false
        var hasCyrillic = false
        for scalar in name.unicodeScalars {
            if scalar.properties.isAlphabetic {
                switch scalar.value {
                case 0x41...0x24F, 0x1E00...0x1EFF: hasLatin = true
                case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: hasCyrillic = true
                default: break
                }
                if hasLatin, hasCyrillic { return true }
            } else if scalar.value != 0x301 {
                (hasLatin, hasCyrillic) = (false, false)
            }
        }
        return false
    }
}

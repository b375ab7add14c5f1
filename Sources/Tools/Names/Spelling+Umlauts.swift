// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Spelling {
    /// ä, ö, ü, ø, æ and œ, and the two letters that stand for them, are read as Russian writes them: е for ä and ö, ю for ü.
    static let umlautsAreRussian = Spelling(rawValue: 32)
    /// “ae”, “oe” and “ue” are a, o and u: an umlaut without its mark.
    static let umlautsArePlain = Spelling(rawValue: 64)
    /// ä, ö and ü are the two letters “ae”, “oe” and “ue”, as passports print them (ICAO 9303).
    static let umlautsAreTwo = Spelling(rawValue: 128)

    /// Further ways to read a word in which a letter with an umlaut or the two letters for it stand; none for other words.
    ///
    /// So Schöbel, Schoebel, Schobel and Шёбель have a reading in common. The two letters count only before a consonant other than
    /// в, or Николаев and воевода would be read so.
    static func umlautReadings(of word: some Collection<UInt8>) -> [Spelling] {
        var (first, second, third): (UInt8, UInt8, UInt8) = (0, 0, 0)
        var (isMarked, hasTwo) = (false, false)
        for byte in word {
            (first, second, third) = (second, third, byte)
            switch (second, third) {
            case (0xC3, 0x84), (0xC3, 0x96), (0xC3, 0x9C), (0xC3, 0xA4), (0xC3, 0xB6), (0xC3, 0xBC), (0xC3, 0x98),
                (0xC3, 0xB8), (0xC3, 0x86), (0xC3, 0xA6), (0xC5, 0x92), (0xC5, 0x93), (0xCC, 0x88):
                isMarked = true
            default: break
            }
            guard second | 0x20 == UInt8(ascii: "e"), (0x61...0x7A).contains(third | 0x20) else { continue }
            if "aou".utf8.contains(first | 0x20), !"aeiouyjvwf".utf8.contains(third | 0x20) { hasTwo = true }
        }
        if isMarked { return [.umlautsAreRussian, .umlautsAreTwo] }
        return hasTwo ? [.umlautsAreRussian, .umlautsArePlain] : []
    }

    /// The first of the two letters for a letter with a mark of its own; `nil` for one without.
    static func umlaut(_ value: UInt32) -> UInt8? {
        switch value {
        case 0xC4, 0xE4, 0xC6, 0xE6: UInt8(ascii: "a")
        case 0xD6, 0xF6, 0xD8, 0xF8, 0x152, 0x153: UInt8(ascii: "o")
        case 0xDC, 0xFC: UInt8(ascii: "u")
        default: nil
        }
    }

    /// What the two letters for an umlaut sound like in this spelling; `nil` if they are two sounds.
    func umlautSounds(_ first: UInt8, _ second: UInt8) -> [UInt8]? {
        guard second == Sound.e, "aou".utf8.contains(first) else { return nil }
        if contains(.umlautsArePlain) { return [first] }
        guard contains(.umlautsAreRussian) else { return nil }
        return first == Sound.u ? [Sound.i, Sound.u] : [Sound.e]
    }

    /// Whether letters with an umlaut are taken apart before they are read.
    var takesUmlautsApart: Bool { contains(.umlautsAreRussian) || contains(.umlautsAreTwo) }
}

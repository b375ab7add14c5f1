// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How the letters are read on which romanisations differ: one Latin letter has several sounds, and only the rest of
/// the name tells which.
public struct Spelling: OptionSet, Sendable, Hashable {
    /// The signs, one bit each.
    public let rawValue: UInt8

    /// A spelling by its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// “ch” is х (German, Polish, Belarusian Latin), not ч or ш.
    public static let chIsH = Spelling(rawValue: 1)
    /// “x” is х (scientific, GOST 7.79 B), not кс.
    public static let xIsH = Spelling(rawValue: 2)
    /// “z” is ц (German), not з.
    public static let zIsC = Spelling(rawValue: 4)
    /// “j” is ж (French), not й.
    public static let jIsHiss = Spelling(rawValue: 8)
    /// “u” after a, e or o is ў (Belarusian passports), so that “ou” is no у.
    public static let uIsV = Spelling(rawValue: 16)

    /// The spelling to which the letters of a whole name point; none of the signs if nothing does.
    ///
    /// Evidence is a group of letters that other romanisations do not use: `tsch` and `w` of German, `cz` and `ł` of
    /// Polish, `č` of the scientific system, `ou` with `tch` of French.
    public static func evident(in name: some Sequence<UInt8>) -> Spelling {
        var evidence = SpellingEvidence()
        for byte in name { evidence.take(byte) }
        return evidence.spelling
    }
}

/// What a name shows of its romanisation, gathered byte by byte.
struct SpellingEvidence {
    private var window: UInt32 = 0
    private var german = false
    private var polish = false
    private var marks = false
    private var french = 0
    private var slavicW = false
    private var hasY = false

    mutating func take(_ byte: UInt8) {
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        let before = UInt8(truncatingIfNeeded: window)
        window = window << 8 | UInt32(lower)
        switch lower {
        case UInt8(ascii: "w"): slavicW = true
        case UInt8(ascii: "y"): hasY = true
        case UInt8(ascii: "z"): if before == 0x63 || before == 0x73 { polish = true }
        case UInt8(ascii: "u"): if before == 0x6F { french |= 1 }
        case UInt8(ascii: "h"): takeH()
        // The second bytes of č ž š ŝ ŭ ł ż ś ć ń and of û â ï in UTF-8.
        case 0x80...0xBF: takeMarked(before, lower)
        default: break
        }
    }

    private mutating func takeH() {
        // sch without a preceding “k”, as in “shch” it cannot be; tch without s before it.
        if window & 0xFFFFFF == 0x736368 { german = true }
        if window & 0xFFFFFF == 0x746368 { french |= 2 }
    }

    private mutating func takeMarked(_ lead: UInt8, _ trail: UInt8) {
        switch (lead, trail) {
        case (0xC5, 0x82), (0xC5, 0x81), (0xC5, 0xBB), (0xC5, 0xBC), (0xC5, 0x9B), (0xC5, 0x84), (0xC4, 0x87):
            polish = true
        case (0xC4, 0x8C), (0xC4, 0x8D), (0xC5, 0xA0), (0xC5, 0xA1), (0xC5, 0xBD), (0xC5, 0xBE), (0xC5, 0x9C),
            (0xC5, 0x9D),
            (0xC5, 0xAC), (0xC5, 0xAD), (0xC3, 0xA2), (0xC3, 0xBB), (0xC3, 0x82), (0xC3, 0x9B):
            marks = true
        case (0xC3, 0xAF), (0xC3, 0x8F): french |= 4
        default: break
        }
    }

    var spelling: Spelling {
        if marks { return [.chIsH, .xIsH, .uIsV] }
        if polish { return [.chIsH, .uIsV] }
        if german { return slavicW || !hasY ? [.chIsH, .zIsC] : .chIsH }
        if slavicW { return .chIsH }
        if french & 2 != 0 || french & 4 != 0 { return .jIsHiss }
        return []
    }
}

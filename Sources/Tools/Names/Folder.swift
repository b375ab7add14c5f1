// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Makes a skeleton in two steps for each word: every letter becomes plain sounds, then neighbouring sounds are joined.
struct Folder {
    /// The skeleton so far.
    private(set) var bytes: [UInt8] = []
    /// How letters are read on which romanisations differ.
    private let spelling: Spelling
    /// The Latin letters of the word, without marks; a Cyrillic letter ends a run of them.
    private var latin: [UInt8] = []
    /// The sounds of the word.
    private var sounds: [UInt8] = []

    init(_ spelling: Spelling) { self.spelling = spelling }

    mutating func fold(_ text: String) {
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { take(scalar.value) }
        finish()
    }

    /// Ends the last word; afterwards ``bytes`` are the skeleton.
    mutating func finish() {
        endWord()
        if bytes.last == 0x20 { bytes.removeLast() }
    }

    mutating func take(_ value: UInt32) {
        switch value {
        case 0x61...0x7A: latin.append(UInt8(truncatingIfNeeded: value))
        case 0x41...0x5A: latin.append(UInt8(truncatingIfNeeded: value) | 0x20)
        case 0x400...0x52F:
            endLatin()
            FoldTables.appendCyrillic(value, to: &sounds)
        case 0x30...0x39:
            endLatin()
            sounds.append(UInt8(truncatingIfNeeded: value))
        case 0x302, 0x306, 0x307, 0x30C: FoldTables.applyMark(value, to: &latin)
        case 0x308 where spelling.takesUmlautsApart:
            if let last = latin.last, "aou".utf8.contains(last) { latin.append(Sound.e) }
        case 0x27, 0x60, 0xB4, 0x2B9...0x2BF, 0x2018...0x201D, 0x2032, 0x2033, 0x300...0x36F, 0xAD, 0xB7: break
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F: break
        case 0xC0...0x24F where spelling.takesUmlautsApart && Spelling.umlaut(value) != nil:
            if let first = Spelling.umlaut(value) { latin += [first, Sound.e] }
        // The ə of Azerbaijani, and the sign that looks like it.
        case 0x259, 0x1DD: latin.append(Sound.a)
        case 0xC0...0x24F, 0x1E00...0x1EFF: FoldTables.appendMarkedLatin(value, to: &latin)
        case 0...0xBF, 0x2000...0x2BFF, 0x3000...0x303F: endWord()
        default: takeOther(value)
        }
    }

    /// A letter of a script without rules stays, in lower case.
    private mutating func takeOther(_ value: UInt32) {
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return endWord() }
        endLatin()
        sounds.append(contentsOf: Array(scalar.properties.lowercaseMapping.utf8))
    }

    private mutating func endLatin() {
        guard !latin.isEmpty else { return }
        var index = 0
        while index < latin.count {
            if let sound = spelled(at: index) {
                sounds.append(sound)
                index += 1
                continue
            }
            if index + 1 < latin.count, let sound = spelling.umlautSounds(latin[index], latin[index + 1]) {
                sounds.append(contentsOf: sound)
                index += 2
                continue
            }
            let rule = FoldTables.rule(latin, at: index)
            if rule.isPlainCH {
                sounds.append(spelling.contains(.chIsH) ? Sound.h : Sound.hiss)
            } else {
                sounds.append(contentsOf: rule.sounds)
            }
            index += rule.length
        }
        latin.removeAll(keepingCapacity: true)
    }

    /// The sound of a letter that the spelling reads in its own way.
    private func spelled(at index: Int) -> UInt8? {
        guard spelling.rawValue > 1 else { return nil }
        switch latin[index] {
        case 0x78 where spelling.contains(.xIsH): return Sound.h
        case 0x6A where spelling.contains(.jIsHiss): return Sound.hiss
        case 0x7A where spelling.contains(.zIsC):
            return index + 1 < latin.count && latin[index + 1] == 0x68 ? nil : Sound.c
        case 0x63 where spelling.contains(.uIsV):
            // The Polish “ck” is цк.
            return index + 1 < latin.count && latin[index + 1] == 0x6B ? Sound.c : nil
        case 0x75 where spelling.contains(.uIsV):
            guard index > 0, "aeo".utf8.contains(latin[index - 1]) else { return nil }
            return index + 1 == latin.count || !"aeiouy".utf8.contains(latin[index + 1]) ? Sound.v : nil
        default: return nil
        }
    }

    private mutating func endWord() {
        endLatin()
        guard !sounds.isEmpty else { return }
        let start = bytes.count
        for (index, sound) in sounds.enumerated() {
            // The French “ou” goes first: “iou” is ю, not ё and у.
            if sound == Sound.o, index + 1 < sounds.count, sounds[index + 1] == Sound.u { continue }
            join(sound, wordStart: start)
        }
        dropFrenchEnding(wordStart: start)
        bytes.append(0x20)
        sounds.removeAll(keepingCapacity: true)
    }

    /// Appends a sound, joined with the one before it where they write one sound together.
    private mutating func join(_ sound: UInt8, wordStart: Int) {
        guard bytes.count > wordStart, let last = bytes.last else { return bytes.append(sound) }
        if last == sound && sound < 0x80 && !(0x30...0x39).contains(sound) { return }
        switch (last, sound) {
        case (Sound.i, Sound.e), (Sound.i, Sound.o):
            bytes.removeLast()
            join(Sound.e, wordStart: wordStart)
        // A Belarusian soft д is written дз, and a German з is an s.
        case (Sound.d, Sound.s): break
        case (Sound.t, Sound.hiss):
            bytes.removeLast()
            join(Sound.hiss, wordStart: wordStart)
        case (Sound.t, Sound.s), (Sound.t, Sound.c):
            bytes.removeLast()
            join(Sound.c, wordStart: wordStart)
        default:
            bytes.append(sound)
        }
    }

    private mutating func dropFrenchEnding(wordStart: Int) {
        let count = bytes.count
        guard count - wordStart > 4, bytes[count - 1] == Sound.e, bytes[count - 2] == Sound.n,
            bytes[count - 3] == Sound.i
        else { return }
        bytes.removeLast()
    }
}

/// The sounds that rules name.
enum Sound {
    static let a = UInt8(ascii: "a")
    static let c = UInt8(ascii: "c")
    static let d = UInt8(ascii: "d")
    static let e = UInt8(ascii: "e")
    static let h = UInt8(ascii: "h")
    static let hiss = UInt8(ascii: "S")
    static let i = UInt8(ascii: "i")
    static let n = UInt8(ascii: "n")
    static let o = UInt8(ascii: "o")
    static let s = UInt8(ascii: "s")
    static let t = UInt8(ascii: "t")
    static let u = UInt8(ascii: "u")
    static let v = UInt8(ascii: "v")
}

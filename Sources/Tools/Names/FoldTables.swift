// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What each letter and each group of letters sounds like.
enum FoldTables {
    /// What a group of Latin letters becomes.
    struct Rule {
        var length: Int
        var sounds: [UInt8]
        var isPlainCH = false
    }

    /// Groups of two letters and more, the longest first.
    private static let groups: [(letters: [UInt8], sounds: [UInt8])] = [
        ("schtsch", "S"), ("chtch", "S"), ("tsch", "S"), ("shch", "S"), ("szcz", "S"), ("sch", "S"), ("tch", "S"),
        ("shh", "S"), ("zgh", "sh"), ("kh", "h"), ("gh", "h"), ("sh", "S"), ("zh", "S"), ("sz", "S"), ("cz", "S"),
        ("ck", "k"), ("ph", "f"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// Single letters, `a` to `z`.
    private static let letters: [[UInt8]] = [
        "a", "b", "c", "d", "e", "f", "h", "h", "i", "i", "k", "l", "m", "n", "o", "p", "k", "r", "s", "t", "u", "v",
        "v", "ks", "i", "s",
    ].map { Array($0.utf8) }

    /// The rule for the letters at a place of a word.
    static func rule(_ word: [UInt8], at index: Int) -> Rule {
        let first = word[index]
        // Only these begin a group; most letters are looked up at once.
        if first == 0x53 { return Rule(length: 1, sounds: [Sound.hiss]) }
        if "sctzkgp".utf8.contains(first) {
            for group in groups where word[index...].starts(with: group.letters) {
                return Rule(length: group.letters.count, sounds: group.sounds)
            }
            if first == 0x63, index + 1 < word.count, word[index + 1] == 0x68 {
                return Rule(length: 2, sounds: [Sound.hiss], isPlainCH: true)
            }
        }
        if first == 0x67, index + 2 < word.count, word[index + 1] == 0x75, "eiy".utf8.contains(word[index + 2]) {
            // The French “gu” before e, i and y.
            return Rule(length: 2, sounds: [Sound.h])
        }
        let place = Int(first) - 0x61
        return Rule(length: 1, sounds: letters.indices.contains(place) ? letters[place] : [first])
    }

    /// The one or two sounds, 0 for none, of the Cyrillic letters from U+0430 (а) to U+045F (џ).
    private static let small: [(UInt8, UInt8)] = [
        "a", "b", "v", "h", "d", "e", "S", "s", "i", "i", "k", "l", "m", "n", "o", "p",
        "r", "s", "t", "u", "f", "h", "c", "S", "S", "S", "", "i", "", "e", "iu", "ia",
        "e", "io", "d", "h", "ie", "c", "i", "ii", "i", "l", "n", "c", "k", "i", "v", "S",
    ].map { sounds in
        let bytes = Array(sounds.utf8)
        return (bytes.first ?? 0, bytes.count > 1 ? bytes[1] : 0)
    }

    static func appendCyrillic(_ value: UInt32, to sounds: inout [UInt8]) {
        var letter = value
        switch value {
        case 0x400...0x40F: letter += 0x50
        case 0x410...0x42F: letter += 0x20
        default: break
        }
        if letter >= 0x430, letter <= 0x45F {
            let (first, second) = small[Int(letter - 0x430)]
            if first != 0 { sounds.append(first) }
            if second != 0 { sounds.append(second) }
            return
        }
        switch value | 1 {
        case 0x491, 0x493, 0x495, 0x4BB: sounds.append(Sound.h)
        case 0x497, 0x4B7, 0x4B9: sounds.append(Sound.hiss)
        case 0x499, 0x4AB: sounds.append(Sound.s)
        case 0x49B, 0x49D, 0x49F, 0x4A1: sounds.append(UInt8(ascii: "k"))
        case 0x4A3, 0x4A5: sounds.append(Sound.n)
        case 0x4AF, 0x4B1, 0x4EF, 0x4F1: sounds.append(Sound.u)
        case 0x4D1, 0x4D3, 0x4D9: sounds.append(Sound.a)
        case 0x4D7: sounds.append(Sound.e)
        case 0x4E3, 0x4E5: sounds.append(Sound.i)
        case 0x4E7, 0x4E9: sounds.append(Sound.o)
        default: break
        }
    }

    /// Latin letters with marks that are more than their base letter; `S` is the hiss.
    private static let marked: [(String, String)] = [
        ("âÂ", "ia"), ("ûÛ", "iu"), ("êÊ", "ie"), ("čČšŠžŽŝŜżŻ", "S"), ("łŁ", "l"), ("ŭŬ", "v"), ("ßẞ", "ss"),
        ("æÆ", "ae"),
        ("œŒ", "oe"), ("øØ", "o"), ("đĐðÐ", "d"), ("þÞ", "th"), ("ıİ", "i"), ("əƏ", "a"),
    ]

    private static let markedByValue: [UInt32: [UInt8]] = {
        var table: [UInt32: [UInt8]] = [:]
        for (letters, sounds) in marked {
            for scalar in letters.unicodeScalars { table[scalar.value] = Array(sounds.utf8) }
        }
        return table
    }()

    /// Applies a combining mark to the letter before it, where the mark changes the sound.
    static func applyMark(_ mark: UInt32, to latin: inout [UInt8]) {
        guard let last = latin.last else { return }
        switch (mark, last) {
        case (0x30C, Sound.s), (0x30C, Sound.c), (0x30C, 0x7A), (0x302, Sound.s), (0x307, 0x7A):
            latin[latin.count - 1] = Sound.hiss
        case (0x306, Sound.u): latin[latin.count - 1] = Sound.v
        case (0x302, Sound.a), (0x302, Sound.u), (0x302, Sound.e):
            latin.insert(Sound.i, at: latin.count - 1)
        default: break
        }
    }

    static func appendMarkedLatin(_ value: UInt32, to latin: inout [UInt8]) {
        if let known = markedByValue[value] { return latin.append(contentsOf: known) }
        latin.append(contentsOf: baseLetters[Int(value)] ?? [])
    }

    /// Base letters of the letters with marks, from U+00C0 to U+1EFF, in the order of Unicode’s blocks.
    private static let baseLetters: [Int: [UInt8]] = {
        let blocks: [(Int, String)] = [
            (0xC0, "aaaaaaaceeeeiiiidnooooo.ouuuuyt.aaaaaaaceeeeiiiidnooooo.ouuuuyty"),
            (0x100, "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"),
            (0x154, "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"),
            (0x1CD, "aaiioouuuuuuuuuu"), (0x1E6, "ggkkoooo"), (0x1F4, "gg"), (0x1F8, "nn"),
            (0x200, "aaaaeeeeiiiioooorrrruuuusstt"), (0x21E, "hh"), (0x226, "aaeeooooooooyy"),
            (0x1E00, "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooo"),
            (0x1E54, "pppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy"),
            (0x1EA0, "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy"),
        ]
        var table: [Int: [UInt8]] = [:]
        for (start, letters) in blocks {
            for (offset, letter) in letters.utf8.enumerated() where letter != 0x2E { table[start + offset] = [letter] }
        }
        return table
    }()
}

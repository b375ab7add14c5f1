// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The skeleton of a name: the same for its Cyrillic form and for its common romanisations, as far as simple rules go.
///
/// A skeleton is for finding, never for showing and never for deciding that two names are one: it is coarse on purpose.
/// It is made of small Latin letters, `S` for every hissing sound written ж, ч, ш, щ (zh, ch, tch, sh, sch, sz, cz, š
/// …), and a space between tokens. Letters of scripts without a rule stay as they are, in lower case. The rules:
///
/// * case, diacritics, apostrophes, hard and soft signs are dropped; hyphens and other signs part tokens;
/// * й, и, ы, і, ї, j and y are `i`; я is `ia`, ю is `iu`; ё, “io” and “yo” are `e`, as are е, э, є, “ie” and “ye”;
/// * г, ґ, х, g, h and kh are `h` (a Ukrainian h is a Russian g); ў and ŭ are `v`; дз, dz and ds are `d`; с, з, s and z are `s` (a German s is a Russian з);
///   ц and “ts” are `c`; в, v and w are `v`; “ou” and у are `u`; x is `ks`;
/// * doubled letters are one; a French final “ine” is `in`.
///
/// Source of the equations: the tables of letters in ICAO 9303, BGN/PCGN, ISO 9, the Ukrainian resolution 55 of 2010,
/// and the press conventions of French, German and Polish.
public enum NameFold {
    /// The skeleton of a name; tokens are parted by one space. Empty if the text has no letter or digit.
    public static func key(_ text: String) -> [UInt8] {
        var folder = Folder([])
        folder.fold(text)
        return folder.bytes
    }

    /// The skeletons under which a name is to be found: one, or up to four where “ch” can stand for ч or ш and also for х,
    /// as German and Polish write it, and “ou” for у and also for оў, as Belarusian passports do; two more for a text with an umlaut or
    /// the two letters that stand for one, and for one with the Azerbaijani ə (``AzerbaijaniLetters``).
    public static func keys(_ text: String) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        // Only Latin letters have several readings, and most names of a long list have none.
        var spellings: [Spelling] = [[]]
        if hasLatin(text) {
            spellings = [[], .chIsH, .uIsV, [.chIsH, .uIsV]] + Spelling.umlautReadings(of: text.utf8)
        }
        for spelling in spellings {
            var folder = Folder(spelling)
            folder.fold(text)
            if !keys.contains(folder.bytes) { keys.append(folder.bytes) }
        }
        if spellings.count > 1 {
            for spelling in AzerbaijaniLetters.spellings(of: text) {
                let key = key(spelling)
                if !keys.contains(key) { keys.append(key) }
            }
        }
        return keys
    }

    /// Whether a text can have a Latin letter: one of ASCII, or the first byte of one from U+00C0 to U+027F or from U+1000
    /// to U+1FFF.
    private static func hasLatin(_ text: String) -> Bool {
        text.utf8.contains { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0xC3...0xC9).contains(byte) || byte == 0xE1
        }
    }

    /// The tokens of a skeleton, as ranges of its bytes.
    public static func tokens(of key: [UInt8]) -> [Range<Int>] {
        var tokens: [Range<Int>] = []
        var start = 0
        for index in 0...key.count where index == key.count || key[index] == 0x20 {
            if index > start { tokens.append(start..<index) }
            start = index + 1
        }
        return tokens
    }
}

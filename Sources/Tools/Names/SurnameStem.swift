// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is left of a surname’s skeleton when sex, case and language are taken from its ending, so that Иванов, Иванова,
/// Иванову, and Городецкий, Городецкая, Haradzecki share a stem.
///
/// The endings are those of Russian declension (Zaliznyak’s grammatical dictionary, surnames) with their Ukrainian and
/// Belarusian counterparts, written in the sounds of ``NameFold``. At least three sounds are always left.
public enum SurnameStem {
    /// The number of sounds that are the stem.
    public static func length(of word: UnsafeBufferPointer<UInt8>) -> Int {
        for (ending, kept) in endings where word.count >= ending.count &- kept &+ 3 {
            let start = word.count &- ending.count
            guard start >= 0 else { continue }
            if (0..<ending.count).allSatisfy({ word[start &+ $0] == ending[$0] }) { return start &+ kept }
        }
        var length = word.count
        while length > 3, Sounds.isVowel(word[length &- 1]) { length &-= 1 }
        return length
    }

    /// The stem of a skeleton.
    public static func stem(of word: [UInt8]) -> [UInt8] {
        word.withUnsafeBufferPointer { Array($0[..<length(of: $0)]) }
    }

    /// Whether a skeleton ends as surnames do and given names do not.
    public static func looksLikeSurname(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        marks.contains { mark in
            word.count >= mark.count + 2 && mark.indices.allSatisfy { word[word.count - mark.count + $0] == mark[$0] }
        }
    }

    /// Endings, the longest first, and how many of their sounds stay.
    private static let endings: [([UInt8], Int)] = {
        var list: [(String, Int)] = []
        // -ский, -цкий and other adjectives.
        for ending in [
            "skaia", "skoho", "skomu", "skuiu", "skaha", "skamu", "skii", "skoi", "skai", "skim", "skei", "ska", "sku",
            "ski", "ske",
        ] {
            list.append((ending, 2))
        }
        for ending in [
            "ckaia", "ckoho", "ckomu", "ckuiu", "ckaha", "ckamu", "ckoi", "ckai", "ckim", "cka", "cku", "cki", "cke",
        ] {
            list.append((ending, 2))
        }
        for ending in ["aia", "oho", "omu", "eho", "emu", "aha", "amu", "uiu", "iaia"] { list.append((ending, 0)) }
        // -ов, -ев, -ин in the feminine and in oblique cases.
        for core in ["ov", "av", "ev", "in"] {
            for ending in ["oi", "ai", "im", "om", "a", "u", "e", "i"] { list.append((core + ending, 2)) }
        }
        return list.map { (Array($0.0.utf8), $0.1) }.sorted { $1.0.count < $0.0.count }
    }()

    private static let marks: [[UInt8]] = [
        "ov", "ova", "ev", "eva", "av", "ava", "in", "ina", "ski", "skii", "skaia", "cki", "ckaia", "enko", "enka",
        "Suk", "iuk", "uk",
        "iSin", "ko", "ec", "oho", "ovoi", "evoi", "inoi", "skoho", "skoi", "ih", "oviS", "eviS", "iani", "ian",
        "SviLi", "dze", "eniuk", "Sik", "nik", "ak", "ik",
        "iev", "un", "ets", "ok", "ek",
    ].map { Array($0.utf8) }
}

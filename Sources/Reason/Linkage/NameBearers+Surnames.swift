// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

extension NameBearers {
    /// How two surnames differ that are written alike.
    public enum SurnameDifference: Sendable, Hashable {
        /// They are one, or spellings and romanisations of one.
        case spelling
        /// They differ by letters that some language or spelling takes for each other, and that make two surnames in others.
        case perhaps
        /// They differ by a letter that no spelling changes, or by their first letter.
        case letter
    }

    /// How the surnames of two records differ, of all ways to read both the one that differs least.
    public func difference(_ first: Int, _ second: Int, in model: PairModel) -> SurnameDifference {
        let table = model.comparer.table
        let stems = table.lexicon.stems
        func readings(_ record: LinkageRecord) -> [Int32] {
            [record.family, record.familyOther, record.swappedFamily].filter { $0 >= 0 }
        }
        var least = Int.max
        for one in readings(table.records[first]) {
            for other in readings(table.records[second]) {
                if one == other { return .spelling }
                let (left, right) = (stems[one], stems[other])
                guard SoundDistance.between(left, right, limit: 24) <= 24 else { continue }
                least = min(least, Self.unlikeness(left, right))
            }
        }
        return least == 0 ? .spelling : least < Self.other ? .perhaps : .letter
    }

    private static let other = 100

    /// The least sum of what changes one stem into another: nothing for what spellings change, 1 for what some change, 100 for the rest.
    private static func unlikeness(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var above = [0]
        for (place, sound) in right.enumerated() { above.append(above[place] + gap(right, place, sound)) }
        for (row, a) in left.enumerated() {
            let down = gap(left, row, a)
            var current = [above[0] + down]
            for (column, b) in right.enumerated() {
                let change = a == b ? 0 : self.change(a, b, behind: row > 0 && column > 0 ? left[row - 1] : nil)
                var best = min(
                    above[column] + change, above[column + 1] + down, current[column] + gap(right, column, b))
                // Neighbours changed over are a slip of the pen, but not at the beginning, where it is seen.
                if row > 1, column > 1, a != b, a == right[column - 1], left[row - 1] == b {
                    best = min(best, before[column - 1])
                }
                current.append(best)
            }
            (before, above) = (above, current)
        }
        return above[right.count]
    }

    /// A letter doubled, a soft sign or й written or not.
    private static func gap(_ sounds: [UInt8], _ place: Int, _ sound: UInt8) -> Int {
        if place > 0, sounds[place - 1] == sound { return 0 }
        return sound == UInt8(ascii: "i") ? 0 : other
    }

    /// - Parameter sound: the sound before; `nil` at the beginning.
    private static func change(_ a: UInt8, _ b: UInt8, behind sound: UInt8?) -> Int {
        let pair = String(decoding: [min(a, b), max(a, b)], as: UTF8.self)
        if always.contains(pair) || pair == "eo" && sound == UInt8(ascii: "S") { return 0 }
        if sound == nil { return other }
        return sometimes.contains(pair) ? 1 : other
    }

    // о and а are looked at by `differByVowel`; у and в of Ukrainian and Belarusian. ё behind ж, ч, ш, щ is also written о.
    private static let always: Set<String> = ["ao", "uv"]
    // е for і of Ukrainian, а for е of Turkic names, ц for т of Belarusian, signs without their hooks, -off.
    private static let sometimes: Set<String> = ["ei", "ae", "eo", "ct", "cs", "Ss", "Sc", "ck", "fv"]

    /// Whether the name of a record is of a kind that Russian, Ukrainian and Belarusian lists have: a known given name with a surname that
    /// is known or has one of the most frequent endings.
    public func isSlavic(_ place: Int, in model: PairModel) -> Bool {
        let table = model.comparer.table
        let record = table.records[place]
        guard record.family >= 0, record.given >= 0, record.given < NameLexicon.unknownName else { return false }
        let stem = table.lexicon.stems[record.family]
        return NameShares.standard.surname(stem: stem) > NameShares.rareSurname
            || Self.endings.contains { stem.count > $0.count + 1 && stem.suffix($0.count).elementsEqual($0) }
    }

    /// What stems of Slavic surnames end in, beside the endings of most.
    private static let endings = ["sk", "ck", "enk", "Suk", "iuk", "oviS", "eviS", "Sik"].map { Array($0.utf8) }

    /// Whether the surnames of two records are a spelling of each other only if а is written for о, as Belarusian does and no other
    /// spelling of Russian or Ukrainian surnames: «Казаков» and «Козаков» are two surnames.
    public func differByVowel(_ first: Int, _ second: Int, in model: PairModel) -> Bool {
        let table = model.comparer.table
        let (a, b) = (table.records[first], table.records[second])
        let stems = table.lexicon.stems
        var isVowel = false
        for one in [a.family, a.familyOther] where one >= 0 {
            for other in [b.family, b.familyOther] where other >= 0 {
                if one == other { return false }
                let (left, right) = (stems[one], stems[other])
                guard SoundDistance.between(left, right, limit: 24) <= 10 else { continue }
                func more(_ sound: Character) -> Int {
                    let byte = sound.asciiValue ?? 0
                    return left.count { $0 == byte } - right.count { $0 == byte }
                }
                let isSwap = left.count == right.count && zip(left, right).contains { Self.areVowels($0, $1) }
                guard isSwap || more("a") != 0 && more("a") == -more("o") else { return false }
                isVowel = true
            }
        }
        return isVowel
    }

    private static func areVowels(_ a: UInt8, _ b: UInt8) -> Bool {
        let vowels: Set = [UInt8(ascii: "a"), UInt8(ascii: "o")]
        return a != b && vowels.contains(a) && vowels.contains(b)
    }
}

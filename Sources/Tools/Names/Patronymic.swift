// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A word that is formed as a patronymic: of whom, and whether of a son or a daughter.
///
/// Endings in the sounds of ``NameFold``: Russian -ович, -евич, -ич, -овна, -евна, -ична, -инична; Ukrainian -ович,
/// -йович, -івна, -ївна; Belarusian -авіч, -евіч, -аўна, -еўна; each in all cases; and what romanisations make of them.
public struct Patronymic: Sendable, Hashable {
    /// What is left of the father’s name: its skeleton without the vowels at its end.
    public let fatherStem: [UInt8]
    /// Whether the word is a daughter’s; otherwise it is a son’s.
    public let isDaughters: Bool
    /// Whether it stands in an oblique case.
    public let isOblique: Bool

    /// Reads a skeleton; `nil` if it has no such ending.
    public init?(_ sounds: [UInt8]) {
        for ending in Self.endings where sounds.count >= ending.sounds.count + 2 && sounds.hasSuffix(ending.sounds) {
            let stem = Self.fatherStem(Array(sounds.dropLast(ending.sounds.count)))
            guard stem.count >= 2 || stem == [UInt8(ascii: "i"), UInt8(ascii: "l")] else { continue }
            fatherStem = stem
            isDaughters = ending.isDaughters
            isOblique = ending.isOblique
            return
        }
        return nil
    }

    /// A father’s name without the vowels at its end, in which its forms and its patronymics meet.
    static func fatherStem(_ sounds: [UInt8]) -> [UInt8] {
        var stem = sounds
        while stem.count > 2, let last = stem.last, Sounds.isVowel(last) { stem.removeLast() }
        return stem
    }

    private struct Ending {
        var sounds: [UInt8]
        var isDaughters: Bool
        var isOblique: Bool
    }

    private static let endings: [Ending] = {
        var list: [Ending] = []
        for core in ["oviS", "aviS", "eviS", "iviS", "ioviS", "iaviS", "iS"] {
            for tail in ["", "a", "u", "em", "am", "e", "om"] {
                list.append(Ending(sounds: Array((core + tail).utf8), isDaughters: false, isOblique: !tail.isEmpty))
            }
        }
        for core in ["ovn", "avn", "evn", "ivn", "aun", "oun", "eun", "iniSn", "inisn", "iSn"] {
            for tail in ["a", "i", "e", "u", "oi", "ai", "oiu", "aiu"] {
                list.append(Ending(sounds: Array((core + tail).utf8), isDaughters: true, isOblique: tail != "a"))
            }
        }
        return list.sorted { $1.sounds.count < $0.sounds.count }
    }()
}

extension [UInt8] {
    /// Whether the bytes end so.
    func hasSuffix(_ end: [UInt8]) -> Bool { count >= end.count && self[(count - end.count)...].elementsEqual(end) }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Names
import Synchronization

/// What a word can be in a name, in coarse sounds: unstressed vowels that languages write differently are one.
struct WordSounds: Sendable {
    /// The keys under which the word is filed as a family name.
    let keys: Set<[UInt8]>
    /// The keys of family names of which it can be a form: its own, and what is left without an ending.
    let families: Set<[UInt8]>
    /// The word without its ending vowels.
    let stem: [UInt8]
    /// The given names that it can be a form of, and the sounds with which they can begin.
    let given: Set<Int32>
    let initials: UInt32
    /// The father’s name, if it is formed as a patronymic.
    let father: [UInt8]?
    /// Whether it is one letter.
    let isLetter: Bool

    private static let known = Mutex<[String: WordSounds]>([:])
    private static let most = 200_000

    /// The sounds of a word; those of the last many words are remembered.
    static func of(_ word: String) -> WordSounds {
        if let sounds = known.withLock({ $0[word] }) { return sounds }
        let sounds = WordSounds(word)
        known.withLock { known in
            if known.count >= most { known.removeAll() }
            known[word] = sounds
        }
        return sounds
    }

    private init(_ word: String) {
        var text = word
        let read = text.withUTF8 { NameWord(UnsafeBufferPointer(rebasing: $0.prefix(120))) }
        let skeletons = read.skeletons
        isLetter = word.unicodeScalars.count == 1
        let ids = isLetter ? [] : skeletons.flatMap { GivenNames.standard.names($0) }
        given = Set(ids.map(\.value)).union(read.given.map { $0.isCorrected ? [] : [$0.name.value] } ?? [])
        initials = ids.reduce(read.initial) { $0 | GivenNames.standard.initials(at: $1.value) }
        father = read.patronymic.map { Self.father($0.fatherStem) }
        stem = Self.coarse(Self.stripped(skeletons.first ?? []))
        var keys: Set<[UInt8]> = []
        var families: Set<[UInt8]> = []
        for skeleton in skeletons where !isLetter && skeleton.count > 1 {
            let whole = Self.coarse(Self.stripped(skeleton))
            keys.formUnion([whole, Self.coarse(SurnameStem.stem(of: skeleton))])
            // Endings of cases have up to three sounds.
            let coarse = Self.coarse(skeleton)
            for length in max(3, coarse.count - 3)...max(3, coarse.count) where length <= coarse.count {
                families.insert(Array(coarse[..<length]))
            }
        }
        self.keys = keys
        self.families = families.union(keys)
    }

    /// One key for the father’s name in all languages, if it is known; otherwise its sounds.
    private static func father(_ stem: [UInt8]) -> [UInt8] {
        guard let name = GivenNames.standard.father(stem) else { return coarse(stem) }
        return Array("#\(name.value)".utf8)
    }

    /// Whether two words are one but for an ending.
    static func agree(_ word: [UInt8], _ other: [UInt8]) -> Bool {
        guard word.count >= 3, other.count >= 3 else { return word == other && !word.isEmpty }
        let (short, long) = word.count < other.count ? (word, other) : (other, word)
        return long.count <= short.count + 2 && long.starts(with: short)
    }

    private static func stripped(_ skeleton: [UInt8]) -> [UInt8] {
        var stem = skeleton
        while stem.count > 3, let last = stem.last, "aeiou".utf8.contains(last) { stem.removeLast() }
        return stem
    }

    /// One sound for о and а, for е, и and я, and for ц and т, which the same name has in Russian, Ukrainian and Belarusian.
    static func coarse(_ skeleton: [UInt8]) -> [UInt8] {
        var sounds: [UInt8] = []
        sounds.reserveCapacity(skeleton.count)
        for (place, sound) in skeleton.enumerated() where sound != 0x20 {
            var coarse = sound
            switch sound {
            case UInt8(ascii: "o"): coarse = UInt8(ascii: "a")
            case UInt8(ascii: "i"):
                // я and ю are two sounds: “ia”, “iu”.
                if place + 1 < skeleton.count, "au".utf8.contains(skeleton[place + 1]) { continue }
                coarse = UInt8(ascii: "e")
            case UInt8(ascii: "c"): coarse = UInt8(ascii: "t")
            default: break
            }
            if sounds.last != coarse { sounds.append(coarse) }
        }
        return sounds
    }
}

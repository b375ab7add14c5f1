// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads Chinese names in pinyin, and spells them in Russian letters.
struct Pinyin: Sendable {
    static let standard = Pinyin(PackageResources.palladius_txt)

    /// The Russian form of each syllable; the key is its bytes, the first the highest.
    private var syllables: [UInt64: String] = [:]
    private static let longest = 6
    /// So many ways to part a word into as few syllables are followed.
    private static let mostWays = 2

    init(_ bytes: [UInt8]) {
        for row in Respelling.rows(bytes) {
            syllables[row.key.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = String(row.value)
        }
    }

    /// The forms of a name: of two or three words that are all pinyin, with two to four syllables; the words of the given name are
    /// written together. No form of any other name.
    func cyrillic(_ name: String) -> [String] {
        // Most names end with a letter that no syllable ends with.
        guard let last = name.utf8.last.map({ $0 | 0x20 }), "aeionrugv".utf8.contains(last) || last >= 0x80 else {
            return []
        }
        let words = name.split { !$0.isLetter && $0 != "'" }
        guard words.count == 2 || words.count == 3 else { return [] }
        var read: [[[String]]] = []
        for word in words {
            let ways = parted(Array(word.lowercased().utf8).filter { (0x61...0x7A).contains($0) || $0 >= 0x80 })
            if ways.isEmpty { return [] }
            read.append(ways)
        }
        // “XI Jin Ping”, and “Jin Ping XI”: single syllables behind or before the surname are one given name.
        if read.count == 3, !read.allSatisfy({ $0[0].count == 1 }) { return [] }
        guard (2...4).contains(read.reduce(0) { $0 + $1[0].count }) else { return [] }
        if read.count == 3 {
            let parts = read.map { $0[0].joined() }
            return [
                Self.spelt(parts[0], as: words[0]) + " " + Self.spelt(parts[1] + parts[2], as: words[1]),
                Self.spelt(parts[0] + parts[1], as: words[0]) + " " + Self.spelt(parts[2], as: words[2]),
            ]
        }
        return read[0].flatMap { first in
            read[1].map { Self.spelt(first.joined(), as: words[0]) + " " + Self.spelt($0.joined(), as: words[1]) }
        }
    }

    /// In capitals if the Latin word is, as lists write surnames.
    private static func spelt(_ word: String, as latin: Substring) -> String {
        if latin.count > 1, !latin.contains(where: \.isLowercase) { return word.uppercased() }
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// The ways to part a word into the fewest syllables, in Russian letters.
    private func parted(_ word: [UInt8]) -> [[String]] {
        guard !word.isEmpty, word.count <= 3 * Self.longest else { return [] }
        var ways: [[[String]]] = Array(repeating: [], count: word.count + 1)
        ways[0] = [[]]
        for start in word.indices where !ways[start].isEmpty {
            var key: UInt64 = 0
            for end in start..<min(word.count, start + Self.longest) {
                key = key << 8 | UInt64(word[end])
                guard let syllable = syllables[key] else { continue }
                let longer = ways[start].map { $0 + [syllable] }
                let known = ways[end + 1].first?.count ?? Int.max
                if longer[0].count < known {
                    ways[end + 1] = longer
                } else if longer[0].count == known {
                    ways[end + 1] += longer
                }
            }
            for place in ways.indices { ways[place] = Array(ways[place].prefix(Self.mostWays)) }
        }
        return ways[word.count]
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Long surnames by what they are without one of their sounds, to know them with one sound wrong, missing or too much.
struct MisspeltSurnames: Sendable {
    /// Shorter surnames become too easily another one.
    private static let shortest = 7

    private var table = WordTable()
    private var lists: [[Int32]] = []
    private var skeletons: [Int32: [UInt8]] = [:]

    mutating func add(_ surname: String, variant: Int32) {
        let skeleton = Self.skeleton(surname)
        guard skeleton.count >= Self.shortest else { return }
        skeletons[variant] = skeleton
        for hash in Self.hashes(skeleton) {
            let place = table[hash]
            if place >= 0 {
                lists[Int(place)].append(variant)
            } else {
                table.set(hash, Int32(truncatingIfNeeded: lists.count))
                lists.append([variant])
            }
        }
    }

    /// The variants whose surname differs from a word by one sound.
    func near(_ word: String) -> [Int32] {
        let skeleton = Self.skeleton(word)
        guard skeleton.count >= Self.shortest else { return [] }
        var found: Set<Int32> = []
        for hash in Self.hashes(skeleton) where table[hash] >= 0 { found.formUnion(lists[Int(table[hash])]) }
        return found.filter { variant in skeletons[variant].map { Self.isNear($0, skeleton) } ?? false }.sorted()
    }

    private static func skeleton(_ word: String) -> [UInt8] { NameFold.key(word).filter { $0 != 0x20 } }

    private static func hashes(_ skeleton: [UInt8]) -> Set<UInt64> {
        var hashes: Set = [WordHash.of(skeleton: skeleton)]
        for place in skeleton.indices {
            var thinner = skeleton
            thinner.remove(at: place)
            hashes.insert(WordHash.of(skeleton: thinner))
        }
        return hashes
    }

    /// Whether one sound put in, left out or changed makes the words equal. The first sound must agree: an error there is rare.
    private static func isNear(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        guard first != second, first.first == second.first, abs(first.count - second.count) <= 1 else { return false }
        let head = zip(first, second).prefix { $0 == $1 }.count
        let tail = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
        return head + tail >= max(first.count, second.count) - 1
    }
}

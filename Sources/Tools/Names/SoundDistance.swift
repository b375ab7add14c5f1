// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How far two skeletons are apart, in twentieths of a letter: an edit distance in which what languages and
/// romanisations confuse costs little (о and а, т and ц before soft vowels, в and у), and what is a typing error costs a
/// letter. Neighbours exchanged cost a letter too (optimal string alignment, a restricted Damerau distance).
public enum SoundDistance {
    /// The cost of one plain letter: put in, left out or changed.
    public static let letter = 20
    /// Skeletons longer than this are compared by their first so many sounds.
    public static let longest = 40

    /// The distance, or `limit + 1` if it is greater than `limit`.
    ///
    /// - Complexity: the product of the lengths, at most ``longest`` each; nothing is allocated.
    public static func between(
        _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, limit: Int
    ) -> Int {
        let rows = min(first.count, longest)
        let columns = min(second.count, longest)
        if rows == 0 || columns == 0 { return min(max(rows, columns) &* letter, limit &+ 1) }
        // A vowel costs at least 7 to put in: lengths too far apart need no table.
        if abs(rows &- columns) &* 7 > limit { return limit &+ 1 }
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 &* (longest &+ 1)) { table in
            table.initialize(repeating: 0)
            return costs.withUnsafeBufferPointer { costs in
                fill(first, second, rows, columns, table, costs, Int32(truncatingIfNeeded: limit))
            }
        }
    }

    /// The distance of two skeletons; see ``between(_:_:limit:)``.
    public static func between(_ first: [UInt8], _ second: [UInt8], limit: Int = 200) -> Int {
        first.withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { between(first, $0, limit: limit) }
        }
    }

    private static func fill(
        _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, _ rows: Int, _ columns: Int,
        _ table: UnsafeMutableBufferPointer<Int32>, _ costs: UnsafeBufferPointer<UInt8>, _ limit: Int32
    ) -> Int {
        let width = longest &+ 1
        var before = 0
        var above = width
        var current = 2 &* width
        table[above] = 0
        for column in 0..<columns {
            table[above &+ column &+ 1] = table[above &+ column] &+ gap(second, column, costs)
        }
        for row in 0..<rows {
            let a = first[row]
            let down = gap(first, row, costs)
            table[current] = table[above] &+ down
            var least = table[current]
            let line = Int(Sounds.index(a)) &* Sounds.count
            for column in 0..<columns {
                let b = second[column]
                var best = table[above &+ column]
                if a != b {
                    best &+= Int32(costs[line &+ Int(Sounds.index(b))])
                    if row > 0, column > 0, a == second[column &- 1], first[row &- 1] == b {
                        best = min(best, table[before &+ column &- 1] &+ 18)
                    }
                }
                best = min(best, table[above &+ column &+ 1] &+ down)
                best = min(best, table[current &+ column] &+ gap(second, column, costs))
                table[current &+ column &+ 1] = best
                if best < least { least = best }
            }
            if least > limit { return Int(limit) &+ 1 }
            (before, above, current) = (above, current, before)
        }
        return Int(min(table[above &+ columns], limit &+ 1))
    }

    /// What it costs to put in or leave out the sound at a place.
    @inline(__always)
    private static func gap(_ sounds: UnsafeBufferPointer<UInt8>, _ index: Int, _ costs: UnsafeBufferPointer<UInt8>)
        -> Int32
    {
        let sound = sounds[index]
        if index > 0, sounds[index &- 1] == sound { return 6 }
        return Int32(costs[Sounds.gaps &+ Int(Sounds.index(sound))])
    }

    /// Costs of changes (a square) and then of gaps.
    private static let costs: [UInt8] = {
        var table = [UInt8](repeating: 20, count: Sounds.count * Sounds.count + Sounds.count)
        func put(_ pairs: String, _ cost: UInt8) {
            for pair in pairs.split(separator: " ") {
                let ends = Array(pair.utf8)
                guard ends.count == 2 else { continue }
                let (a, b) = (Int(Sounds.index(ends[0])), Int(Sounds.index(ends[1])))
                table[a * Sounds.count + b] = cost
                table[b * Sounds.count + a] = cost
            }
        }
        let vowels = Array("aoeiu")
        let consonants = Array("bvhdSsklmnprtfc")
        for vowel in vowels {
            for other in vowels where other != vowel { put("\(vowel)\(other)", 15) }
            for consonant in consonants { put("\(vowel)\(consonant)", 24) }
        }
        put("ao", 4)
        put("ei", 6)
        put("oe", 8)
        put("ae", 12)
        put("tc uv", 6)
        put("sc", 10)
        put("sS Sc hk bp dt vf kc", 12)
        put("hf mn", 16)
        for sound in vowels { table[Sounds.gaps + Int(Sounds.index(sound.asciiValue ?? 0))] = 13 }
        table[Sounds.gaps + Int(Sounds.index(Sound.i))] = 7
        return table
    }()
}

/// The sounds as small numbers.
enum Sounds {
    /// How many classes there are; the last stands for everything that has no class.
    static let count = 32
    static let gaps = count * count

    /// The class of a sound: letters 1 to 26, the hiss 27, anything else 31.
    @inline(__always)
    static func index(_ sound: UInt8) -> UInt8 {
        let place = sound &- 0x61
        if place < 26 { return place &+ 1 }
        return sound == Sound.hiss ? 27 : 31
    }

    @inline(__always)
    static func isVowel(_ sound: UInt8) -> Bool {
        sound == Sound.a || sound == Sound.e || sound == Sound.i || sound == Sound.o || sound == Sound.u
    }
}

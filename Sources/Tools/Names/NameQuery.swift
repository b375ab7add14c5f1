// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A search for a name: every token of it must be met by a token of the name, as a whole, as a beginning, or with one
/// typing error.
public struct NameQuery: Sendable {
    /// The skeleton tokens, each with its other readings.
    private let tokens: [[[UInt8]]]

    /// The fewest letters of a token for which a typing error is forgiven: shorter ones would meet too much.
    public static let fewestLettersForError = 5

    /// A query for a name in any script and romanisation.
    public init(_ text: String) {
        let readings = NameFold.keys(text).map { key in NameFold.tokens(of: key).map { Array(key[$0]) } }
        // Doubled letters are one in a skeleton; but no name has a letter three times over, so “zzz” is not a short “s”.
        let main = Self.hasTripledLetter(text) ? [] : readings.first ?? []
        tokens = main.indices.map { index in
            var seen: [[UInt8]] = []
            for reading in readings where reading.count == main.count && !seen.contains(reading[index]) {
                seen.append(reading[index])
            }
            return seen
        }
    }

    private static func hasTripledLetter(_ text: String) -> Bool {
        var count = 0
        var last: Character = " "
        for letter in text.lowercased() {
            count = letter == last ? count + 1 : 1
            last = letter
            // The third of a name has three.
            if count == 3, letter.isLetter, letter != "i" { return true }
        }
        return false
    }

    /// Whether the query has nothing that a name could have: then it matches nothing.
    public var isEmpty: Bool { tokens.isEmpty }

    /// How well a skeleton (of one name, or of several parted by line feeds) matches; `nil` if it does not.
    ///
    /// 0 is a name with just these tokens; 1 is added for each token met by its beginning only, 4 for each typing
    /// error, and 1 if the name has tokens beyond those asked for. The best of several names counts.
    public func score(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !tokens.isEmpty else { return nil }
        var best: Int?
        var start = 0
        for index in 0...key.count where index == key.count || key[index] == 0x0A {
            if let score = scoreName(key, start..<index), score < best ?? .max { best = score }
            start = index &+ 1
        }
        return best
    }

    /// How well the skeleton of a name matches; see ``score(_:)``.
    public func score(_ key: [UInt8]) -> Int? {
        key.withUnsafeBufferPointer { score($0) }
    }

    /// Whether the name is met.
    public func matches(_ name: String) -> Bool {
        NameFold.keys(name).contains { score($0) != nil }
    }

    private func scoreName(_ key: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var total = 0
        // Which tokens of the name have been met: one name token must not answer for two of the query.
        var used: UInt64 = 0
        for token in tokens {
            var best: (score: Int, place: Int)?
            eachToken(key, range) { place, name in
                guard place < 64, used & (1 << UInt64(place)) == 0 else { return }
                for reading in token {
                    guard let score = Self.score(reading, against: name), score < best?.score ?? .max else { continue }
                    best = (score, place)
                }
            }
            guard let best else { return nil }
            used |= 1 << UInt64(best.place)
            total &+= best.score
        }
        var count = 0
        eachToken(key, range) { _, _ in count &+= 1 }
        return count > tokens.count ? total &+ 1 : total
    }

    private func eachToken(
        _ key: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var start = range.lowerBound
        var place = 0
        for index in range.lowerBound...range.upperBound where index == range.upperBound || key[index] == 0x20 {
            if index > start {
                body(place, UnsafeBufferPointer(rebasing: key[start..<index]))
                place &+= 1
            }
            start = index &+ 1
        }
    }

    private static func score(_ token: [UInt8], against name: UnsafeBufferPointer<UInt8>) -> Int? {
        token.withUnsafeBufferPointer { token in
            var common = 0
            while common < token.count, common < name.count, token[common] == name[common] { common &+= 1 }
            if common == token.count { return common == name.count ? 0 : 1 }
            guard token.count >= fewestLettersForError, name.count >= fewestLettersForError &- 1,
                TypingError.isOne(token, name, common: common)
            else { return nil }
            return 4
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Patterns of many pairs, packed: a pattern by itself takes four times the memory.
struct PatternSample {
    private let fields: Int
    private var levels: [UInt8] = []
    private var bits: [Float] = []
    private var extraBits: [Float] = []
    /// How many patterns there are.
    private(set) var count = 0

    /// - Parameter fields: how many fields are compared, those of further columns too.
    init(fields: Int) { self.fields = fields }

    private var extras: Int { fields - LinkageWeights.named }

    mutating func append(_ pattern: PairPattern) {
        for field in 0..<fields { levels.append(pattern[field]) }
        bits.append(contentsOf: [
            pattern.familyBits, pattern.givenBits, pattern.fatherBits, pattern.regionBits, pattern.articleBits,
            pattern.nameBits,
        ])
        for column in 0..<extras { extraBits.append(pattern.extraBits[column]) }
        count += 1
    }

    /// A pattern by its place.
    subscript(place: Int) -> PairPattern {
        var pattern = PairPattern()
        for field in 0..<fields { pattern[field] = levels[place &* fields &+ field] }
        pattern.familyBits = bits[place &* 6]
        pattern.givenBits = bits[place &* 6 &+ 1]
        pattern.fatherBits = bits[place &* 6 &+ 2]
        pattern.regionBits = bits[place &* 6 &+ 3]
        pattern.articleBits = bits[place &* 6 &+ 4]
        pattern.nameBits = bits[place &* 6 &+ 5]
        for column in 0..<extras { pattern.extraBits[column] = extraBits[place &* extras &+ column] }
        return pattern
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Patterns of many pairs, packed for learning: of each field its level and whether its rarity takes the place of
/// chance; what does not depend on the levels of one person (m) is summed once.
struct PatternSample {
    /// The codes of a field: its level, the same beyond ``PairPattern/levels`` with a rarity, and last, nothing.
    static let codes = PairPattern.levels * 2 + 1
    private static let missing = UInt8(codes - 1)

    let fields: Int
    private(set) var codes: [UInt8] = []
    /// The rarities of a pair, in bits: of the fields that have a meaning, and of further columns.
    private(set) var named: [Float] = []
    private(set) var extra: [Float] = []
    private(set) var contradicts: [Bool] = []
    /// How many patterns there are.
    var count: Int { named.count }

    /// - Parameter fields: how many fields are compared, those of further columns too.
    init(fields: Int) { self.fields = fields }

    /// Takes a pattern; the chances of the weights must be known.
    mutating func append(_ pattern: PairPattern, _ weights: LinkageWeights) {
        var sums: (named: Double, extra: Double) = (0, 0)
        for field in 0..<fields {
            let level = pattern[field]
            guard level != PairPattern.missing else {
                codes.append(Self.missing)
                continue
            }
            guard let rarity = weights.rarity(pattern, field) else {
                codes.append(level)
                continue
            }
            codes.append(level + UInt8(PairPattern.levels))
            if field < LinkageWeights.named { sums.named += rarity } else { sums.extra += rarity }
        }
        named.append(Float(sums.named))
        extra.append(Float(sums.extra))
        contradicts.append(weights.contradicts(pattern))
    }
}

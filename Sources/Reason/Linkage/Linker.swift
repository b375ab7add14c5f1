// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Finds out which records of a list are one person.
public struct Linker: Sendable {
    /// The result for a list.
    public struct Result: Sendable {
        /// The person of each record: the place of the first record of that person.
        public var labels: [Int32]
        /// All pairs that are possible at all.
        public var pairs: [ScoredPair]
        /// How many pairs were compared.
        public var compared: Int
        /// How many records were left out of a key under which too many stood.
        public var cut: Int
        var weights: LinkageWeights
    }

    /// The log-odds from which pairs are joined.
    public var threshold: Float = 0
    var keep: Float = -6

    /// A linker with the standard threshold.
    public init() {}

    /// Links a list with itself.
    public func link(_ table: LinkageTable) -> Result {
        let records = table.records
        var comparer = PairComparer(table, NameFrequencies(table))
        let weights: LinkageWeights
        let keys = CandidateKeys(table)
        weights = learn(table, keys, &comparer)
        var pairs: [ScoredPair] = []
        var compared = 0
        keys.eachPair { a, b in
            compared += 1
            let odds = Float(weights.logOdds(weights.score(comparer.compare(a, b))))
            guard odds >= keep else { return }
            pairs.append(ScoredPair(first: Int32(min(a, b)), second: Int32(max(a, b)), logOdds: odds))
        }
        var clustering = Clustering(count: records.count)
        clustering.join(pairs, threshold: threshold) { a, b in
            Float(weights.logOdds(weights.score(comparer.compare(a, b))))
        }
        return Result(labels: clustering.labels(), pairs: pairs, compared: compared, cut: keys.cut, weights: weights)
    }

    private func learn(_ table: LinkageTable, _ keys: CandidateKeys, _ comparer: inout PairComparer) -> LinkageWeights {
        let records = table.records
        guard records.count > 1 else { return LinkageWeights.start }
        var learning = WeightLearning()
        learning.weights.used = LinkageWeights.named + table.extraColumns
        var random: UInt64 = 1
        func next(_ bound: Int) -> Int {
            random = Hashing.mix(random)
            return Int(random % UInt64(bound))
        }
        var chance: [PairPattern] = []
        for _ in 0..<min(300_000, records.count * (records.count - 1) / 2 + 1) {
            let a = next(records.count)
            let b = next(records.count)
            if a != b { chance.append(comparer.compare(a, b)) }
        }
        learning.learnChance(chance)
        var total = 0
        keys.eachPair { _, _ in total += 1 }
        let step = max(1, total / 200_000)
        var sample: [PairPattern] = []
        var place = 0
        keys.eachPair { a, b in
            place += 1
            if place % step == 0 { sample.append(comparer.compare(a, b)) }
        }
        let all = Double(records.count) * Double(records.count - 1) / 2
        learning.learn(sample, share: Double(sample.count) / Double(max(total, 1)), pairs: all)
        return learning.weights
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Learns the weights of a list without labels.
///
/// The chance levels (u) come from pairs drawn at random, which are nearly all of two persons. The levels of one person (m)
/// and the prior come from the candidate pairs by expectation and maximisation (Dempster, Laird and Rubin 1977; Winkler
/// 1988), with the chance levels held fixed. The candidates are the union of many keys, so that no field is exact in all
/// of them.
struct WeightLearning {
    private(set) var weights = LinkageWeights.start
    /// The pseudo-counts by which the starting weights hold out against few data.
    private let firmness = 40.0
    private let rounds = 20
    private var chances = [Double](repeating: 0, count: LinkageWeights.fields * PairPattern.levels)

    /// - Parameter used: how many fields are compared.
    init(used: Int) { weights.used = used }

    /// Counts a pair drawn at random.
    mutating func takeChance(_ pattern: PairPattern) {
        for field in 0..<weights.used where pattern[field] != PairPattern.missing {
            chances[LinkageWeights.place(field, pattern[field])] += 1
        }
    }

    /// Takes the chance levels from the pairs that were counted.
    mutating func learnChance() {
        for field in 0..<LinkageWeights.fields {
            let range = (field * PairPattern.levels)..<((field + 1) * PairPattern.levels)
            let total = chances[range].reduce(0, +)
            for place in range { weights.u[place] = (chances[place] + 0.3) / max(total, 1) }
        }
    }

    /// - Parameters:
    ///   - sample: candidate pairs.
    ///   - share: which share of all candidates they are.
    ///   - pairs: how many pairs the list has.
    mutating func learn(_ sample: PatternSample, share: Double, pairs: Double) {
        let start = LinkageWeights.start
        weights.prior = min(0.4, max(1e-12, (pairs * 2).squareRoot() / 2 / max(pairs, 1)))
        for _ in 0..<rounds {
            weights.prepare()
            var counts = [Double](repeating: 0, count: weights.m.count)
            var matches = 0.0
            for place in 0..<sample.count {
                let pattern = sample[place]
                let odds = exp2(min(60, weights.logOdds(pattern)))
                let probability = odds / (1 + odds)
                matches += probability
                guard probability > 1e-6 else { continue }
                for field in 0..<weights.used where pattern[field] != PairPattern.missing {
                    counts[LinkageWeights.place(field, pattern[field])] += probability
                }
            }
            for field in 0..<LinkageWeights.fields {
                let range = (field * PairPattern.levels)..<((field + 1) * PairPattern.levels)
                let total = counts[range].reduce(0, +) + firmness
                for place in range {
                    weights.m[place] = min(
                        (counts[place] + firmness * start.m[place]) / total, LinkageWeights.bounds[place])
                }
            }
            weights.prior = min(0.4, max(1e-12, matches / share / max(pairs, 1)))
        }
        weights.prepare()
    }
}

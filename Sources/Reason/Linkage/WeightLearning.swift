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
    var weights = LinkageWeights.start
    /// The pseudo-counts by which the starting weights hold out against few data.
    var firmness = 40.0
    var rounds = 20

    mutating func learnChance(_ patterns: [PairPattern]) {
        for field in 0..<LinkageWeights.fields {
            var counts = [Double](repeating: 0.3, count: PairPattern.levels)
            var total = 0.0
            for pattern in patterns where pattern[field] != PairPattern.missing {
                counts[Int(pattern[field])] += 1
                total += 1
            }
            for level in 0..<PairPattern.levels {
                weights.u[LinkageWeights.place(field, UInt8(level))] = counts[level] / max(total, 1)
            }
        }
    }

    /// - Parameters:
    ///   - sample: candidate pairs.
    ///   - share: which share of all candidates they are.
    ///   - pairs: how many pairs the list has.
    mutating func learn(_ sample: [PairPattern], share: Double, pairs: Double) {
        let start = LinkageWeights.start
        weights.prior = min(0.4, max(1e-12, (pairs * 2).squareRoot() / 2 / max(pairs, 1)))
        for _ in 0..<rounds {
            weights.prepare()
            var counts = [Double](repeating: 0, count: weights.m.count)
            var matches = 0.0
            for pattern in sample {
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

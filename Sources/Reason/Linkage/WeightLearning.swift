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
    /// When nothing changes by more than this, it is learnt.
    private let settled = 0.0005
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
        weights.prepare()
    }

    /// - Parameters:
    ///   - sample: candidate pairs.
    ///   - share: which share of all candidates they are.
    ///   - pairs: how many pairs the list has.
    mutating func learn(_ sample: PatternSample, share: Double, pairs: Double) {
        weights.prior = min(0.4, max(1e-12, (pairs * 2).squareRoot() / 2 / max(pairs, 1)))
        for _ in 0..<rounds {
            weights.prepare()
            let (counts, matches) = expect(sample)
            let prior = min(0.4, max(1e-12, matches / share / max(pairs, 1)))
            let change = max(maximise(counts), abs(prior / weights.prior - 1))
            weights.prior = prior
            if change < settled { break }
        }
        weights.prepare()
    }

    /// Expectation: how often each level is met in pairs of one person, and how many those are.
    private func expect(_ sample: PatternSample) -> (counts: [Double], matches: Double) {
        let codes = PatternSample.codes
        let named = LinkageWeights.named
        var table = [Double](repeating: 0, count: weights.used * codes)
        weights.fill(&table)
        var byCode = [Double](repeating: 0, count: table.count)
        var matches = 0.0
        for place in 0..<sample.count {
            let start = place &* sample.fields
            var sum = weights.before + Double(sample.named[place])
            for field in 0..<named { sum += table[field &* codes &+ Int(sample.codes[start &+ field])] }
            if sample.contradicts[place] { sum = min(sum, LinkageWeights.contradicted) }
            sum += Double(sample.extra[place])
            for field in named..<sample.fields { sum += table[field &* codes &+ Int(sample.codes[start &+ field])] }
            // Less than one in a million counts for nothing.
            guard sum > -20 else { continue }
            let odds = exp2(min(60, sum))
            let probability = odds / (1 + odds)
            matches += probability
            for field in 0..<sample.fields {
                byCode[field &* codes &+ Int(sample.codes[start &+ field])] += probability
            }
        }
        var counts = [Double](repeating: 0, count: weights.m.count)
        for field in 0..<sample.fields {
            for level in 0..<PairPattern.levels {
                counts[field * PairPattern.levels + level] =
                    byCode[field * codes + level] + byCode[field * codes + level + PairPattern.levels]
            }
        }
        return (counts, matches)
    }

    /// Maximisation: the levels of one person; gives the largest change.
    private mutating func maximise(_ counts: [Double]) -> Double {
        let start = LinkageWeights.start
        var change = 0.0
        for field in 0..<LinkageWeights.fields {
            let range = (field * PairPattern.levels)..<((field + 1) * PairPattern.levels)
            let total = counts[range].reduce(0, +) + firmness
            for place in range {
                let value = min((counts[place] + firmness * start.m[place]) / total, LinkageWeights.bounds[place])
                change = max(change, abs(value - weights.m[place]))
                weights.m[place] = value
            }
        }
        return change
    }
}

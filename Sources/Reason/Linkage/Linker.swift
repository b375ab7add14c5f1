// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Finds out which records of a list are one person.
public struct Linker: Sendable {
    /// The result for a list.
    public struct Result {
        /// The person of each record: the place of the first record of that person.
        public var labels: [Int32]
        /// All pairs that are possible at all.
        public var pairs: [ScoredPair]
        /// How many pairs were compared.
        public var compared: Int
        /// How many records were left out of a key under which too many stood.
        public var cut: Int
        /// What those records share, the largest groups first.
        public var cuts: [CandidateCut]
        /// How many records say so little that they could be compared with none: a single word and nothing else.
        public var lonely: Int
        /// How many pairs above the threshold were not joined, because their groups speak against it.
        public var refused: Int
        /// Compares and explains pairs of the list.
        public var model: PairModel
    }

    /// The probability from which records are joined.
    ///
    /// At one half the errors of both kinds are fewest. What that means on lists of known truth stands in
    /// `Documentation/explanation/linkage.md`.
    public var threshold = 0.5
    /// Pairs less likely than this are not kept.
    public var least = 0.02

    /// A linker with the standard threshold.
    public init() {}

    /// Links a list with itself, or two lists with each other.
    ///
    /// - Parameters:
    ///   - table: the records.
    ///   - split: the place of the first record of the second list, if only pairs between two lists are asked for; they
    ///     are then not joined into groups.
    ///   - progress: called now and then with the share of the work that is done.
    /// - Complexity: about 20 microseconds a record; memory about 400 bytes a record (measured on a million).
    public func link(_ table: LinkageTable, split: Int? = nil, progress: (Double) -> Void = { _ in }) -> Result {
        let keys = CandidateKeys(table)
        progress(0.2)
        var (model, total) = learn(table, keys, split)
        progress(0.4)
        var pairs: [ScoredPair] = []
        var compared = 0
        let keep = Float(Calibration.logOdds(least))
        keys.eachPair(across: split) { a, b in
            compared += 1
            if compared & 0x3FFFF == 0 { progress(0.4 + 0.5 * Double(compared) / Double(max(total, 1))) }
            let odds = model.logOdds(a, b)
            guard odds >= keep else { return }
            pairs.append(ScoredPair(first: Int32(min(a, b)), second: Int32(max(a, b)), logOdds: odds))
        }
        // The keys are not used from here on, and their memory is given back.
        let (cut, cuts, lonely) = (keys.cut, keys.cuts, keys.lonely)
        var clustering = Clustering(count: table.count)
        if split == nil {
            clustering.join(
                pairs, threshold: Float(Calibration.logOdds(threshold)), reach: keep,
                mayMeet: { first, second in
                    // The number of a document may outweigh a wrong birth.
                    if table.extraColumns > 0 { return true }
                    let births = (table.records[first].birth, table.records[second].birth)
                    return PairComparer.birth(births.0, births.1) != BirthAgreement.different.rawValue
                },
                odds: { model.logOdds(between: $0, and: $1) })
        }
        progress(1)
        return Result(
            labels: clustering.labels(), pairs: pairs, compared: compared, cut: cut, cuts: cuts, lonely: lonely,
            refused: clustering.refused, model: model)
    }

    /// Learns how much each field says in a list; gives the number of candidate pairs too.
    func learn(
        _ table: LinkageTable, _ keys: CandidateKeys, _ split: Int? = nil
    ) -> (model: PairModel, candidates: Int) {
        var comparer = PairComparer(table, NameFrequencies(table, expected: 5000))
        let count = table.count
        var learning = WeightLearning(used: LinkageWeights.named + table.extraColumns)
        guard count > 1 else { return (PairModel(comparer, learning.weights), 0) }
        // Always the same draws, so that the same list gives the same answer.
        var random: UInt64 = 1
        func next(_ bound: Int) -> Int {
            random = Hashing.mix(random)
            return Int(random % UInt64(bound))
        }
        for _ in 0..<min(300_000, count * (count - 1) / 2 + 1) {
            let (a, b) = (next(count), next(count))
            if a != b { learning.takeChance(comparer.compare(a, b)) }
        }
        learning.learnChance()
        var total = 0
        keys.eachPair(across: split) { _, _ in total += 1 }
        let step = max(1, total / 200_000)
        var sample = PatternSample(fields: learning.weights.used)
        var place = 0
        keys.eachPair(across: split) { a, b in
            place += 1
            if place % step == 0 { sample.append(comparer.compare(a, b), learning.weights) }
        }
        let all = split.map { Double($0) * Double(count - $0) } ?? Double(count) * Double(count - 1) / 2
        learning.learn(sample, share: Double(sample.count) / Double(max(total, 1)), pairs: all)
        return (PairModel(comparer, learning.weights), total)
    }
}

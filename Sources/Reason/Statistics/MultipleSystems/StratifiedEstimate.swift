// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers

/// Estimates by parts of the persons, and their sum.
///
/// Each stratum is estimated on its own, lists without a person in it left out, and at least three must be left. The
/// total is the sum of draws of the parts, never of their limits, which would be too wide or too narrow.
public struct StratifiedEstimate: Sendable {
    /// One part.
    public struct Part: Sendable {
        /// The name of the stratum.
        public let name: String
        /// The persons observed.
        public let observed: Int
        /// The lists that have somebody in it.
        public let lists: [String]
        /// Why there is no estimate; `nil` if there is one.
        public let refusal: String?
        /// The model with the lowest BIC.
        public let model: String?
        /// The estimate, and the 95% limits of its draws.
        public let estimate: Double?
        /// The lower limit.
        public let lower: Double?
        /// The upper limit.
        public let upper: Double?
        /// Draws of the persons of this part.
        let draws: [Double]
    }

    /// The parts in the order given.
    public let parts: [Part]
    /// The sum over the parts that have an estimate.
    public let estimate: Double
    /// The limits of the summed draws.
    public let lower: Double
    /// The upper limit of the summed draws.
    public let upper: Double
    /// Draws of the total: the sum of the parts’ draws, one by one.
    public let draws: [Double]

    /// The parts without an estimate.
    public var refused: [Part] { parts.filter { $0.refusal != nil } }

    /// The fewest lists that a stratum must have.
    public static let fewestLists = 3

    /// Estimates each stratum by the log-linear model with the lowest BIC.
    ///
    /// Draws are of the dark figure: log-normal with the variance of the fit, and the estimate as their mean.
    ///
    /// - Parameters:
    ///   - lists: the lists of all strata.
    ///   - draws: how many draws of each part.
    ///   - seed: each stratum has a stream of its own under it.
    /// - Throws: ``EstimationError`` if no stratum has an estimate.
    public init(
        lists: [String], strata: [CaptureStratum], draws count: Int = 2000, seed: UInt64 = 1, threads: Int = 1
    ) throws(EstimationError) {
        guard count >= 20 else { throw .badArgument("There are \(count) draws. Draw 20 at least") }
        let parts = Parallel.map(strata.count, threads: threads, prepare: {}) { number, _ in
            Self.part(lists, strata[number], count, RandomStream(seed: seed, stream: UInt64(number)))
        }
        let usable = parts.filter { $0.refusal == nil }
        guard !usable.isEmpty else {
            throw .degenerate(
                "No stratum has \(Self.fewestLists) lists with persons and a model that fits. Join strata that are alike"
            )
        }
        let total = (0..<count).map { place in usable.reduce(0) { $0 + $1.draws[place] } }
        self.parts = parts
        estimate = usable.reduce(0) { $0 + ($1.estimate ?? 0) }
        draws = total
        let sorted = total.sorted()
        lower = Quantiles.of(sorted: sorted, at: 0.025) ?? .nan
        upper = Quantiles.of(sorted: sorted, at: 0.975) ?? .nan
    }

    private static func part(
        _ lists: [String], _ stratum: CaptureStratum, _ count: Int, _ stream: RandomStream
    ) -> Part {
        let observed = stratum.counts.reduce(0, +)
        var names: [String] = []
        do throws(EstimationError) {
            guard observed > 0 else { throw .nobody }
            let whole = try CaptureTable(lists: lists, counts: stratum.counts)
            let totals = whole.listTotals
            let kept = lists.indices.filter { totals[$0] > 0 }
            names = kept.map { lists[$0] }
            guard kept.count >= fewestLists else { throw .tooFewLists(kept.count, needed: fewestLists) }
            let table = try whole.keeping(kept)
            let comparison = try ModelComparison(table, order: kept.count == 5 ? 2 : nil)
            guard let best = comparison.best else {
                throw .degenerate("No model has an estimate, since too few persons are on several lists")
            }
            var stream = stream
            let width = best.logMissingVariance.squareRoot()
            let seen = Double(table.observed)
            let missing = (0..<count).map { _ in exponential(best.logMissing + width * stream.normal()) }
            let sorted = missing.sorted().map { seen + $0 }
            // The mean of a log-normal number lies above its middle by this factor. Over many strata that would add up until
            // the total lay outside its own limits; so the draws that are summed have the estimate as their mean.
            let centre = exponential(-width * width / 2)
            let draws = missing.map { seen + $0 * centre }
            return Part(
                name: stratum.name, observed: observed, lists: names, refusal: nil, model: best.model.name,
                estimate: best.abundance, lower: Quantiles.of(sorted: sorted, at: 0.025),
                upper: Quantiles.of(sorted: sorted, at: 0.975), draws: draws)
        } catch {
            return Part(
                name: stratum.name, observed: observed, lists: names, refusal: error.description, model: nil,
                estimate: nil, lower: nil, upper: nil, draws: [])
        }
    }
}

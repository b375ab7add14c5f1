// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers

/// The interval of a bootstrap, corrected for bias and acceleration (BCa; Efron 1987), which repeats the choice of the
/// model for each resample.
///
/// Persons are drawn anew with the observed shares of the patterns; the acceleration comes from leaving out one person of
/// each pattern (Chan, Silverman and Vincent 2021; Silverman, Chan and Vincent 2024).
public struct BootstrapInterval: Sendable {
    /// The estimate from the table itself.
    public let estimate: Double
    /// The lower limit.
    public let lower: Double
    /// The upper limit.
    public let upper: Double
    /// The estimates from the resamples, in the order in which they were drawn.
    public let replicates: [Double]
    /// Resamples for which no model had an estimate; they are left out.
    public let failures: Int
    /// The acceleration.
    public let acceleration: Double
    /// The correction for bias, as a normal deviate.
    public let bias: Double
    /// How often each model was chosen, as a share of the resamples; empty unless models were compared.
    public let shares: [(model: LogLinearModel, share: Double)]

    /// Draws resamples and computes the interval.
    ///
    /// - Parameters:
    ///   - selection: how the model is chosen.
    ///   - resamples: how many, at least 20.
    ///   - level: how much of the distribution the interval holds, 0.95 by default.
    ///   - seed: the same seed gives the same interval, whatever the number of threads.
    /// - Throws: ``EstimationError`` if no model has an estimate, or too many resamples have none.
    public init(
        _ table: CaptureTable, selection: ModelSelection, resamples: Int = 1000, level: Double = 0.95, seed: UInt64 = 1,
        threads: Int = 1
    ) throws(EstimationError) {
        guard resamples >= 20 else {
            throw .badArgument("There are \(resamples) resamples. Draw 20 at least, better 1000")
        }
        guard level > 0, level < 1 else { throw .badArgument("The level is \(level). Give a share, for example 0.95") }
        guard let original = ModelSelector(table, selection).choose(table) else {
            throw .degenerate("No model has an estimate on this table. Look at its empty overlaps")
        }
        let weights = table.counts.map(Double.init)
        let drawn = Parallel.map(resamples, threads: threads, prepare: { ModelSelector(table, selection) }) {
            number, selector -> ModelSelector.Choice? in
            var stream = RandomStream(seed: seed, stream: UInt64(number))
            let counts = stream.multinomial(table.observed, weights: weights)
            guard let resample = try? table.replacing(counts) else { return nil }
            return selector.choose(resample)
        }
        let usable = drawn.compactMap { $0 }.filter { $0.abundance.isFinite }
        guard usable.count * 2 >= resamples else {
            throw .degenerate(
                "\(resamples - usable.count) of \(resamples) resamples have no estimate. Too few persons are on several lists"
            )
        }
        replicates = usable.map(\.abundance)
        failures = resamples - usable.count
        estimate = original.abundance
        acceleration = try Self.acceleration(table, selection)
        let limits = Self.limits(replicates, estimate: estimate, acceleration: acceleration, level: level)
        (lower, upper, bias) = (limits.lower, limits.upper, limits.bias)
        shares = Self.shares(usable, selection)
    }

    /// The estimate of one resample, chosen as the bootstrap does; `nil` if no model has one.
    ///
    /// - Parameter original: the table from which fits start.
    public static func choice(
        _ resample: CaptureTable, from original: CaptureTable, _ selection: ModelSelection
    ) -> Double? {
        guard resample.lists == original.lists else { return nil }
        return ModelSelector(original, selection).choose(resample)?.abundance
    }

    private static func shares(
        _ choices: [ModelSelector.Choice], _ selection: ModelSelection
    ) -> [(model: LogLinearModel, share: Double)] {
        guard case .lowestBIC(let models) = selection else { return [] }
        var counts = [Int](repeating: 0, count: models.count)
        for choice in choices { counts[choice.place] += 1 }
        let chosen = counts.indices.filter { counts[$0] > 0 }.sorted {
            counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1
        }
        return chosen.map { (model: models[$0], share: Double(counts[$0]) / Double(choices.count)) }
    }

    /// The acceleration by leaving out one person at a time.
    private static func acceleration(_ table: CaptureTable, _ selection: ModelSelection) throws(EstimationError)
        -> Double
    {
        let selector = ModelSelector(table, selection)
        var estimates: [(weight: Double, value: Double)] = []
        for pattern in table.counts.indices where table.counts[pattern] > 0 {
            var counts = table.counts
            counts[pattern] -= 1
            guard let choice = selector.choose(try table.replacing(counts)) else {
                throw .degenerate("Without one person there is no estimate, so no interval. The overlaps are too small")
            }
            estimates.append((weight: Double(table.counts[pattern]), value: choice.abundance))
        }
        let total = Double(table.observed)
        let mean = estimates.reduce(0) { $0 + $1.weight * $1.value } / total
        var (squares, cubes) = (0.0, 0.0)
        for (weight, value) in estimates {
            let gap = mean - value
            squares += weight * gap * gap
            cubes += weight * gap * gap * gap
        }
        return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
    }

    /// The corrected quantiles of replicates (DiCiccio and Efron 1996), by type 8 of Hyndman and Fan (1996).
    static func limits(
        _ replicates: [Double], estimate: Double, acceleration: Double, level: Double
    ) -> (lower: Double, upper: Double, bias: Double) {
        let sorted = replicates.sorted()
        let below = Double(sorted.reduce(0) { $0 + ($1 < estimate ? 1 : 0) }) / Double(sorted.count)
        let normal = NormalDistribution.standard
        // All on one side: the deviate would be infinite; half a replicate is granted to the other.
        let half = 0.5 / Double(sorted.count)
        let bias = normal.quantile(min(max(below, half), 1 - half))
        func limit(_ share: Double) -> Double {
            let shifted = bias + normal.quantile(share)
            let corrected = normal.tails(at: bias + shifted / (1 - acceleration * shifted)).lower
            return quantile(sorted, corrected)
        }
        return (limit((1 - level) / 2), limit((1 + level) / 2), bias)
    }

    private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        let place = Double(sorted.count) * share + (share + 1) / 3
        let low = Int(place.rounded(.down))
        let part = place - Double(low)
        let a = sorted[min(max(low, 1), sorted.count) - 1]
        let b = sorted[min(max(low + 1, 1), sorted.count) - 1]
        return a + part * (b - a)
    }
}

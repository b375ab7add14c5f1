// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Numbers

/// When the rate of a series changed, if it did once: by likelihood and by an exact posterior.
///
/// The rate is one number before and another from the change on; counts are Poisson’s given their exposure. With gamma
/// priors for both rates and each date as likely as the next, the posterior is exact (Raftery and Akman 1986).
public struct ChangePoint: Sendable {
    /// What is said of one date.
    public struct Date: Hashable, Sendable {
        /// The first period with the new rate, counted from 0.
        public let place: Int
        /// Twice the gain of log-likelihood over one rate for all.
        public let likelihoodRatio: Double
        /// The probability that the change was here, given that there was one.
        public let probability: Double
        /// The rate after over the rate before: the likeliest values.
        public let rateRatio: Double?
    }

    /// All dates.
    public let dates: [Date]
    /// The date of the largest likelihood.
    public let likeliest: Date
    /// The fewest dates whose probabilities sum to the level, in their order.
    public let credible: [Int]
    /// How many times likelier the counts are with a change than without one, over all dates and rates of the prior.
    public let bayesFactor: Double
    /// The probability that the rate rose, given that it changed.
    public let rose: Double
    /// The shape of the prior of each rate; its mean is that of the whole series.
    public let priorShape: Double

    /// Looks for a change.
    ///
    /// - Parameters:
    ///   - priorShape: the shape of the gamma prior of both rates: 1 is an exponential around the mean of the series.
    ///   - level: how probable the credible dates are together.
    /// - Throws: ``StatisticsError`` for fewer than two periods, no events, or settings out of range.
    public init(_ series: CountSeries, priorShape: Double = 1, level: Double = 0.95) throws(StatisticsError) {
        guard series.count > 1 else { throw .tooFewRows(rows: series.count, terms: 2) }
        guard priorShape > 0, priorShape.isFinite else {
            throw .setting(name: "The shape of the prior", value: "\(priorShape)", allowed: "a number above 0")
        }
        _ = try ConfidenceLimits.reach(level)
        let exposure = series.exposure ?? Array(repeating: 1, count: series.count)
        let (events, time) = (series.counts.reduce(0, +), exposure.reduce(0, +))
        guard events > 0 else { throw .noEvents }
        let rate = priorShape * time / events
        // Parts that all dates share are left out: they cancel.
        func marginal(_ count: Double, _ time: Double) -> Double {
            priorShape * log(rate) - SpecialFunctions.logGamma(priorShape)
                + SpecialFunctions.logGamma(priorShape + count) - (priorShape + count) * log(rate + time)
        }
        func likelihood(_ count: Double, _ time: Double) -> Double { count > 0 ? count * (log(count / time) - 1) : 0 }
        let whole = likelihood(events, time)
        var found: [(place: Int, ratio: Double, log: Double, rates: Double?, rose: Double)] = []
        var (before, elapsed) = (0.0, 0.0)
        for place in 1..<series.count {
            before += series.counts[place - 1]
            elapsed += exposure[place - 1]
            let (after, left) = (events - before, time - elapsed)
            let scaled = (rate + left) / (rate + elapsed) * (priorShape + before) / (priorShape + after)
            let rose = FDistribution(numerator: 2 * (priorShape + after), denominator: 2 * (priorShape + before))
            found.append(
                (
                    place, 2 * max(0, likelihood(before, elapsed) + likelihood(after, left) - whole),
                    marginal(before, elapsed) + marginal(after, left),
                    before > 0 ? after / left / (before / elapsed) : nil, rose.upperTail(at: scaled)
                ))
        }
        let largest = found.map(\.log).max() ?? 0
        let total = found.reduce(0) { $0 + exp($1.log - largest) }
        dates = found.map { date in
            Date(
                place: date.place, likelihoodRatio: date.ratio, probability: exp(date.log - largest) / total,
                rateRatio: date.rates)
        }
        likeliest = dates.reduce(dates[0]) { $1.likelihoodRatio > $0.likelihoodRatio ? $1 : $0 }
        bayesFactor = exp(largest + log(total / Double(found.count)) - marginal(events, time))
        rose = zip(dates, found).reduce(0) { $0 + $1.0.probability * $1.1.rose }
        credible = Self.credible(dates, level)
        self.priorShape = priorShape
    }

    private static func credible(_ dates: [Date], _ level: Double) -> [Int] {
        let ranked = dates.sorted {
            $0.probability != $1.probability ? $0.probability > $1.probability : $0.place < $1.place
        }
        var (sum, places): (Double, [Int]) = (0, [])
        for date in ranked {
            guard sum < level else { break }
            sum += date.probability
            places.append(date.place)
        }
        return places.sorted()
    }
}

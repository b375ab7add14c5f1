// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers
public import Statistics

/// How many were detained within so many days of an exchange, for each who was released in it, and how many in as many days
/// before it.
///
/// Detentions count by their own day, not by that on which they were learnt. The intervals take them for a Poisson count:
/// exact limits of Garwood (1936) for the ratio, and of Clopper and Pearson (1934), through the share of detentions that fall
/// after, for the ratio of after and before. Of an exchange that is not known to the day there are counts for each day on which it
/// can have been; limits then hold for all of them.
public struct Replacement: Sendable, Hashable {
    /// The days of the window.
    public let days: Int
    /// Detained in the window after the exchange, its own day not counted.
    public let after: Int
    /// Detained in as many days before it, its own day not counted.
    public let before: Int
    /// The fewest and the most after, over all days on which the exchange can have been.
    public let afterBounds: ClosedRange<Int>
    /// The same before.
    public let beforeBounds: ClosedRange<Int>
    /// How many were released; `nil` if no source says.
    public let released: Int?
    /// How many days of the window have passed by the day by which all was known.
    public let passed: Int
    /// Whether so few detentions are on file around the exchange that their number is no measure.
    public let isThin: Bool
    /// Whether a source covers the whole window on both sides, so that both were counted by the same sources.
    public let isCovered: Bool
    /// How many detentions in the window are told only by sources that do not cover all of it; they are not counted.
    public let uncounted: Int
    /// The limits of the mean number after.
    public let limits: ConfidenceLimits

    /// Counts.
    ///
    /// - Parameters:
    ///   - afterBounds: the fewest and the most after; `after` alone if left out. The same holds for before.
    ///   - isThin: whether too few detentions are on file around the exchange.
    ///   - isCovered: whether both sides were counted by sources that cover all of the window.
    ///   - uncounted: how many were left out since only other sources tell of them.
    ///   - level: the confidence level, between 0 and 1.
    public init(
        days: Int, after: Int, before: Int, afterBounds: ClosedRange<Int>? = nil, beforeBounds: ClosedRange<Int>? = nil,
        released: Int?, passed: Int, isThin: Bool = false, isCovered: Bool = true,
        uncounted: Int = 0, level: Double = 0.95
    ) {
        self.days = days
        self.after = after
        self.before = before
        self.afterBounds = afterBounds ?? after...after
        self.beforeBounds = beforeBounds ?? before...before
        self.released = released.flatMap { $0 > 0 ? $0 : nil }
        self.passed = min(max(passed, 0), days)
        self.isThin = isThin
        self.isCovered = isCovered
        self.uncounted = uncounted
        self.level = level
        let tail = (1 - level) / 2
        let (fewest, most) = (self.afterBounds.lowerBound, self.afterBounds.upperBound)
        let lower = fewest == 0 ? 0 : ChiSquaredDistribution(degrees: Double(2 * fewest)).quantile(tail) / 2
        let upper = ChiSquaredDistribution(degrees: Double(2 * most + 2)).quantile(1 - tail) / 2
        limits = ConfidenceLimits(lower: lower, upper: upper)
    }

    private let level: Double

    /// Detained for each who was released, with limits; `nil` if nobody says how many were released, the window is not over,
    /// no source covers all of it, nobody on file was detained on either side, or few are on file at all: then the
    /// register is silent, which is no rate.
    public var ratio: (value: Double, limits: ConfidenceLimits)? {
        guard let released, isOver, isCovered, !isThin, after + before > 0 else { return nil }
        let count = Double(released)
        return (
            Double(after) / count, ConfidenceLimits(lower: limits.lower / count, upper: limits.upper / count)
        )
    }

    /// The rate after by the rate before, with limits; `nil` if nobody was detained in either, the window is not over, no source
    /// covers all of it, or few are on file.
    public var change: (value: Double, limits: ConfidenceLimits)? {
        let sum = after + before
        guard sum > 0, before > 0, isOver, isCovered, !isThin else { return nil }
        let tail = (1 - level) / 2
        let (fewest, most) = (Double(afterBounds.lowerBound), Double(afterBounds.upperBound))
        let (least, greatest) = (Double(beforeBounds.lowerBound), Double(beforeBounds.upperBound))
        let low = fewest == 0 ? 0 : BetaDistribution(fewest, greatest + 1).quantile(tail)
        let high = least == 0 ? 1 : BetaDistribution(most + 1, least).quantile(1 - tail)
        func odds(_ share: Double) -> Double { share >= 1 ? .infinity : share / (1 - share) }
        return (Double(after) / Double(before), ConfidenceLimits(lower: odds(low), upper: odds(high)))
    }

    /// Whether the window is over by the day by which all was known.
    public var isOver: Bool { passed == days }
}

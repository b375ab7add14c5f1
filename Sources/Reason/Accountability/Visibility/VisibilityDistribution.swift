// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers

/// How unevenly mentions are spread over persons.
public struct VisibilityDistribution: Sendable, Hashable {
    /// A point of the Lorenz curve: the share of mentions that the least named share of persons has.
    public struct Point: Sendable, Hashable {
        /// The share of persons, 0 to 1.
        public var persons: Double
        /// The share of mentions, 0 to 1.
        public var mentions: Double
    }

    /// How many persons.
    public let persons: Int
    /// How many mentions of them.
    public let mentions: Int
    /// How many persons nobody names.
    public let unnamed: Int
    /// The middle number of mentions of a person: between the two in the middle if there are two; `nil` for nobody.
    public let median: Double?
    /// The Lorenz curve at each tenth of the persons; empty without mentions.
    public let lorenz: [Point]
    /// The Gini coefficient, from 0 (all named as often) to nearly 1 (one person has all); `nil` without mentions.
    public let gini: Double?
    /// The interval of it at 95%: percentiles of resamples of the persons. It says how far the figure would move with other persons
    /// drawn in the same way, and nothing of mentions that the register does not have. `nil` for fewer than two persons.
    public let interval: ClosedRange<Double>?

    /// Mentions by the person; `nil` for nobody.
    public var mean: Double? { persons == 0 ? nil : Double(mentions) / Double(persons) }

    /// Measures counts of mentions.
    ///
    /// - Parameters:
    ///   - counts: the mentions of each person.
    ///   - resamples: how often persons are drawn anew, 100 to 100,000.
    ///   - seed: the same seed gives the same interval.
    public init(_ counts: [Int], resamples: Int = 2_000, seed: UInt64 = 1) {
        let sorted = counts.sorted()
        persons = sorted.count
        let total = sorted.reduce(0, +)
        mentions = total
        unnamed = sorted.prefix { $0 == 0 }.count
        median =
            sorted.isEmpty
            ? nil : Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        gini = Self.gini(sorted: sorted)
        lorenz = total == 0 ? [] : Self.lorenz(sorted, total)
        interval =
            gini == nil || sorted.count < 2
            ? nil : Self.interval(sorted, resamples: min(max(resamples, 100), 100_000), seed)
    }

    /// Σ(2i − n − 1)xᵢ / (nΣxᵢ), with x in order and i from 1.
    static func gini(sorted: [Int]) -> Double? {
        var (weighted, total) = (0.0, 0.0)
        for (place, count) in sorted.enumerated() {
            weighted += Double(2 * (place + 1) - sorted.count - 1) * Double(count)
            total += Double(count)
        }
        return total > 0 ? weighted / (Double(sorted.count) * total) : nil
    }

    /// The curve is a line between two persons.
    private static func lorenz(_ sorted: [Int], _ total: Int) -> [Point] {
        var sums = [0]
        for count in sorted { sums.append(sums[sums.count - 1] + count) }
        return (0...10).map { tenth in
            let whole = sorted.count * tenth / 10
            let part = Double(sorted.count * tenth % 10) / 10
            let next = whole < sorted.count ? Double(sorted[whole]) * part : 0
            return Point(persons: Double(tenth) / 10, mentions: (Double(sums[whole]) + next) / Double(total))
        }
    }

    /// Drawing persons is drawing how often each count occurs, so that a resample needs no sorting.
    private static func interval(_ sorted: [Int], resamples: Int, _ seed: UInt64) -> ClosedRange<Double>? {
        let values = Dictionary(grouping: sorted, by: { $0 }).sorted { $0.key < $1.key }
        let weights = values.map { Double($0.value.count) }
        var stream = RandomStream(seed: seed)
        var found: [Double] = []
        for _ in 0..<resamples {
            let drawn = stream.multinomial(sorted.count, weights: weights)
            if let gini = gini(values.map(\.key), drawn, sorted.count) { found.append(gini) }
        }
        found.sort()
        guard let first = found.first, let last = found.last else { return nil }
        let low = found.indices.contains(found.count / 40) ? found[found.count / 40] : first
        let high =
            found.indices.contains(found.count - 1 - found.count / 40)
            ? found[found.count - 1 - found.count / 40] : last
        return low...max(low, high)
    }

    /// The same coefficient for values in order, each with how often it occurs.
    private static func gini(_ values: [Int], _ times: [Int], _ persons: Int) -> Double? {
        var (weighted, total, before) = (0.0, 0.0, 0)
        for (value, times) in zip(values, times) {
            // The sum of 2i − n − 1 over the places of this value.
            let ranks = Double(times) * Double(2 * before + times - persons)
            weighted += ranks * Double(value)
            total += Double(times) * Double(value)
            before += times
        }
        return total > 0 ? weighted / (Double(persons) * total) : nil
    }
}

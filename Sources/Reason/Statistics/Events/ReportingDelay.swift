// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Numbers

/// How late events become known, and how many of the last periods’ events are still to come.
///
/// The chain-ladder of insurance, which is the product-limit estimate for delays that are cut off by today (Kalbfleisch
/// and Lawless 1991; Mack 1993). It supposes that delays are what they were, and that after the longest delay yet seen
/// nothing more becomes known: what surfaces years later, or never, is not in it.
public struct ReportingDelay: Sendable {
    /// An expected final count.
    public struct Nowcast: Hashable, Sendable {
        /// The period, counted from 0.
        public let period: Int
        /// How many are known.
        public let known: Int
        /// Which share of all is known by now.
        public let share: Double
        /// How many there will be.
        public let expected: Double
        /// Its standard error: of what is to come, and of the delays’ own estimate.
        public let standardError: Double
        /// Limits of the final count; the lower is not below what is known.
        public let limits: ConfidenceLimits
    }

    /// For each delay from 0: which share of all events is known by then.
    public let shares: [Double]
    /// The relative standard error of each share.
    public let relativeErrors: [Double]
    /// Every period’s expected count.
    public let nowcasts: [Nowcast]

    /// Learns the delays and completes the counts.
    ///
    /// - Parameters:
    ///   - happened: the period of each event, counted from 0.
    ///   - learnt: the period in which it became known, not before.
    ///   - counts: how many events each stands for; one each otherwise.
    ///   - now: the last period of which it is known what became known in it.
    ///   - level: the confidence level.
    /// - Throws: ``StatisticsError`` for no events, one that became known before it happened or after `now`, or delays too few to
    ///   tell.
    public init(happened: [Int], learnt: [Int], counts: [Int]? = nil, now: Int, level: Double = 0.95)
        throws(StatisticsError)
    {
        let reach = try ConfidenceLimits.reach(level)
        guard !happened.isEmpty else { throw .noRows }
        guard happened.count == learnt.count else {
            throw .lengths(field: "learnt", count: learnt.count, rows: happened.count)
        }
        if let counts, counts.count != happened.count {
            throw .lengths(field: "count", count: counts.count, rows: happened.count)
        }
        for row in happened.indices {
            guard happened[row] >= 0 else {
                throw .negative(field: "happened", row: row, value: Double(happened[row]))
            }
            guard learnt[row] >= happened[row] else {
                throw .endsBeforeEntry(row: row, entry: Double(happened[row]), exit: Double(learnt[row]))
            }
            guard learnt[row] <= now else {
                throw .setting(
                    name: "The time at which row \(row + 1) became known", value: "\(learnt[row])",
                    allowed: "up to \(now)")
            }
        }
        let longest = zip(happened, learnt).reduce(0) { max($0, $1.1 - $1.0) }
        let steps = Self.steps(happened, learnt, counts, now, longest)
        var (shares, errors) = ([Double](repeating: 1, count: longest + 1), [Double](repeating: 0, count: longest + 1))
        var (log, variance) = (0.0, 0.0)
        for delay in stride(from: longest, to: 0, by: -1) {
            let (new, all) = steps[delay]
            if new > 0 {
                guard all > new else {
                    throw .notDefined(
                        method: "The correction for late reports",
                        reason: "of all periods old enough to tell, nothing was known before a delay of \(delay). Use "
                            + "longer periods, or more of them.")
                }
                log += log1p(-new / all)
                variance += new / (all * (all - new))
            }
            (shares[delay - 1], errors[delay - 1]) = (exp(log), variance.squareRoot())
        }
        (self.shares, relativeErrors) = (shares, errors)
        var sums = [Int](repeating: 0, count: now + 1)
        for (row, period) in happened.enumerated() { sums[period] += counts?[row] ?? 1 }
        nowcasts = sums.indices.map { period in
            let age = min(now - period, longest)
            let (known, share) = (Double(sums[period]), shares[age])
            let expected = known / share
            let spread = (known * (1 - share) / (share * share) + expected * expected * errors[age] * errors[age])
                .squareRoot()
            let missing = expected - known
            // What is missing is positive: limits on the scale of its logarithm.
            let factor = missing > 0 ? exp(reach * spread / missing) : 1
            return Nowcast(
                period: period, known: sums[period], share: share, expected: expected, standardError: spread,
                limits: ConfidenceLimits(lower: known + missing / factor, upper: known + missing * factor))
        }
    }

    /// For each delay: how many became known after exactly it, and how many within it, among periods old enough to tell.
    private static func steps(
        _ happened: [Int], _ learnt: [Int], _ counts: [Int]?, _ now: Int, _ longest: Int
    ) -> [(new: Double, all: Double)] {
        // Events by age and delay; those of age a tell of all delays up to a.
        var (exact, within) = ([Double](repeating: 0, count: longest + 2), [Double](repeating: 0, count: longest + 2))
        for row in happened.indices {
            let (delay, age) = (learnt[row] - happened[row], min(now - happened[row], longest))
            let count = Double(counts?[row] ?? 1)
            exact[delay] += count
            // Counted within every delay from its own to its age.
            within[delay] += count
            within[age + 1] -= count
        }
        var sum = 0.0
        return (0...longest).map { delay in
            sum += within[delay]
            return (exact[delay], sum)
        }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers

/// How likely each kind of end is by each time when the kinds compete: the estimate of Aalen and Johansen (1978).
public struct IncidenceCurve: Sendable {
    /// What the curve says of one time.
    public struct Point: Hashable, Sendable {
        /// The time.
        public let time: Double
        /// How many were at risk just before it.
        public let atRisk: Int
        /// How many spells ended at it in the way of this curve.
        public let ends: Int
        /// The probability of having ended in that way by then.
        public let incidence: Double
        /// Its standard error.
        public let standardError: Double
        /// Limits on the scale of the logarithm; nothing while the incidence is 0.
        public let logLimits: ConfidenceLimits?
        /// Limits on the scale of log(-log).
        public let logLogLimits: ConfidenceLimits?
    }

    /// The group, empty for all.
    public let group: String
    /// The number of the kind of end, the first being 1.
    public let kind: Int
    /// Its name.
    public let name: String
    /// The times at which spells ended or were lost from sight.
    public let points: [Point]
    /// The time from which the curve counts.
    public let start: Double

    /// The probability of having ended so by a time.
    public func incidence(at time: Double) -> Double { points.last { $0.time <= time }?.incidence ?? 0 }

    /// Estimates the curves of all kinds of end.
    ///
    /// The variance is that of the infinitesimal jackknife, as R’s `survfit` gives it. Where all were seen from the
    /// beginning it is that of Gaynor et al. (1993), worked out by carrying the covariance of the two states forward;
    /// with late entry the influence of each person is summed.
    ///
    /// - Parameters:
    ///   - rows: which rows to count; all of them otherwise.
    ///   - group: the name of the group.
    ///   - start: gives the curves for those whose spell lasted at least so long.
    ///   - level: the confidence level.
    /// - Throws: ``StatisticsError`` if no row is left or the level is not between 0 and 1.
    public static func all(
        _ data: SurvivalData, rows: [Int]? = nil, group: String = "", start: Double = 0, level: Double = 0.95
    ) throws(StatisticsError) -> [IncidenceCurve] {
        let reach = try ConfidenceLimits.reach(level)
        let table = RiskTable(data, rows: rows ?? Array(0..<data.count), start: start)
        guard table.records > 0 else { throw .noRows }
        var curves: [IncidenceCurve] = []
        for kind in 1...max(1, data.kinds.count) where kind <= data.kinds.count {
            let ends = table.times.indices.map { place in
                (table.starts[place]..<table.starts[place + 1]).count { data.end[table.order[$0]] == kind }
            }
            let steps = IncidenceSteps(table, ends)
            let variances = data.entry.map { steps.influence(table, data, kind: kind, entry: $0) } ?? steps.carried()
            let points = table.times.indices.map { place in
                let (incidence, error) = (steps.incidence[place], max(0, variances[place]).squareRoot())
                let relative = incidence > 0 ? error / incidence : 0
                return Point(
                    time: table.times[place], atRisk: table.atRisk[place], ends: ends[place], incidence: incidence,
                    standardError: error,
                    logLimits: incidence > 0 ? ConfidenceLimits.log(incidence, relative: relative, reach) : nil,
                    logLogLimits: ConfidenceLimits.logLog(incidence, relative: relative, reach))
            }
            curves.append(
                IncidenceCurve(group: group, kind: kind, name: data.kinds[kind - 1], points: points, start: start))
        }
        return curves
    }
}

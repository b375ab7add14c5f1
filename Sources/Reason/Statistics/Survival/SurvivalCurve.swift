// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Numbers

/// How long spells last: the estimate of Kaplan and Meier (1958) for one group.
public struct SurvivalCurve: Sendable {
    /// The group, empty for all.
    public let group: String
    /// The times at which spells ended or were lost from sight.
    public let points: [SurvivalPoint]
    /// How many spells are counted.
    public let records: Int
    /// How many of them ended.
    public let ends: Int
    /// The largest risk set.
    public let mostAtRisk: Int
    /// The time from which the curve counts: it is 1 until then.
    public let start: Double
    /// The level of the limits.
    public let level: Double
    /// What a reader must know.
    public let warnings: [SurvivalWarning]

    /// Estimates a curve.
    ///
    /// Errors are Greenwood’s: S² Σ d / (Y (Y - d)). Persons who entered late are at risk after their entry, so that the
    /// time before, in which they could not have been seen to leave, is not counted (Andersen et al. 1993, IV.1).
    ///
    /// - Parameters:
    ///   - rows: which rows to count; all of them otherwise.
    ///   - group: the name of the group.
    ///   - kind: the number of the only kind of end that counts; those who ended otherwise count as lost from sight.
    ///   - start: gives the curve for those whose spell lasted at least so long.
    ///   - level: the confidence level.
    /// - Throws: ``StatisticsError`` if no row is left or the level is not between 0 and 1.
    public init(
        _ data: SurvivalData, rows: [Int]? = nil, group: String = "", kind: Int? = nil, start: Double = 0,
        level: Double = 0.95
    ) throws(StatisticsError) {
        let reach = try ConfidenceLimits.reach(level)
        let table = RiskTable(data, rows: rows ?? Array(0..<data.count), kind: kind, start: start)
        guard table.records > 0 else { throw .noRows }
        var points: [SurvivalPoint] = []
        points.reserveCapacity(table.times.count)
        var (survival, hazard, greenwood) = (1.0, 0.0, 0.0)
        for place in table.times.indices {
            let (ended, risk) = (Double(table.ends[place]), Double(table.atRisk[place]))
            if ended > 0 {
                survival *= (risk - ended) / risk
                hazard += ended / risk
                if risk > ended { greenwood += ended / (risk * (risk - ended)) }
            }
            let error = survival > 0 ? greenwood.squareRoot() : nil
            points.append(
                SurvivalPoint(
                    time: table.times[place], atRisk: table.atRisk[place], ends: table.ends[place],
                    lost: table.lost[place], survival: survival, standardError: error.map { $0 * survival },
                    cumulativeHazard: hazard,
                    logLimits: error.map { ConfidenceLimits.log(survival, relative: $0, reach) },
                    logLogLimits: error.flatMap { ConfidenceLimits.logLog(survival, relative: $0, reach) }))
        }
        self.group = group
        self.points = points
        self.start = start
        self.level = level
        records = table.records
        ends = table.ends.reduce(0, +)
        mostAtRisk = table.atRisk.max() ?? 0
        warnings = Self.warnings(table, group, points)
    }

    private static func warnings(_ table: RiskTable, _ group: String, _ points: [SurvivalPoint]) -> [SurvivalWarning] {
        let small = SurvivalWarning.smallRiskSet
        let eventful = table.times.indices.filter { table.ends[$0] > 0 }
        guard let last = table.times.indices.last, !eventful.isEmpty else { return [.noEnds(curve: group)] }
        var found: [SurvivalWarning] = []
        // The tail: the places from which on no risk set is large enough.
        var tail = last + 1
        while tail > 0, table.atRisk[tail - 1] < small { tail -= 1 }
        if let early = eventful.first(where: { table.atRisk[$0] < small && $0 < tail }) {
            let latest = eventful.last { table.atRisk[$0] < small && $0 < tail } ?? early
            let start = latest + 1 < tail ? table.times[latest + 1] : nil
            found.append(
                .smallEarlyRiskSets(
                    curve: group, time: table.times[early], atRisk: table.atRisk[early], startFrom: start))
        }
        if let zero = points.firstIndex(where: { $0.survival == 0 }), zero < last {
            let left = table.order.count - table.starts[zero + 1]
            found.append(.emptied(curve: group, time: table.times[zero], later: left))
        }
        if tail <= last { found.append(.smallTail(curve: group, from: table.times[tail])) }
        return found
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The log-rank test of whether spells last equally long in several groups (Mantel 1966), with the weights of
/// Fleming and Harrington.
public struct LogRankTest: Sendable {
    /// What is said of one group.
    public struct Group: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// How many spells it has.
        public let records: Int
        /// How many ended, weighted.
        public let observed: Double
        /// How many would have if nothing differed.
        public let expected: Double
    }

    /// The groups that were ever at risk.
    public let groups: [Group]
    /// The test.
    public let result: TestResult

    /// Tests.
    ///
    /// - Parameters:
    ///   - groups: the number of the group of each row, a place in `names`.
    ///   - names: the names of the groups.
    ///   - kind: the number of the only kind of end that counts; nothing for any.
    ///   - rho: weighs each end by the share not yet ended just before it, to this power: 0 is the log-rank test,
    ///     1 that of Peto and Peto (as R’s `survdiff`).
    ///   - start: leaves out what was before.
    /// - Throws: ``StatisticsError`` for fewer than two groups with somebody at risk, or no end.
    public init(
        _ data: SurvivalData, groups: [Int], names: [String], kind: Int? = nil, rho: Double = 0, start: Double = 0
    ) throws(StatisticsError) {
        guard groups.count == data.count else { throw .lengths(field: "group", count: groups.count, rows: data.count) }
        guard rho.isFinite, rho >= 0 else { throw .setting(name: "rho", value: "\(rho)", allowed: "0 or more") }
        let table = RiskTable(data, rows: Array(0..<data.count), kind: kind, start: start)
        guard table.ends.contains(where: { $0 > 0 }) else { throw .noEnds }
        var risks = GroupRisks(data, table, groups, names.count)
        let size = names.count
        var (observed, expected) = ([Double](repeating: 0, count: size), [Double](repeating: 0, count: size))
        var variance = [Double](repeating: 0, count: size * size)
        var survival = 1.0
        for place in table.times.indices {
            risks.advance(to: place)
            let (ended, risk) = (Double(table.ends[place]), Double(table.atRisk[place]))
            guard ended > 0 else { continue }
            let weight = rho == 0 ? 1 : pow(survival, rho)
            for index in table.starts[place]..<table.starts[place + 1] {
                let row = table.order[index]
                if data.end[row] > 0, kind == nil || kind == data.end[row] { observed[groups[row]] += weight }
            }
            let spread = risk > 1 ? weight * weight * ended * (risk - ended) / (risk * (risk - 1)) : 0
            for i in 0..<size where risks.atRisk[i] > 0 {
                expected[i] += weight * ended * risks.atRisk[i] / risk
                variance[i * size + i] += spread * risks.atRisk[i]
                for j in 0...i { variance[i * size + j] -= spread * risks.atRisk[i] * risks.atRisk[j] / risk }
            }
            survival *= (risk - ended) / risk
        }
        let used = (0..<size).filter { expected[$0] > 0 }
        guard used.count > 1 else { throw .tooFewGroups(count: used.count) }
        self.groups = used.map { group in
            Group(
                name: names[group], records: table.order.count { groups[$0] == group }, observed: observed[group],
                expected: expected[group])
        }
        let name = rho == 0 ? "log-rank" : "log-rank, rho \(rho.plain)"
        result = try GroupRisks.test(name, used.map { observed[$0] - expected[$0] }) {
            variance[used[$0] * size + used[$1]]
        }
    }
}

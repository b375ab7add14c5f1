// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Gray’s test of whether one kind of end is equally likely over time in several groups when kinds compete (1988).
///
/// Each group’s risk set is weighed by (1 - F) / S, its share without that end over its share without any: those who
/// ended otherwise stay, in expectation. The variance is Gray’s equation for the scores, with his allowance for ties.
public struct GrayTest: Sendable {
    /// The test.
    public let result: TestResult
    /// The scores of all groups: ends observed less those expected.
    public let scores: [Double]

    /// Tests.
    ///
    /// - Parameters:
    ///   - kind: the number of the kind of end, the first being 1.
    ///   - groups: the number of the group of each row, a place in `names`.
    ///   - names: the names of the groups.
    ///   - rho: weighs by the share without that end, to this power.
    /// - Throws: ``StatisticsError`` for fewer than two groups, no end of the kind, or late entry.
    public init(
        _ data: SurvivalData, kind: Int, groups: [Int], names: [String], rho: Double = 0
    ) throws(StatisticsError) {
        guard groups.count == data.count else { throw .lengths(field: "group", count: groups.count, rows: data.count) }
        guard data.entry == nil else {
            throw .notDefined(
                method: "Gray’s test",
                reason:
                    "some were seen only from a later time on, and its risk sets are worked out for spells seen from "
                    + "the beginning. Compare the hazards by the log-rank test of this kind of end.")
        }
        let present = names.indices.filter { group in groups.contains(group) }
        guard present.count > 1 else { throw .tooFewGroups(count: present.count) }
        let numbers = Dictionary(uniqueKeysWithValues: present.enumerated().map { ($1, $0) })
        let own = groups.map { numbers[$0] ?? 0 }
        guard data.end.contains(kind) else { throw .noEnds }
        let steps = GraySteps(data, kind: kind, groups: own, count: present.count, rho: rho)
        scores = steps.scores
        result = try GroupRisks.test("Gray", steps.scores) { steps.covariance($0, $1) }
    }
}

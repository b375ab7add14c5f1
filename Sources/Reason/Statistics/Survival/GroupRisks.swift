// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How many of each group are at risk, from time to time.
struct GroupRisks {
    /// How many are at risk at the time reached.
    private(set) var atRisk: [Double]
    private let table: RiskTable
    private let groups: [Int]
    private let entry: [Double]?
    private let entries: [Int]
    private var entered = 0
    private var left = 0

    init(_ data: SurvivalData, _ table: RiskTable, _ groups: [Int], _ count: Int) {
        self.table = table
        self.groups = groups
        entry = data.entry
        atRisk = Array(repeating: 0, count: count)
        entries = data.entry.map { RiskTable.sorted(table.order, by: $0) } ?? table.order
    }

    /// Counts those at risk at a time of the table; times must be asked for in order.
    mutating func advance(to place: Int) {
        while left < table.starts[place] {
            atRisk[groups[table.order[left]]] -= 1
            left += 1
        }
        while entered < entries.count, (entry?[entries[entered]] ?? -1) < table.times[place] {
            atRisk[groups[entries[entered]]] += 1
            entered += 1
        }
    }

    /// The test of scores that sum to 0 against their covariance: one group fewer is free.
    ///
    /// - Throws: ``StatisticsError/notDefined(method:reason:)`` if the scores do not vary.
    static func test(
        _ name: String, _ scores: [Double], _ covariance: (Int, Int) -> Double
    ) throws(StatisticsError) -> TestResult {
        let free = scores.count - 1
        var system = SymmetricSystem(size: free)
        for i in 0..<free { for j in 0...i { system.values[i * free + j] = covariance(i, j) } }
        guard system.factor() == nil else {
            throw .notDefined(
                method: "The \(name) test",
                reason:
                    "the groups were never at risk together while spells ended, or all ended at one time. Compare groups "
                    + "that overlap in time, or measure time more finely.")
        }
        return TestResult(name: name, chiSquared: system.quadratic(Array(scores.prefix(free))), degrees: free)
    }
}

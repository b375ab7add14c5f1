// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

@Suite("Comparing groups")
struct GroupTests {
    private func expected(_ name: String) throws -> (chiSquared: Double?, p: Double?) {
        let row = try ExpectedTable.own("tests").rows(where: "test", is: name)
        return (row.numbers("chisq")[0], row.numbers("p")[0])
    }

    @Test("The log-rank test and its weights are R’s to 12 digits", arguments: [0, 1, 0.5])
    func logRank(_ rho: Double) throws {
        let spells = try Spells()
        let test = try LogRankTest(spells.plain, groups: spells.groups, names: spells.names, rho: rho)
        let wanted = try expected("log-rank rho \(rho == 0.5 ? "0.5" : "\(Int(rho))")")
        #expect(agrees(test.result.chiSquared, wanted.chiSquared, digits: 12))
        #expect(agrees(test.result.p, wanted.p, digits: 12))
        #expect(abs(test.groups.reduce(0) { $0 + $1.observed - $1.expected }) < 1e-11)
    }

    @Test("With late entry the log-rank test is the score test of R’s Cox model")
    func lateEntry() throws {
        let spells = try Spells("spells-untied")
        let test = try LogRankTest(spells.late, groups: spells.groups, names: spells.names)
        #expect(agrees(test.result.chiSquared, try expected("log-rank late and ties broken").chiSquared, digits: 11))
    }

    @Test("Gray’s test is that of R’s cmprsk to 11 digits", arguments: [2, 3], [1, 2, 3])
    func gray(groups: Int, kind: Int) throws {
        let spells = try Spells()
        let kept = spells.groups.indices.filter { groups == 3 || spells.names[spells.groups[$0]] != "north" }
        let data = try SurvivalData(
            exit: kept.map { spells.plain.exit[$0] }, end: kept.map { spells.plain.end[$0] }, kinds: spells.plain.kinds)
        let test = try GrayTest(data, kind: kind, groups: kept.map { spells.groups[$0] }, names: spells.names)
        let wanted = try expected("Gray \(groups == 2 ? "two" : "three") groups end \(kind)")
        #expect(test.result.degrees == groups - 1)
        #expect(agrees(test.result.chiSquared, wanted.chiSquared, digits: 11), "\(test.result)")
        #expect(agrees(test.result.p, wanted.p, digits: 11))
    }

    @Test("Comparisons that are not defined are refused")
    func refused() throws {
        let spells = try Spells()
        #expect(throws: StatisticsError.tooFewGroups(count: 1)) {
            try LogRankTest(spells.plain, groups: spells.groups.map { _ in 0 }, names: ["all"])
        }
        #expect(throws: StatisticsError.self) {
            try GrayTest(spells.late, kind: 1, groups: spells.groups, names: spells.names)
        }
        let none = try SurvivalData(exit: [1, 2], end: [0, 0])
        #expect(throws: StatisticsError.noEnds) { try LogRankTest(none, groups: [0, 1], names: ["a", "b"]) }
        // One group had ended before the other was seen.
        let apart = try SurvivalData(exit: [1, 2, 11, 12], end: [1, 1, 1, 1], entry: [0, 0, 10, 10])
        #expect(throws: StatisticsError.self) {
            try LogRankTest(apart, groups: [0, 0, 1, 1], names: ["a", "b"])
        }
    }

    @Test("Everybody leaving on one day compares nothing, and says so rather than NaN")
    func tiesEverywhere() throws {
        let data = try SurvivalData(exit: Array(repeating: 7, count: 10), end: Array(repeating: 1, count: 10))
        #expect(throws: StatisticsError.self) {
            try LogRankTest(data, groups: (0..<10).map { $0 % 2 }, names: ["a", "b"])
        }
        #expect(try SurvivalCurve(data).points.map(\.survival) == [0])
    }
}

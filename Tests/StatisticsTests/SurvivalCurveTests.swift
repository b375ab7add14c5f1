// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

@Suite("Survival curves")
struct SurvivalCurveTests {
    @Test("Every value of R’s curves is met to 12 digits", arguments: ["plain", "late"], ["log", "log-log"])
    func curves(entry: String, scale: String) throws {
        let spells = try Spells()
        let expected = try ExpectedTable.own("kaplan-meier").rows(where: "curve", is: "\(entry) \(scale)")
        let medians = try ExpectedTable.own("medians").rows(where: "curve", is: "\(entry) \(scale)")
        let horizon = spells.plain.exit.max() ?? 0
        for (group, name) in spells.names.enumerated() {
            let rows = expected.rows(where: "stratum", is: "group=\(name)")
            let curve = try SurvivalCurve(entry == "late" ? spells.late : spells.plain, rows: spells.rows(of: group))
            #expect(curve.points.count == rows.rows.count && rows.rows.count > 20)
            for (place, point) in curve.points.enumerated() {
                let limits = scale == "log" ? point.logLimits : point.logLogLimits
                let values: [(String, Double?)] = [
                    ("time", point.time), ("n_risk", Double(point.atRisk)), ("n_event", Double(point.ends)),
                    ("survival", point.survival), ("std_err", point.standardError), ("lower", limits?.lower),
                    ("upper", limits?.upper), ("cumhaz", point.cumulativeHazard),
                ]
                for (column, value) in values {
                    let wanted = rows.numbers(column)[place]
                    #expect(agrees(value, wanted, digits: 12.5), "\(name) \(point.time) \(column): \(value as Any)")
                }
            }
            guard scale == "log-log" else { continue }
            let summary = medians.rows(where: "stratum", is: "group=\(name)")
            let mean = curve.restrictedMean(until: horizon)
            let limits = curve.limits(ofTimeByWhich: 0.5, .logLog)
            #expect(agrees(mean.mean, summary.numbers("mean")[0], digits: 12.5))
            #expect(agrees(mean.standardError, summary.numbers("mean_se")[0], digits: 12.5))
            #expect(curve.time(byWhich: 0.5) == summary.numbers("median")[0])
            #expect(limits.lower == summary.numbers("lower")[0] && limits.upper == summary.numbers("upper")[0])
        }
    }

    @Test(
        "Every value of R’s curves of competing ends is met to 12 digits",
        arguments: ["plain log", "plain log-log", "late log"])
    func incidence(_ name: String) throws {
        let spells = try Spells()
        let expected = try ExpectedTable.own("aalen-johansen").rows(where: "curve", is: name)
        for (group, stratum) in spells.names.enumerated() {
            let data = name.hasPrefix("late") ? spells.late : spells.plain
            for curve in try IncidenceCurve.all(data, rows: spells.rows(of: group)) {
                let rows = expected.rows(where: "stratum", is: "group=\(stratum)").rows(
                    where: "end", is: "\(curve.kind)")
                #expect(curve.points.count == rows.rows.count && rows.rows.count > 20)
                for (place, point) in curve.points.enumerated() {
                    let limits = name.hasSuffix("log-log") ? point.logLogLimits : point.logLimits
                    let values: [(String, Double?)] = [
                        ("time", point.time), ("incidence", point.incidence), ("std_err", point.standardError),
                        ("lower", limits?.lower), ("upper", limits?.upper),
                    ]
                    for (column, value) in values {
                        let wanted = rows.numbers(column)[place]
                        // Sums over persons who entered late cancel a little.
                        let digits = name.hasPrefix("late") && column != "incidence" && column != "time" ? 11.5 : 12.5
                        #expect(
                            agrees(value, wanted, digits: digits),
                            "\(stratum) \(curve.name) \(point.time) \(column): \(value as Any), not \(wanted as Any)")
                    }
                }
            }
        }
    }

    @Test("The shares of all kinds of end and of those who go on sum to 1 at all times")
    func sums() throws {
        let spells = try Spells()
        for data in [spells.plain, spells.late] {
            let curve = try SurvivalCurve(data)
            let kinds = try IncidenceCurve.all(data)
            for place in curve.points.indices {
                let sum = kinds.reduce(curve.points[place].survival) { $0 + $1.points[place].incidence }
                #expect(abs(sum - 1) < 1e-14)
            }
        }
    }

    @Test("One kind of end makes the curve of Aalen and Johansen that of Kaplan and Meier, errors too")
    func oneKind() throws {
        let spells = try Spells()
        let data = try SurvivalData(exit: spells.plain.exit, end: spells.plain.end.map { min($0, 1) })
        let curve = try SurvivalCurve(data)
        let kind = try IncidenceCurve.all(data)[0]
        for (survival, incidence) in zip(curve.points, kind.points) {
            #expect(abs(1 - survival.survival - incidence.incidence) < 1e-14)
            guard let error = survival.standardError else { continue }
            #expect(agrees(incidence.standardError, error, digits: 12))
        }
    }

    @Test("Times that differ by rounding are ties, as in R")
    func rounding() throws {
        let data = try SurvivalData(exit: [0.1 + 0.2, 0.3, 1, 1 + 1e-12], end: [1, 1, 1, 0])
        #expect(try SurvivalCurve(data).points.map(\.atRisk) == [4, 2])
    }

    @Test("Two persons at risk early are warned of, with a start that helps")
    func smallRiskSets() throws {
        // Two old prisoners were seen first; twenty others entered at 10 and left one a day from 20 on.
        let exit = [3, 5] + (0..<20).map { 20 + Double($0) }
        let data = try SurvivalData(
            exit: exit, end: Array(repeating: 1, count: 22), entry: [0, 0] + Array(repeating: 10, count: 20))
        let curve = try SurvivalCurve(data, group: "men")
        #expect(curve.points[1].survival == 0)
        #expect(curve.warnings.contains(.smallEarlyRiskSets(curve: "men", time: 3, atRisk: 2, startFrom: 20)))
        #expect(curve.warnings.contains(.emptied(curve: "men", time: 5, later: 20)))
        let later = try SurvivalCurve(data, start: 20)
        #expect(later.warnings == [.smallTail(curve: "", from: 36)])
        #expect(later.points.first?.survival == 0.95)
    }

    @Test("No end leaves the curve at 1 with a warning")
    func noEnds() throws {
        let curve = try SurvivalCurve(try SurvivalData(exit: [1, 2, 3], end: [0, 0, 0]))
        #expect(curve.points.allSatisfy { $0.survival == 1 && $0.standardError == 0 && $0.logLogLimits == nil })
        #expect(curve.warnings == [.noEnds(curve: "")])
        #expect(curve.time() == nil)
    }

    @Test("Spells that cannot be are refused with their row")
    func refused() {
        #expect(throws: StatisticsError.noRows) { try SurvivalData(exit: [], end: []) }
        #expect(throws: StatisticsError.negative(field: "exit", row: 1, value: -2)) {
            try SurvivalData(exit: [1, -2], end: [1, 1])
        }
        #expect(throws: StatisticsError.notFinite(field: "entry", row: 0)) {
            try SurvivalData(exit: [1, 2], end: [1, 1], entry: [.nan, 0])
        }
        #expect(throws: StatisticsError.endsBeforeEntry(row: 1, entry: 2, exit: 2)) {
            try SurvivalData(exit: [1, 2], end: [1, 1], entry: [0, 2])
        }
        #expect(throws: StatisticsError.self) { try SurvivalData(exit: [1, 2], end: [1, 2]) }
        #expect(throws: StatisticsError.self) {
            try SurvivalCurve(SurvivalData(exit: [1], end: [1]), level: 1)
        }
    }
}

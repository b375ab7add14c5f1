// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

/// The published data sets with R’s answers, value by value.
@Suite(
    "Published tracking data",
    .enabled(if: ExpectedTable.published != nil, "the folder shared/data/mse is not beside the project"))
struct PublishedTrackingTests {
    /// A data set with its curves: which rows of which group.
    private func spells(_ name: String) throws -> (data: SurvivalData, groups: [String]) {
        let table = try #require(try ExpectedTable.published("data/\(name)"))
        let late = name == "channing_house"
        let entry = late ? table.numbers("entry").map { $0 ?? .nan } : nil
        let exit = table.numbers(late ? "exit" : "time").map { $0 ?? .nan }
        let end = table[late ? "event" : "status"].compactMap { Int($0) }
        // R leaves out those who left in the month in which they entered.
        let kept = exit.indices.filter { (entry?[$0] ?? -1) < exit[$0] }
        let column = name == "lung" ? "sex" : late ? "gender" : "group"
        return (
            try SurvivalData(
                exit: kept.map { exit[$0] }, end: kept.map { end[$0] },
                entry: entry.map { entry in kept.map { entry[$0] } }),
            kept.map { "\(column)=\(table[column][$0])" }
        )
    }

    @Test(
        "Survival curves, to 12 digits",
        arguments: [
            ("aml_leukaemia", "aml_km", 0.0), ("lung", "lung_km", 0),
            ("channing_house", "channing_km_left_truncated", 0),
            ("channing_house", "channing_km_conditional_816_months", 816),
        ])
    func curves(name: String, file: String, start: Double) throws {
        let (data, groups) = try spells(name)
        let expected = try #require(try ExpectedTable.published("expected/\(file)"))
        #expect(Set(groups).count == 2)
        for group in Set(groups) {
            let rows = expected.rows(where: "stratum", is: group)
            let curve = try SurvivalCurve(data, rows: groups.indices.filter { groups[$0] == group }, start: start)
            #expect(curve.points.count == rows.rows.count)
            for (place, point) in curve.points.enumerated() {
                var values: [(String, Double?)] = [
                    ("time", point.time), ("n_risk", Double(point.atRisk)), ("n_event", Double(point.ends)),
                    ("n_censor", Double(point.lost)), ("survival", point.survival), ("std_err", point.standardError),
                    ("lo_log", point.logLimits?.lower), ("hi_log", point.logLimits?.upper),
                    ("cumhaz", point.cumulativeHazard),
                ]
                if rows.columns.contains("lo_loglog") {
                    values += [("lo_loglog", point.logLogLimits?.lower), ("hi_loglog", point.logLogLimits?.upper)]
                }
                for (column, value) in values {
                    let wanted = rows.numbers(column)[place]
                    #expect(agrees(value, wanted, digits: 12), "\(group) \(point.time) \(column): \(value as Any)")
                }
            }
        }
    }

    @Test("Medians and means, to 12 digits")
    func summaries() throws {
        let expected = try #require(try ExpectedTable.published("expected/km_summaries_all"))
        var compared = 0
        for (place, row) in expected["dataset"].enumerated() {
            let words = row.split(separator: " ").map(String.init)
            let (data, groups) = try spells(words[0])
            let stratum = expected["stratum"][place]
            let curve = try SurvivalCurve(
                data, rows: groups.indices.filter { groups[$0] == stratum },
                start: words.count > 1 ? 816 : 0)
            func wanted(_ column: String) -> Double? { expected.numbers(column)[place] }
            let mean = curve.restrictedMean(until: data.exit.max() ?? 0)
            let limits = curve.limits(ofTimeByWhich: 0.5, .log)
            #expect(agrees(Double(curve.records), wanted("records"), digits: 15))
            #expect(agrees(Double(curve.mostAtRisk), wanted("n.max"), digits: 15))
            #expect(agrees(Double(curve.ends), wanted("events"), digits: 15))
            #expect(agrees(mean.mean, wanted("rmean"), digits: 12), "\(row) \(stratum) \(mean)")
            #expect(agrees(mean.standardError, wanted("se(rmean)"), digits: 12), "\(row) \(stratum) \(mean)")
            #expect(agrees(curve.time(), wanted("median"), digits: 12))
            // R was asked for limits on the scale of log(-log) for some, on that of the logarithm for others.
            #expect(agrees(limits.lower, wanted("0.95LCL"), digits: 12), "\(row) \(stratum) \(limits)")
            #expect(agrees(limits.upper, wanted("0.95UCL"), digits: 12), "\(row) \(stratum) \(limits)")
            compared += 1
        }
        #expect(compared == 8)
    }

    @Test("Log-rank tests, to 12 digits", arguments: ["aml_leukaemia", "lung"])
    func logRank(_ name: String) throws {
        let (data, groups) = try spells(name)
        let expected = try #require(try ExpectedTable.published("expected/logrank_all")).rows(
            where: "dataset", is: name)
        let names = Set(groups).sorted()
        let test = try LogRankTest(data, groups: groups.compactMap(names.firstIndex), names: names)
        #expect(agrees(test.result.chiSquared, expected.numbers("chisq")[0], digits: 12))
        #expect(agrees(test.result.p, expected.numbers("p")[0], digits: 12))
    }

    @Test("Cox models, to 10 digits", arguments: [("lung", "efron"), ("lung", "breslow"), ("channing_house", "efron")])
    func cox(name: String, ties: String) throws {
        let table = try #require(try ExpectedTable.published("data/\(name)"))
        let expected = try #require(try ExpectedTable.published("expected/cox_all")).rows(where: "dataset", is: name)
            .rows(
                where: "ties", is: ties)
        let columns = expected["term"]
        let isLate = name == "channing_house"
        let (entry, exit) = (table.numbers("entry"), table.numbers(isLate ? "exit" : "time"))
        let end = table[isLate ? "event" : "status"].compactMap { Int($0) }
        let kept = exit.indices.filter { row in
            columns.allSatisfy { table.numbers($0)[row] != nil } && (!isLate || (entry[row] ?? 0) < (exit[row] ?? 0))
        }
        let data = try SurvivalData(
            exit: kept.compactMap { exit[$0] }, end: kept.map { end[$0] },
            entry: isLate ? kept.compactMap { entry[$0] } : nil)
        let model = try CoxModel(
            data,
            covariates: columns.map { column in
                Covariate(name: column, values: kept.compactMap { table.numbers(column)[$0] })
            },
            ties: try #require(CoxModel.Ties(rawValue: ties)))
        #expect(
            Double(model.records) == expected.numbers("n")[0] && Double(model.ends) == expected.numbers("events")[0])
        for (place, term) in model.terms.enumerated() {
            let values: [(String, Double?)] = [
                ("coef", term.estimate), ("hazard_ratio", term.hazardRatio), ("se", term.standardError), ("z", term.z),
                ("p", term.p), ("hr_lo", term.limits?.lower), ("hr_hi", term.limits?.upper),
                ("loglik_null", model.logLikelihoodWithout), ("loglik", model.logLikelihood),
                ("lr_test", model.likelihoodRatio.chiSquared),
            ]
            for (column, value) in values {
                let wanted = expected.numbers(column)[place]
                #expect(
                    agrees(value, wanted, digits: 10), "\(term.name) \(column): \(value as Any), not \(wanted as Any)")
            }
        }
    }
}

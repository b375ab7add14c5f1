// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics
import Testing

@Suite("Cox models")
struct CoxModelTests {
    @Test(
        "Coefficients, likelihoods and tests are R’s to 10 digits", arguments: CoxModel.Ties.allCases,
        ["plain", "late"])
    func models(ties: CoxModel.Ties, entry: String) throws {
        let spells = try Spells()
        let rows = try ExpectedTable.own("cox").rows(where: "model", is: "\(ties.rawValue) \(entry)")
        let model = try CoxModel(
            entry == "late" ? spells.late : spells.plain, covariates: spells.covariates, ties: ties, tolerance: 0)
        for (place, term) in model.terms.enumerated() {
            #expect(agrees(term.estimate, rows.numbers("coef")[place], digits: 10), "\(term)")
            #expect(agrees(term.standardError, rows.numbers("se")[place], digits: 10), "\(term)")
        }
        #expect(agrees(model.logLikelihoodWithout, rows.numbers("loglik_null")[0], digits: 12))
        #expect(agrees(model.logLikelihood, rows.numbers("loglik")[0], digits: 12))
        #expect(agrees(model.wald?.chiSquared, rows.numbers("wald")[0], digits: 10))
        #expect(agrees(model.score.chiSquared, rows.numbers("score")[0], digits: 10))
    }

    @Test(
        "Tests of proportional hazards are those of cox.zph to 9 digits", arguments: CoxModel.Ties.allCases,
        ["plain", "late"])
    func proportionality(ties: CoxModel.Ties, entry: String) throws {
        let spells = try Spells()
        let data = entry == "late" ? spells.late : spells.plain
        for (scale, name) in [
            (ProportionalityTests.Scale.survival, "km"), (.identity, "identity"), (.logarithm, "log"),
        ] {
            let model = try CoxModel(data, covariates: spells.covariates, ties: ties, scale: scale, tolerance: 0)
            let tests = try #require(model.proportionality)
            let rows = try ExpectedTable.own("zph").rows(where: "model", is: "\(ties.rawValue) \(entry)").rows(
                where: "transform", is: name)
            let all = try #require(tests.all)
            for (test, wanted) in zip(tests.terms + [all], rows.numbers("chisq")) {
                #expect(agrees(test.chiSquared, wanted, digits: 9), "\(name) \(test) \(wanted as Any)")
            }
        }
    }

    @Test("Schoenfeld’s residuals are R’s", arguments: CoxModel.Ties.allCases, ["plain", "late"])
    func residuals(ties: CoxModel.Ties, entry: String) throws {
        let spells = try Spells()
        let rows = try ExpectedTable.own("schoenfeld").rows(where: "model", is: "\(ties.rawValue) \(entry)")
        let model = try CoxModel(
            entry == "late" ? spells.late : spells.plain, covariates: spells.covariates, ties: ties, tolerance: 0)
        let residuals = try #require(model.proportionality).residuals
        #expect(residuals.count == rows.rows.count && residuals.map(\.time) == rows.numbers("time").compactMap { $0 })
        // R orders the ends of one time in its own way: compare them sorted.
        for (column, name) in ["age", "sex", "groupnorth", "groupwest"].enumerated() {
            let ours = residuals.map { [$0.time, $0.values[column]] }.sorted { $0.lexicographicallyPrecedes($1) }
            let theirs = zip(residuals, rows.numbers(name)).map { [$0.time, $1 ?? .nan] }.sorted {
                $0.lexicographicallyPrecedes($1)
            }
            for (own, their) in zip(ours, theirs) { #expect(abs(own[1] - their[1]) < 1e-9) }
        }
    }

    @Test("A group in which nobody’s spell ended has no estimate, and the others keep theirs")
    func separation() throws {
        let exit = (1...40).map { Double($0 * 7 % 41) }
        let group = (0..<40).map { $0 % 4 == 0 ? 1.0 : 0 }
        let end = (0..<40).map { $0 % 4 == 0 ? 0 : 1 }
        let age = (0..<40).map { Double($0 * 13 % 29) }
        let data = try SurvivalData(exit: exit, end: end)
        let model = try CoxModel(
            data,
            covariates: [Covariate(name: "age", values: age), Covariate(name: "group", values: group)])
        #expect(model.terms[1].estimate == nil && model.terms[1].limits == nil)
        #expect(model.terms[0].estimate?.isFinite == true && model.terms[0].standardError?.isFinite == true)
        #expect(model.warnings.contains(.infinite(term: "group")))
        #expect(model.wald == nil)
        // The other coefficient is that of the rows in which something could end.
        let kept = (0..<40).filter { group[$0] == 0 }
        let alone = try CoxModel(
            SurvivalData(exit: kept.map { exit[$0] }, end: kept.map { end[$0] }),
            covariates: [Covariate(name: "age", values: kept.map { age[$0] })])
        #expect(agrees(model.terms[0].estimate, alone.terms[0].estimate, digits: 6))
    }

    @Test("Moving or stretching a column moves nothing but its unit")
    func units() throws {
        let spells = try Spells()
        let plain = try CoxModel(spells.late, covariates: spells.covariates)
        let moved = try CoxModel(
            spells.late,
            covariates: spells.covariates.map { Covariate(name: $0.name, values: $0.values.map { 1e4 + 100 * $0 }) })
        for (one, other) in zip(plain.terms, moved.terms) {
            #expect(agrees((other.estimate ?? 0) * 100, one.estimate, digits: 8))
        }
        #expect(agrees(moved.logLikelihood, plain.logLikelihood, digits: 12))
    }

    @Test("Columns that say nothing, or what others say, are refused by name")
    func refused() throws {
        let spells = try Spells()
        let age = spells.covariates[0]
        #expect(throws: StatisticsError.determined(column: "same")) {
            try CoxModel(
                spells.plain,
                covariates: [age, Covariate(name: "same", values: age.values.map { _ in 2 })])
        }
        #expect(throws: StatisticsError.determined(column: "twice")) {
            try CoxModel(
                spells.plain, covariates: [age, Covariate(name: "twice", values: age.values.map { 2 * $0 + 1 })])
        }
        #expect(throws: StatisticsError.notFinite(field: "age", row: 2)) {
            var values = age.values
            values[2] = .infinity
            return try CoxModel(spells.plain, covariates: [Covariate(name: "age", values: values)])
        }
        #expect(throws: StatisticsError.noEnds) {
            try CoxModel(
                SurvivalData(exit: [1, 2, 3], end: [0, 0, 0]), covariates: [Covariate(name: "x", values: [1, 2, 3])])
        }
        #expect(throws: StatisticsError.self) {
            try CoxModel(SurvivalData(exit: [1, 2], end: [1, 1]), covariates: spells.covariates)
        }
    }
}

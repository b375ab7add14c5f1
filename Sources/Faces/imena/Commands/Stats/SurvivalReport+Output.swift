// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Tables

extension SurvivalReport {
    /// Everything, for programs.
    var json: JSONValue {
        let table = spells.table
        func name(_ column: Int?) -> JSONValue { .optional(column.map { table.columns[$0] }) }
        return .object([
            "columns": .object([
                "time": name(spells.columns.time), "entry": name(spells.columns.entry),
                "status": name(spells.columns.status), "group": name(spells.columns.group),
            ]),
            "rows": .int(table.count), "used": .int(spells.rows.count),
            "kinds": .texts(spells.data.kinds), "kind": .optional(options.kind), "start": .real(options.start),
            "level": .real(options.level),
            "curves": .array(curves.map { json(of: $0) }),
            "incidence": .array(incidence.map { json(of: $0) }),
            "tests": .array(tests.map { JSONValue.test($0.result, named: $0.name) }),
            "groups": .array(
                (logRank?.groups ?? []).map {
                    .object([
                        "group": .string($0.name), "records": .int($0.records), "observed": .real($0.observed),
                        "expected": .real($0.expected),
                    ])
                }),
            "cox": cox.map { json(of: $0) } ?? .null,
            "warnings": .texts(warnings),
        ])
    }

    /// The time at which means end: the last of all spells.
    private var horizon: Double { curves.compactMap { $0.points.last?.time }.max() ?? options.start }

    private func json(of curve: SurvivalCurve) -> JSONValue {
        let limits = curve.limits(ofTimeByWhich: 0.5, .logLog)
        let logLimits = curve.limits(ofTimeByWhich: 0.5, .log)
        let mean = curve.restrictedMean(until: horizon)
        return .object([
            "group": .string(curve.group), "records": .int(curve.records), "n_max": .int(curve.mostAtRisk),
            "n_start": .int(curve.points.first?.atRisk ?? 0), "events": .int(curve.ends),
            "rmean": .real(mean.mean), "se_rmean": .real(mean.standardError), "horizon": .real(horizon),
            "median": .real(curve.time()), "median_lo_log": .real(logLimits.lower),
            "median_hi_log": .real(logLimits.upper), "median_lo_loglog": .real(limits.lower),
            "median_hi_loglog": .real(limits.upper),
            "points": .array(
                curve.points.map { point in
                    .object([
                        "time": .real(point.time), "n_risk": .int(point.atRisk), "n_event": .int(point.ends),
                        "n_censor": .int(point.lost), "survival": .real(point.survival),
                        "std_err": .real(point.standardError), "lo_log": .real(point.logLimits?.lower),
                        "hi_log": .real(point.logLimits?.upper), "cumhaz": .real(point.cumulativeHazard),
                        "lo_loglog": .real(point.logLogLimits?.lower), "hi_loglog": .real(point.logLogLimits?.upper),
                    ])
                }),
        ])
    }

    private func json(of curve: IncidenceCurve) -> JSONValue {
        .object([
            "group": .string(curve.group), "kind": .string(curve.name),
            "points": .array(
                curve.points.map { point in
                    .object([
                        "time": .real(point.time), "n_risk": .int(point.atRisk), "n_event": .int(point.ends),
                        "incidence": .real(point.incidence), "std_err": .real(point.standardError),
                        "lo_log": .real(point.logLimits?.lower), "hi_log": .real(point.logLimits?.upper),
                        "lo_loglog": .real(point.logLogLimits?.lower), "hi_loglog": .real(point.logLogLimits?.upper),
                    ])
                }),
        ])
    }

    private func json(of model: CoxModel) -> JSONValue {
        let tests = model.proportionality.map { $0.terms + [$0.all].compactMap { $0 } } ?? []
        return .object([
            "ties": .string(model.ties.rawValue), "n": .int(model.records), "events": .int(model.ends),
            "iterations": .int(model.steps), "loglik_null": .real(model.logLikelihoodWithout),
            "loglik": .real(model.logLikelihood), "lr_test": .real(model.likelihoodRatio.chiSquared),
            "terms": .array(
                model.terms.map { term in
                    .object([
                        "term": .string(term.name), "coef": .real(term.estimate),
                        "hazard_ratio": .real(term.hazardRatio),
                        "se": .real(term.standardError), "z": .real(term.z), "p": .real(term.p),
                        "hr_lo": .real(term.limits?.lower), "hr_hi": .real(term.limits?.upper),
                    ])
                }),
            "tests": .array([model.likelihoodRatio, model.score].map { .test($0) } + [.test(model.wald)]),
            "proportionality": .array(tests.map { .test($0) }),
        ])
    }

    /// The curves, as a table: those of ends of one kind after those of all.
    var csv: [UInt8] {
        var writer = CSVWriter()
        writer.write([
            "group", "kind", "time", "n_risk", "n_event", "n_censor", "share", "std_err", "lo_log", "hi_log",
            "lo_loglog",
            "hi_loglog",
        ])
        func cell(_ value: Double?) -> String { value.flatMap { JSONNumber($0) }?.text ?? "" }
        func cells(_ limits: ConfidenceLimits?) -> [String] { [cell(limits?.lower), cell(limits?.upper)] }
        for curve in curves {
            for point in curve.points {
                writer.write(
                    [
                        curve.group, "", cell(point.time), String(point.atRisk), String(point.ends), String(point.lost),
                        cell(point.survival), cell(point.standardError),
                    ] + cells(point.logLimits) + cells(point.logLogLimits))
            }
        }
        for curve in incidence {
            for point in curve.points {
                writer.write(
                    [
                        curve.group, curve.name, cell(point.time), String(point.atRisk), String(point.ends), "",
                        cell(point.incidence), cell(point.standardError),
                    ] + cells(point.logLimits) + cells(point.logLogLimits))
            }
        }
        return writer.take()
    }

    /// The summary, for people.
    func printText() {
        var table = TextTable(heading: ["group", "spells", "ended", "median", "interval", "mean", "to"])
        for curve in curves {
            let limits = curve.limits(ofTimeByWhich: 0.5, .logLog)
            table.add([
                curve.group.isEmpty ? "all" : curve.group, String(curve.records), String(curve.ends),
                curve.time().shown(),
                limits.lower == nil ? "" : "\(limits.lower.shown())–\(limits.upper.map { $0.shown() } ?? "…")",
                curve.restrictedMean(until: horizon).mean.shown(), horizon.shown(),
            ])
        }
        table.print()
        printIncidence()
        if !tests.isEmpty {
            Console.print()
            var shown = TextTable(heading: ["test", "chi squared", "df", "p"])
            for test in tests {
                shown.add([
                    test.name, test.result.chiSquared.shown(), String(test.result.degrees),
                    test.result.p.shownProbability,
                ])
            }
            shown.print()
        }
        if let cox { printCox(cox) }
        for warning in warnings { Console.note(warning) }
    }

    private func printIncidence() {
        guard !incidence.isEmpty else { return }
        Console.print()
        var table = TextTable(heading: ["group", "kind of end", "share by \(horizon.shown())", "interval"])
        for curve in incidence {
            guard let last = curve.points.last else { continue }
            table.add([
                curve.group.isEmpty ? "all" : curve.group, curve.name, last.incidence.shown(3),
                last.logLogLimits.map(\.shown) ?? "–",
            ])
        }
        table.print()
    }

    private func printCox(_ model: CoxModel) {
        Console.print()
        var table = TextTable(heading: ["hazard ratio of", "estimate", "interval", "p"])
        for term in model.terms {
            table.add([
                term.name, term.hazardRatio.shown(), term.limits.map(\.shown) ?? "–",
                term.p.map(\.shownProbability) ?? "–",
            ])
        }
        table.print()
        Console.print(
            "\(model.records) spells, \(model.ends) ended; \(model.ties.rawValue) ties; likelihood ratio "
                + "\(model.likelihoodRatio.chiSquared.shown()), p \(model.likelihoodRatio.p.shownProbability)")
    }
}

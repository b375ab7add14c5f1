// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Runs the methods on one table.
struct MethodRun {
    /// The table without empty lists, and as it was.
    let table: CaptureTable
    let whole: CaptureTable
    let strata: [CaptureStratum]
    let settings: EstimationReport.Settings
    /// Where the table comes from, if from a register.
    var overlap: ListOverlap?

    /// What a method says; several results where it has several answers.
    func results(_ method: EstimationMethod) -> [MethodResult] {
        do throws(EstimationError) {
            switch method {
            case .chao:
                return [CaptureModel.mhChao, .mthChao].map { model in
                    MethodResult.chances(model) { () throws(EstimationError) in try CaptureModelFit(model, table) }
                }
            case .chapman: return pairs()
            case .coverage: return try coverage()
            case .loglinear: return try logLinear()
            case .loglinearAll: return try everyModel()
            case .bootstrap: return [try resampled()]
            case .stepwise: return try stepwise()
            case .chances:
                return CaptureModel.allCases.filter { !$0.isLowerBound }.map { model in
                    MethodResult.chances(model) { () throws(EstimationError) in try CaptureModelFit(model, table) }
                }
            case .graphs: return [try graphs()]
            case .latentClasses: return [try latentClasses()]
            case .strata: return strata.isEmpty ? [] : [try stratified()]
            case .knownSize: return try knownSizes()
            case .linkDraws:
                guard let overlap, overlap.doubtful > 0 else { return [] }
                let draws = try LinkDraws(
                    overlap, draws: settings.resamples, seed: settings.seed, threads: settings.threads)
                return [draws.result()]
            }
        } catch {
            return [MethodResult(method, refusal: error)]
        }
    }

    /// The order of terms up to which models are compared: all for 3 and 4 lists, pairs for 5.
    private var order: Int { table.lists.count >= 5 ? 2 : table.lists.count - 1 }

    private func pairs() -> [MethodResult] {
        TwoLists.all(table).map { pair in
            var result = MethodResult(
                .chapman, model: "\(table.lists[pair.first]) + \(table.lists[pair.second])")
            result.estimate = pair.chapman
            result.standardError = pair.chapmanError
            let half = 1.959963984540054 * pair.chapmanError
            result.lower = max(
                Double(pair.firstTotal + pair.secondTotal - pair.both),
                pair.chapman - half)
            result.upper = pair.chapman + half
            result.note("both", .number(Double(pair.both)))
            if let product = pair.lincolnPetersen { result.note("lincoln_petersen", .number(product)) }
            if pair.both < 7 { result.warnings.append("Only \(pair.both) persons are on both lists.") }
            return result
        }
    }

    private func coverage() throws(EstimationError) -> [MethodResult] {
        let coverage = try SampleCoverage(table)
        let answers: [(String, Double?)] = [
            ("Indep", coverage.independent), ("HSC", coverage.highCoverage), ("LSC", coverage.lowCoverage),
        ]
        return answers.map { name, value in
            var result = MethodResult(.coverage, model: name)
            result.estimate = value
            result.note("coverage", .number(coverage.coverage))
            result.note("mean_overlap", .number(coverage.meanOverlap))
            if value == nil {
                result.warnings.append(
                    "No estimate: the formula falls to the persons observed, since coverage is too low.")
            } else if let value, value < Double(table.observed) {
                result.warnings.append(
                    "Fewer than the \(table.observed) persons observed: the formula does not fit these lists.")
            } else if name == "HSC", coverage.coverage < 0.55 {
                result.warnings.append("The coverage is below 55%, too low for this formula (Chao et al. 2001).")
            }
            return result
        }
    }

    private func logLinear() throws(EstimationError) -> [MethodResult] {
        guard table.lists.count >= 3 else { throw .tooFewLists(table.lists.count, needed: 3) }
        var roles: [(String, LogLinearFit)] = []
        var comparison: ModelComparison?
        if table.lists.count <= 5 {
            let all = try ModelComparison(table, order: order)
            comparison = all
            if let best = all.best { roles.append(("BIC-best", best)) }
            if let best = all.bestByAIC { roles.append(("AIC-best", best)) }
        }
        let independence = try LogLinearModel.independence(lists: table.lists.count)
        if let fit = try? LogLinearFitter(table).fit(independence) { roles.append(("independence", fit)) }
        var results: [MethodResult] = []
        for (role, fit) in roles {
            if let place = results.firstIndex(where: { $0.model == fit.model.name }) {
                results[place].diagnostics[0] = .init("role", .text(Self.joined(results[place], role)))
                continue
            }
            results.append(try MethodResult.logLinear(table, fit, role: role, comparison))
        }
        guard !results.isEmpty else { throw .degenerate("No model has an estimate on this table") }
        return results
    }

    private static func joined(_ result: MethodResult, _ role: String) -> String {
        guard case .text(let first) = result.diagnostics[0].value else { return role }
        return "\(first), \(role)"
    }

    private func everyModel() throws(EstimationError) -> [MethodResult] {
        let comparison = try ModelComparison(table, order: order)
        let fitted = comparison.fits.map { fit in
            var result = MethodResult(.loglinearAll)
            result.take(fit)
            if !fit.minusInfinity.isEmpty {
                let terms = fit.minusInfinity.map { CaptureTable.name($0, table.lists) }
                result.note("minus_infinity", .list(terms.map { .text($0) }))
            }
            return result
        }
        return fitted
            + comparison.refused.map { model, code in
                var result = MethodResult(
                    .loglinearAll, model: model.name, refusal: .notEstimable(model: model.name, code))
                result.note("code", .number(Double(code.rawValue)))
                return result
            }
    }

    private func resampled() throws(EstimationError) -> MethodResult {
        let models = try HierarchicalModels.all(lists: table.lists.count, order: order)
        let interval = try BootstrapInterval(
            table, selection: .lowestBIC(models), resamples: settings.resamples, seed: settings.seed,
            threads: settings.threads)
        var result = MethodResult.bootstrap(.bootstrap, part: "bootstrap", interval)
        result.model = try ModelComparison(table, order: order).best?.model.name
        result.note(
            "chosen",
            .list(
                interval.shares.prefix(10).map { share in
                    .fields([.init("model", .text(share.model.name)), .init("share", .number(share.share))])
                }))
        if let first = interval.shares.first, first.share < 0.5 {
            result.warnings.append("No model is chosen in half of the resamples; the choice itself is uncertain.")
        }
        return result
    }

    private func stepwise() throws(EstimationError) -> [MethodResult] {
        let selection = try StepwiseSelection(table)
        var result = MethodResult(.stepwise)
        result.take(selection.fit)
        let limits = selection.fit.logNormalInterval()
        (result.lower, result.upper) = (limits.lower, limits.upper)
        result.note(
            "steps",
            .list(
                selection.steps.map { step in
                    .fields([
                        .init("pair", .text(CaptureTable.name(step.pair, table.lists))),
                        .init("p", .number(step.probability)),
                    ])
                }))
        result.warnings.append("The interval takes the chosen model as given and is too narrow; see stepwise-bca.")
        do throws(EstimationError) {
            let interval = try BootstrapInterval(
                table, selection: .stepwise(threshold: 0.02), resamples: settings.resamples, seed: settings.seed,
                threads: settings.threads)
            var resampled = MethodResult.bootstrap(.stepwise, part: "stepwise-bca", interval)
            resampled.model = selection.fit.model.name
            return [result, resampled]
        } catch {
            return [result, MethodResult(.stepwise, part: "stepwise-bca", refusal: error)]
        }
    }
}

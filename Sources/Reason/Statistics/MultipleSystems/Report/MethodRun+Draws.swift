// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension MethodRun {
    func graphs() throws(EstimationError) -> MethodResult {
        let average = try GraphAveraging(table, delta: settings.delta)
        var result = MethodResult(.graphs, model: average.graphs.first?.graph.name(table.lists))
        result.estimate = average.mean
        result.standardError = average.deviation
        result.lower = Double(average.quantile(0.025))
        result.upper = Double(average.quantile(0.975))
        result.note("delta", .number(average.delta))
        result.note("median", .number(Double(average.quantile(0.5))))
        result.note("mode", .number(Double(average.mode)))
        result.note("q10", .number(Double(average.quantile(0.1))))
        result.note("q90", .number(Double(average.quantile(0.9))))
        result.note("relative_squared", .number(average.relativeSquaredEstimate))
        result.note("largest_missing", .number(Double(average.posterior.count)))
        result.note("mass_at_end", .number(average.massAtEnd))
        result.note(
            "graphs",
            .list(
                average.graphs.prefix(5).map { share in
                    .fields([
                        .init("graph", .text(share.graph.name(table.lists))),
                        .init("probability", .number(share.probability)), .init("mean", .number(share.mean)),
                    ])
                }))
        var means = [average.mean]
        for factor in [4, 0.25] {
            let other = try GraphAveraging(table, delta: average.delta * factor)
            means.append(other.mean)
            result.note(factor > 1 ? "mean_delta_times_4" : "mean_delta_by_4", .number(other.mean))
        }
        if average.massAtEnd > 1e-3 {
            result.warnings.append("The posterior reaches the end of the grid, so mean and upper limit are too small.")
        }
        if let low = means.min(), let high = means.max(), high > 1.5 * low {
            result.warnings.append(
                "The prior decides: with delta four times larger or smaller the mean moves by half or more.")
        }
        return result
    }

    /// The settings of the chains; shorter for the test on known sizes, which runs many.
    private func chainSettings(short: Bool) -> LatentClasses.Settings {
        var chains = LatentClasses.Settings()
        chains.seed = settings.seed
        chains.threads = settings.threads
        if short { (chains.burnIn, chains.draws, chains.thinning) = (2000, 1000, 10) }
        return chains
    }

    func latentClasses() throws(EstimationError) -> MethodResult {
        let drawn = try LatentClasses(table, settings: chainSettings(short: false))
        var result = MethodResult(.latentClasses, model: "up to \(drawn.settings.classes) classes")
        result.estimate = drawn.quantile(0.5)
        result.standardError = drawn.deviation
        result.lower = drawn.quantile(0.025)
        result.upper = drawn.quantile(0.975)
        result.note("mean", .number(drawn.mean))
        result.note("rhat", .number(drawn.rHat))
        result.note("effective_size", .number(drawn.effectiveSize))
        result.note("chain_medians", .list(drawn.chainMedians.map { .number($0) }))
        result.note("chains", .number(Double(drawn.settings.chains)))
        result.note("draws_per_chain", .number(Double(drawn.settings.draws)))
        if drawn.rHat > LatentClasses.largestRHat || !drawn.rHat.isFinite {
            result.warnings.append("The chains do not agree (R-hat above 1.05): the number is not to be used.")
        } else if drawn.rHat > 1.01 || drawn.effectiveSize < 400 {
            result.warnings.append("The chains mix slowly; limits may move by some percent with another seed.")
        }
        return result
    }

    func stratified() throws(EstimationError) -> MethodResult {
        let sum = try StratifiedEstimate(
            lists: whole.lists, strata: strata, seed: settings.seed, threads: settings.threads)
        var result = MethodResult(.strata, model: "sum of \(sum.parts.count - sum.refused.count) strata")
        result.estimate = sum.estimate
        result.lower = sum.lower
        result.upper = sum.upper
        result.note("strata", .list(sum.parts.map { .fields(Self.fields($0)) }))
        if !sum.refused.isEmpty {
            let left = sum.refused.reduce(0) { $0 + $1.observed }
            result.warnings.append(
                "\(sum.refused.count) strata with \(left) persons cannot be estimated and are not in the sum.")
        }
        return result
    }

    private static func fields(_ part: StratifiedEstimate.Part) -> [EstimateDetail.Field] {
        var fields: [EstimateDetail.Field] = [
            .init("stratum", .text(part.name)), .init("observed", .number(Double(part.observed))),
        ]
        if let model = part.model { fields.append(.init("model", .text(model))) }
        if let estimate = part.estimate { fields.append(.init("estimate", .number(estimate))) }
        if let lower = part.lower { fields.append(.init("lo", .number(lower))) }
        if let upper = part.upper { fields.append(.init("hi", .number(upper))) }
        if let refusal = part.refusal { fields.append(.init("refusal", .text(refusal))) }
        return fields
    }

    func knownSizes() throws(EstimationError) -> [MethodResult] {
        let test = try KnownSizeTest(
            table, methods: KnownSizeTest.Method.allCases, latentClasses: chainSettings(short: true))
        return test.answers.map { answer in
            var result = MethodResult(.knownSize, model: "\(answer.list) by \(answer.method.rawValue)")
            result.estimate = answer.estimate
            (result.lower, result.upper) = (answer.lower, answer.upper)
            result.note("truth", .number(Double(answer.truth)))
            result.note("seen", .number(Double(answer.seen)))
            if let covers = answer.covers { result.note("covers", .flag(covers)) }
            if let refusal = answer.refusal { result.warnings.append("No estimate: \(refusal)") }
            return result
        }
    }
}

extension MethodResult {
    /// A model of capture chances.
    static func chances(
        _ model: CaptureModel, _ fit: () throws(EstimationError) -> CaptureModelFit
    ) -> MethodResult {
        let method = model.isLowerBound ? EstimationMethod.chao : .chances
        do throws(EstimationError) {
            let fit = try fit()
            var result = MethodResult(method, model: model.rawValue)
            result.deviance = fit.deviance
            result.degreesOfFreedom = fit.degreesOfFreedom
            result.aic = fit.aic
            result.bic = fit.bic
            if fit.isSensible {
                let limits = fit.normalInterval()
                (result.estimate, result.standardError) = (fit.abundance, fit.standardError)
                (result.lower, result.upper) = (limits.lower, limits.upper)
            } else {
                result.note("abundance", .number(fit.abundance))
                result.note("stderr", .number(fit.standardError))
                result.warnings.append(
                    fit.isRunningOff
                        ? "No estimate: the number grows without end, since too few persons are on several lists."
                        : "No estimate: the model comes out below the persons observed.")
            }
            if !fit.isConverged { result.warnings.append("The steps of the fit ran out before it settled.") }
            if fit.removedParameters > 0 {
                result.note("removed_parameters", .number(Double(fit.removedParameters)))
            }
            if model.needsOrder { result.warnings.append("Only for lists that followed each other in time.") }
            return result
        } catch {
            return MethodResult(method, model: model.rawValue, refusal: error)
        }
    }

    /// A log-linear model with its profile interval.
    static func logLinear(
        _ table: CaptureTable, _ fit: LogLinearFit, role: String, _ comparison: ModelComparison?
    ) throws(EstimationError) -> MethodResult {
        var result = MethodResult(.loglinear)
        result.take(fit)
        result.note("role", .text(role))
        let profile = try ProfileInterval(table, fit.model)
        (result.lower, result.upper) = (profile.lower, profile.upper)
        result.note("profile_estimate", .number(profile.estimate))
        if profile.upper == nil {
            result.warnings.append("There is no upper limit: three times the estimate is still likely.")
            if let distant = profile.distantUpper { result.note("distant_upper", .number(distant)) }
        }
        if !fit.minusInfinity.isEmpty {
            let terms = fit.minusInfinity.map { CaptureTable.name($0, table.lists) }
            result.note("minus_infinity", .list(terms.map { .text($0) }))
            result.warnings.append("Some overlaps of the model are empty; their terms are at minus infinity.")
        }
        if role.hasPrefix("BIC"), let comparison {
            let near = comparison.fits.prefix { $0.bic <= fit.bic + Headline.nearBIC }
            result.note(
                "near",
                .list(
                    near.prefix(10).map { other in
                        .fields([
                            .init("model", .text(other.model.name)), .init("estimate", .number(other.abundance)),
                            .init("bic", .number(other.bic)),
                        ])
                    }))
            result.note("models", .number(Double(comparison.fits.count)))
            result.note("models_without_estimate", .number(Double(comparison.refused.count)))
            result.warnings.append("The interval takes the chosen model as given and is too narrow; see bootstrap.")
        }
        return result
    }

    /// An interval that repeats the choice of the model.
    static func bootstrap(_ method: EstimationMethod, part: String, _ interval: BootstrapInterval) -> MethodResult {
        var result = MethodResult(method, part: part)
        result.estimate = interval.estimate
        (result.lower, result.upper) = (interval.lower, interval.upper)
        result.note("resamples", .number(Double(interval.replicates.count)))
        result.note("failures", .number(Double(interval.failures)))
        result.note("bias", .number(interval.bias))
        result.note("acceleration", .number(interval.acceleration))
        if interval.failures > 0 {
            result.warnings.append("\(interval.failures) resamples have no estimate and were left out.")
        }
        return result
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Numbers

/// A regression of hazards in proportion (Cox 1972).
public struct CoxModel: Sendable {
    /// How spells that end at the same time are treated.
    public enum Ties: String, Sendable, CaseIterable {
        /// Efron (1977): those who ended are taken from the risk set one after another, on average.
        case efron
        /// Breslow (1974): all who ended stay in the risk set.
        case breslow
    }

    /// One coefficient.
    public struct Term: Hashable, Sendable {
        /// The column.
        public let name: String
        /// The logarithm of the hazard ratio for one unit more; nothing if it grows without end.
        public let estimate: Double?
        /// Its standard error.
        public let standardError: Double?
        /// The estimate in standard errors.
        public let z: Double?
        /// The probability of one as far from 0 if there is no effect.
        public let p: Double?
        /// The hazard ratio.
        public let hazardRatio: Double?
        /// The limits of the hazard ratio.
        public let limits: ConfidenceLimits?
    }

    /// The coefficients.
    public let terms: [Term]
    /// How ties are treated.
    public let ties: Ties
    /// The log partial likelihood without effects.
    public let logLikelihoodWithout: Double
    /// The log partial likelihood.
    public let logLikelihood: Double
    /// Twice the difference of the two, against chi squared.
    public let likelihoodRatio: TestResult
    /// The estimates against their covariance; nothing if one of them grows without end.
    public let wald: TestResult?
    /// The slope at no effect against its covariance.
    public let score: TestResult
    /// How many spells are counted.
    public let records: Int
    /// How many of them ended.
    public let ends: Int
    /// Newton steps.
    public let steps: Int
    /// Whether effects hold over time; nothing if a coefficient grows without end.
    public let proportionality: ProportionalityTests?
    /// What a reader must know.
    public let warnings: [SurvivalWarning]

    /// Fits a model by Newton’s method.
    ///
    /// - Parameters:
    ///   - covariates: the columns; constants are refused.
    ///   - kind: the number of the only kind of end that counts, others being lost from sight (the cause-specific hazard);
    ///     nothing for any.
    ///   - ties: how ties are treated.
    ///   - start: counts only what was from that time on.
    ///   - level: the confidence level.
    ///   - scale: by which function of time effects are asked to change.
    ///   - tolerance: the relative change of the log likelihood at which to stop: R’s by default, so that its numbers come
    ///     out digit by digit; 0 goes on until nothing changes.
    /// - Throws: ``StatisticsError`` for values that are not finite, columns that others determine, no end, fewer ends
    ///   than columns, or a fit that does not settle.
    public init(
        _ data: SurvivalData, covariates: [Covariate], kind: Int? = nil, ties: Ties = .efron, start: Double = 0,
        level: Double = 0.95, scale: ProportionalityTests.Scale = .survival,
        tolerance: Double = 1e-9
    ) throws(StatisticsError) {
        let reach = try ConfidenceLimits.reach(level)
        let sums = try CoxSums(data, covariates, kind: kind, ties: ties, start: start)
        let fit = try CoxFit(sums, tolerance: tolerance)
        let settled = !fit.isInfinite.contains(true)
        terms = covariates.indices.map { place in
            guard !fit.isInfinite[place] else {
                return Term(
                    name: covariates[place].name, estimate: nil, standardError: nil, z: nil, p: nil, hazardRatio: nil,
                    limits: nil)
            }
            let (estimate, error) = (
                fit.estimates[place], fit.covariance[place * covariates.count + place].squareRoot()
            )
            let z = estimate / error
            return Term(
                name: covariates[place].name, estimate: estimate, standardError: error, z: z,
                p: 2 * NormalDistribution.standard.upperTail(at: abs(z)), hazardRatio: exp(estimate),
                limits: ConfidenceLimits(lower: exp(estimate - reach * error), upper: exp(estimate + reach * error)))
        }
        self.ties = ties
        logLikelihoodWithout = fit.logLikelihoodWithout
        logLikelihood = fit.logLikelihood
        let size = covariates.count
        likelihoodRatio = TestResult(
            name: "likelihood ratio", chiSquared: 2 * max(0, fit.logLikelihood - fit.logLikelihoodWithout),
            degrees: size)
        wald = settled ? TestResult(name: "Wald", chiSquared: fit.wald, degrees: size) : nil
        score = TestResult(name: "score", chiSquared: fit.score, degrees: size)
        records = sums.records
        ends = sums.ends
        steps = fit.steps
        proportionality =
            settled ? ProportionalityTests(sums, fit, names: covariates.map(\.name), scale: scale) : nil
        warnings = Self.warnings(sums, fit, covariates, proportionality)
    }

    private static func warnings(
        _ sums: CoxSums, _ fit: CoxFit, _ covariates: [Covariate], _ tests: ProportionalityTests?
    ) -> [SurvivalWarning] {
        var found = covariates.indices.filter { fit.isInfinite[$0] }.map {
            SurvivalWarning.infinite(term: covariates[$0].name)
        }
        if sums.ends < 10 * covariates.count { found.append(.fewEnds(ends: sums.ends, terms: covariates.count)) }
        if sums.tiedShare > 0.5 { found.append(.manyTies(share: sums.tiedShare)) }
        for test in tests?.terms ?? [] where test.p < 0.05 {
            found.append(.notProportional(term: test.name, p: test.p))
        }
        return found
    }
}

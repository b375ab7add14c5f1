// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Numbers

/// A regression of a series with a step at an event (Lopez Bernal, Cummins and Gasparrini 2017).
public struct EventModel: Sendable {
    /// How the counts spread around what is expected of them.
    public enum Family: Hashable, Sendable {
        /// As Poisson’s law says.
        case poisson
        /// A multiple of what Poisson’s law says, the same for all.
        case quasiPoisson
        /// As a negative binomial, whose size is estimated.
        case negativeBinomial
        /// As Poisson’s law for the estimates; their errors by Newey and West (1987), for counts that spread more and
        /// resemble their neighbours up to some periods away.
        case neweyWest(lag: Int)

        /// Its name.
        public var name: String {
            switch self {
            case .poisson: "poisson"
            case .quasiPoisson: "quasipoisson"
            case .negativeBinomial: "negative binomial"
            case .neweyWest(let lag): "poisson, Newey-West lag \(lag)"
            }
        }
    }

    /// One coefficient.
    public struct Term: Hashable, Sendable {
        /// Its name: `(Intercept)`, `step`, `trend`, `slope`, `sin 1`, …
        public let name: String
        /// The estimate, a logarithm.
        public let estimate: Double
        /// Its standard error.
        public let standardError: Double
        /// By which factor one unit more changes the rate.
        public let rateRatio: Double
        /// The limits of that factor.
        public let limits: ConfidenceLimits
        /// The probability of an estimate as far from 0 if there is no effect.
        public let p: Double
    }

    /// The family.
    public let family: Family
    /// The parts.
    public let model: SeriesModel
    /// The coefficients.
    public let terms: [Term]
    /// By how much the variance exceeds Poisson’s; nothing where the family does not ask.
    public let dispersion: Double?
    /// The deviance.
    public let deviance: Double
    /// The degrees of freedom left.
    public let degrees: Int
    /// Akaike’s criterion, where there is a likelihood.
    public let aic: Double?
    /// The size of a negative binomial.
    public let size: Double?
    /// The counts that the model expects.
    public let expected: [Double]
    /// What a reader must know.
    public let warnings: [EventWarning]

    /// Fits a model.
    ///
    /// - Parameters:
    ///   - place: the first period after the event, counted from 0.
    ///   - step: a column that stands for the event instead of 0 before and 1 after.
    ///   - level: the confidence level.
    ///   - tolerance: the relative change of the deviance at which to stop: R’s by default, so that its numbers come out
    ///     digit by digit; 0 goes on until nothing changes.
    /// - Throws: ``StatisticsError`` for an event outside the series, too few periods, or columns that others determine.
    public init(
        _ series: CountSeries, _ model: SeriesModel, family: Family, at place: Int, step: [Double]? = nil,
        level: Double = 0.95, tolerance: Double = 1e-8
    ) throws(StatisticsError) {
        let reach = try ConfidenceLimits.reach(level)
        if model.hasStep || model.hasSlope, step == nil, !(place > 0 && place < series.count) {
            throw .setting(
                name: "The first period after the event", value: "\(place + 1)",
                allowed: "2 to \(series.count): the series must have periods on both sides")
        }
        let design = try SeriesDesign(series, model, at: place, step: step)
        guard series.counts.contains(where: { $0 > 0 }) else { throw .noEvents }
        var (fit, theta): (CountRegression, Double) = (
            try CountRegression(design, series, tolerance: tolerance), .infinity
        )
        var warnings: [EventWarning] = []
        if case .negativeBinomial = family {
            let estimate = try SizeEstimate(design, series)
            (fit, theta) = (estimate.regression, estimate.size)
            if theta == .infinity { warnings.append(.noExtraSpread) }
        }
        let p = design.columns
        var covariance = fit.covariance
        var dispersion: Double?
        switch family {
        case .poisson:
            dispersion = 1
            if fit.dispersion > 1.5 { warnings.append(.overdispersed(fit.dispersion)) }
        case .quasiPoisson:
            let found = fit.dispersion
            dispersion = found
            covariance = covariance.map { $0 * found }
        case .negativeBinomial: dispersion = 1
        case .neweyWest(let lag):
            guard lag >= 0, lag < series.count else {
                throw .setting(name: "The lag", value: "\(lag)", allowed: "0 to \(series.count - 1)")
            }
            covariance = NeweyWest.covariance(fit, lag: lag)
        }
        terms = (0..<p).map { column in
            let (estimate, error) = (fit.coefficients[column], covariance[column * p + column].squareRoot())
            return Term(
                name: design.names[column], estimate: estimate, standardError: error, rateRatio: exp(estimate),
                limits: ConfidenceLimits(lower: exp(estimate - reach * error), upper: exp(estimate + reach * error)),
                p: error > 0 ? 2 * NormalDistribution.standard.upperTail(at: abs(estimate / error)) : 1)
        }
        (self.family, self.model, self.dispersion, deviance) = (family, model, dispersion, fit.deviance)
        degrees = fit.degrees
        expected = fit.means
        size = theta < .infinity ? theta : nil
        switch family {
        case .quasiPoisson: aic = nil
        case .negativeBinomial: aic = -2 * fit.logLikelihood(theta) + 2 * Double(p + (theta < .infinity ? 1 : 0))
        default: aic = -2 * fit.logLikelihood(.infinity) + 2 * Double(p)
        }
        if terms.contains(where: { abs($0.estimate) > 15 && $0.name != "(Intercept)" && $0.name != "trend" }) {
            warnings.append(.runaway)
        }
        if fit.degrees < 2 * p { warnings.append(.fewPeriods(periods: series.count, terms: p)) }
        self.warnings = warnings
    }

    /// The coefficient of that name.
    public subscript(name: String) -> Term? { terms.first { $0.name == name } }
}

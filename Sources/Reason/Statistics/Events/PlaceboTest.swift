// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How unusual the step at an event is among the steps at all other dates, at which nothing is known to have happened.
public struct PlaceboTest: Sendable {
    /// The step at one date.
    public struct Date: Hashable, Sendable {
        /// The first period after it, counted from 0.
        public let place: Int
        /// The estimate, a logarithm.
        public let estimate: Double
        /// The estimate in standard errors of the quasi-Poisson model.
        public let t: Double
        /// By how much the step lowers the deviance: twice its gain of likelihood under Poisson’s law.
        public let gain: Double
    }

    /// The event’s own date.
    public let event: Date
    /// All dates that could be fitted, the event’s among them, in their order.
    public let dates: [Date]
    /// The share of dates, the event’s among them, whose step is at least as many standard errors from 0.
    public let p: Double
    /// The date whose step gains most: where a change is likeliest, were the date unknown.
    public let likeliest: Date
    /// What a reader must know.
    public let warnings: [EventWarning]

    private static let most = 1_000

    /// Fits a step at each date; of series longer than a thousand periods, at dates evenly spread.
    ///
    /// - Parameters:
    ///   - place: the first period after the event, counted from 0.
    ///   - margin: how many periods must lie on each side of a date; at least 2.
    /// - Throws: ``StatisticsError`` if the event lies in the margins or the series is too short.
    public init(
        _ series: CountSeries, _ model: SeriesModel, at place: Int, margin: Int = 4
    ) throws(StatisticsError) {
        let margin = max(2, margin)
        guard place >= margin, place <= series.count - margin else {
            throw .setting(
                name: "The first period after the event", value: "\(place + 1)",
                allowed: "\(margin + 1) to \(series.count - margin + 1): \(margin) periods must lie on each side")
        }
        var model = model
        model.hasStep = true
        var design = try SeriesDesign(series, model, at: place)
        var without = model
        (without.hasStep, without.hasSlope) = (false, false)
        let base = try CountRegression(try SeriesDesign(series, without, at: place), series, needsCovariance: false)
        let own = try CountRegression(design, series)
        guard let column = design.stepColumn else { throw .noRows }
        func date(_ place: Int, _ fit: CountRegression) -> Date {
            let variance = fit.covariance[column * design.columns + column] * fit.dispersion
            let estimate = fit.coefficients[column]
            return Date(
                place: place, estimate: estimate, t: variance > 0 ? estimate / variance.squareRoot() : 0,
                gain: max(0, base.deviance - fit.deviance))
        }
        let event = date(place, own)
        var dates: [Date] = []
        // Of very long series some dates stand for all.
        let span = series.count - 2 * margin
        let stride = span / Self.most + 1
        for other in margin...(series.count - margin) where other == place || (other - margin) % stride == 0 {
            if other == place {
                dates.append(event)
                continue
            }
            design.move(to: other, series)
            // A date at which one side has no events, say, has no estimate: it is left out.
            guard let fit = try? CountRegression(design, series, start: own.coefficients) else { continue }
            dates.append(date(other, fit))
        }
        let reaching = dates.count { abs($0.t) >= abs(event.t) }
        (self.event, self.dates) = (event, dates)
        p = Double(reaching) / Double(dates.count)
        likeliest = dates.reduce(event) { $1.gain > $0.gain ? $1 : $0 }
        warnings = dates.count < 20 ? [.fewPlacebos(dates.count - 1)] : []
    }
}

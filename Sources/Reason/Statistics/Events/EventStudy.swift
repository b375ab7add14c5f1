// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// All that is said of a series and an event: models side by side, other dates, the trend before, and where a change is
/// likeliest if the date is not given.
public struct EventStudy: Sendable {
    /// The models, each of several parts and families.
    public let models: [EventModel]
    /// The trend before the event, from a quasi-Poisson model of the periods before it; nothing if they are too few.
    public let trendBefore: EventModel.Term?
    /// The step at other dates; nothing if the event lies too near an end.
    public let placebo: PlaceboTest?
    /// Where the rate changed, if it did once.
    public let changePoint: ChangePoint
    /// What a reader must know.
    public let warnings: [EventWarning]

    /// Studies an event.
    ///
    /// - Parameters:
    ///   - place: the first period after the event, counted from 0; nothing if no date is known.
    ///   - step: a column that stands for the event instead of 0 before and 1 after.
    ///   - parts: the parts of the models: one list of models for each.
    ///   - lag: how far away periods resemble each other; by the rule of Newey and West otherwise.
    ///   - level: the confidence level.
    /// - Throws: ``StatisticsError`` if no model can be fitted.
    public init(
        _ series: CountSeries, at place: Int?, step: [Double]? = nil, parts: [SeriesModel], lag: Int? = nil,
        priorShape: Double = 1, level: Double = 0.95
    ) throws(StatisticsError) {
        changePoint = try ChangePoint(series, priorShape: priorShape, level: level)
        guard let place else {
            (models, trendBefore, placebo, warnings) = ([], nil, nil, [])
            return
        }
        let families: [EventModel.Family] = [
            .poisson, .quasiPoisson, .negativeBinomial, .neweyWest(lag: lag ?? NeweyWest.lag(series.count)),
        ]
        var models: [EventModel] = []
        for part in parts {
            for family in families {
                models.append(try EventModel(series, part, family: family, at: place, step: step, level: level))
            }
        }
        var found: [EventWarning] = []
        var before = parts.last ?? SeriesModel()
        (before.hasStep, before.hasSlope, before.hasTrend) = (false, false, true)
        let trend = try? EventModel(series.prefix(place), before, family: .quasiPoisson, at: 0, level: level)["trend"]
        if let trend, trend.p < 0.05 { found.append(.preTrend(ratio: trend.rateRatio, p: trend.p)) }
        trendBefore = trend
        // Other dates are compared by their steps alone: with a change of slope beside it a step says little.
        let plain = step == nil ? parts.last { !$0.hasSlope } : nil
        placebo = plain.flatMap { try? PlaceboTest(series, $0, at: place) }
        found += placebo?.warnings ?? []
        self.models = models
        var seen = Set(found)
        for warning in models.flatMap(\.warnings) where seen.insert(warning).inserted { found.append(warning) }
        warnings = found
    }
}

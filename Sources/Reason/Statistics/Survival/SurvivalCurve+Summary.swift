// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension SurvivalCurve {
    /// Which limits a summary is worked out from.
    public enum Scale: Sendable {
        /// Limits on the scale of the logarithm.
        case log
        /// Limits on the scale of log(-log).
        case logLog
    }

    /// The share whose spell lasts longer than a time.
    public func survival(at time: Double) -> Double {
        points.last { $0.time <= time }?.survival ?? 1
    }

    /// The time by which a share of the spells has ended, half of them by default; nothing if the curve does not fall so
    /// far. Where it stays level at exactly that share, the middle of the level part, as R gives it.
    ///
    /// - Parameter share: between 0 and 1.
    public func time(byWhich share: Double = 0.5) -> Double? {
        Self.crossing(1 - share, points.lazy.map { ($0.time, $0.survival) })
    }

    /// The limits of that time, by the method of Brookmeyer and Crowley (1982): where the limits of the curve cross it.
    ///
    /// - Parameters:
    ///   - share: between 0 and 1.
    ///   - scale: the limits of the curve.
    public func limits(ofTimeByWhich share: Double = 0.5, _ scale: Scale) -> (lower: Double?, upper: Double?) {
        func limits(_ point: SurvivalPoint) -> ConfidenceLimits? {
            scale == .log ? point.logLimits : point.logLogLimits
        }
        let lower = points.lazy.compactMap { point in limits(point).map { (point.time, $0.lower) } }
        let upper = points.lazy.compactMap { point in limits(point).map { (point.time, $0.upper) } }
        return (Self.crossing(1 - share, lower), Self.crossing(1 - share, upper))
    }

    private static func crossing(_ level: Double, _ curve: some Sequence<(Double, Double)>) -> Double? {
        let tolerance = Double.ulpOfOne.squareRoot()
        var reached: (time: Double, value: Double)?
        for (time, value) in curve {
            if let reached {
                if value < reached.value { return (reached.time + time) / 2 }
            } else if value < level + tolerance {
                guard abs(value - level) < tolerance else { return time }
                reached = (time, value)
            }
        }
        return reached?.time
    }

    /// The mean time until a horizon, and its standard error (Klein and Moeschberger 2003, 4.5): the area under the curve.
    ///
    /// - Parameter horizon: the time at which to stop; the curve stays at its last value after its last point.
    public func restrictedMean(until horizon: Double) -> (mean: Double, standardError: Double) {
        var kept: [SurvivalPoint] = []
        for point in points where point.time <= horizon { kept.append(point) }
        var areas: [Double] = []
        var mean = (kept.first?.time ?? horizon) - min(start, horizon)
        for (place, point) in kept.enumerated() {
            let next = place + 1 < kept.count ? kept[place + 1].time : horizon
            let area = (next - point.time) * point.survival
            areas.append(area)
            mean += area
        }
        var (rest, variance) = (0.0, 0.0)
        for (place, point) in kept.enumerated().reversed() {
            rest += areas[place]
            guard point.atRisk > point.ends else { continue }
            variance += rest * rest * Double(point.ends) / (Double(point.atRisk) * Double(point.atRisk - point.ends))
        }
        return (mean + min(start, horizon), variance.squareRoot())
    }
}

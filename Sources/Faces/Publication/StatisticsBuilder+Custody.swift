// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord
internal import Register
internal import Statistics

/// Who came and went, and how long they stayed.
extension StatisticsBuilder {
    /// Fewer times in custody than these give no curve.
    private static let fewestSpells = 10
    /// A curve of more steps is thinned to these: more cannot be seen.
    private static let mostSteps = 240

    func flows(_ cohort: Cohort) -> PublicFlows {
        let series = FlowSeries(cohort)
        let months = series.months(until: asOf.known).compactMap { month -> PublicFlows.Month? in
            guard let first = Day(year: month.flow.year, month: month.flow.month, day: 1), first <= day else {
                return nil
            }
            var left: [PublicFlows.Exit: Int] = [:]
            for (kind, count) in month.left where count > 0 { left[Self.exit(kind), default: 0] += count }
            guard month.detained.possible > 0 || !left.isEmpty else { return nil }
            return .init(first: first, detained: Self.bounds(month.detained), left: left)
        }
        return PublicFlows(
            months: months, undated: series.undated.detained + series.undated.left, approximate: series.approximate)
    }

    private static func exit(_ kind: StockMovement.Kind) -> PublicFlows.Exit {
        switch kind {
        case .exchanged: .exchanged
        case .pardoned: .pardoned
        case .termServed: .termServed
        case .transferred: .transferred
        case .died: .died
        case .struckOff, .detained, .movedIn: .lost
        case .released: .released
        }
    }

    func custody(_ cohort: Cohort) -> PublicCustody {
        let time = PersonTime(cohort, until: day)
        let leftOut = time.excluded.values.reduce(0, +)
        let ends = time.rows.count { $0.end != nil }
        guard time.rows.count >= Self.fewestSpells, ends > 0, let data = try? time.data(),
            let curve = Self.curve(data), let incidence = try? IncidenceCurve.all(data, start: curve.start)
        else { return PublicCustody(spells: time.rows.count, ends: ends, leftOut: leftOut) }
        let points = curve.points.map { point in
            let limits = point.logLogLimits ?? point.logLimits
            let share = Self.parts(point.survival)
            let low = min(limits.map { Self.parts($0.lower) } ?? share, share)
            let high = max(limits.map { Self.parts($0.upper) } ?? share, share)
            return PublicCustody.Point(
                day: Int(point.time.rounded()), atRisk: point.atRisk, share: share, limits: low...high)
        }
        return PublicCustody(
            spells: time.rows.count, ends: ends, leftOut: leftOut, start: Int(curve.start.rounded()),
            curve: Self.thinned(points),
            median: curve.time().map { Int($0.rounded()) },
            outcomes: incidence.compactMap { curve in
                guard let kind = StockMovement.Kind(rawValue: curve.name) else { return nil }
                let steps = curve.points.filter { $0.ends > 0 }.map {
                    PublicCustody.Step(day: Int($0.time.rounded()), share: Self.parts($0.incidence))
                }
                return .init(
                    exit: Self.exit(kind), ends: curve.points.reduce(0) { $0 + $1.ends }, steps: Self.thinned(steps))
            })
    }

    /// The curve, from where enough are watched: early steps of a few persons would pull all that follows down.
    private static func curve(_ data: SurvivalData) -> SurvivalCurve? {
        guard let curve = try? SurvivalCurve(data) else { return nil }
        for case .smallEarlyRiskSets(_, _, _, let start) in curve.warnings {
            guard let start, let later = try? SurvivalCurve(data, start: start), later.ends > 0 else { return nil }
            return later
        }
        return curve
    }

    /// A share in ten-thousandths.
    private static func parts(_ share: Double) -> Int {
        share.isFinite ? Int((min(max(share, 0), 1) * 10_000).rounded()) : 0
    }

    /// At most so many steps, evenly chosen; the last stays.
    private static func thinned<Step>(_ steps: [Step]) -> [Step] {
        guard steps.count > mostSteps else { return steps }
        return (1...mostSteps).map { steps[$0 * steps.count / mostSteps - 1] }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Exchanges
public import PublicRecord
internal import Statistics

extension MonitorPhrase {
    /// All that is said of an exchange, for pages and papers alike.
    public static func all(_ finding: MonitorFinding) -> [MonitorPhrase] {
        all(
            step: finding.step.map { PublicMonitor.Step($0) }, reserves: finding.reserves.map { .init($0) },
            registered: finding.exchange.persons.count, rearrested: finding.rearrested)
    }
}

extension PublicMonitor.Step {
    init(_ step: MonitorFinding.Step) {
        self.init(
            ratio: .init(value: step.ratio, lower: step.limits.lower, upper: step.limits.upper),
            placebo: step.placebo, placebos: step.placebos)
    }
}

extension PublicMonitor.Window {
    init(_ window: Replacement) {
        self.init(
            days: window.days, before: window.beforeBounds, after: window.afterBounds, isOver: window.isOver,
            isCovered: window.isCovered,
            ratio: window.ratio.map { .init(value: $0.value, lower: $0.limits.lower, upper: $0.limits.upper) })
    }
}

extension PublicMonitor.Reserve {
    init(_ reserve: MonitorFinding.Reserve) {
        self =
            switch reserve {
            case .tooFew(let detentions, let needed): .tooFew(detentions: detentions, needed: needed)
            case .tooShort(let before, let after, let needed):
                .tooShort(weeksBefore: before, weeksAfter: after, needed: needed)
            case .others(let count): .others(count)
            case .notOver(let days, let passed): .notOver(days: days, passed: passed)
            case .undated(let count): .undated(count)
            case .noReleased: .noReleased
            case .silentSince(let day): .silentSince(day)
            case .notCovered(let days): .notCovered(days: days)
            case .otherSources(let count): .otherSources(count)
            case .nobodyLeft: .nobodyLeft
            case .fewLeft(let left, let expected): .fewLeft(left, expected: expected)
            case .betweenDays(let first, let last): .betweenDays(first, last)
            case .preTrend(let ratio): .trend(ratio: ratio)
            case .noModel: .noModel
            }
    }
}

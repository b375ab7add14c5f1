// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Exchanges
internal import PublicRecord
internal import Register
internal import Statements
internal import Statistics

/// Detentions of published people around the exchanges on file, by the same counts that `imena monitor` gives.
extension StatisticsBuilder {
    func monitor(
        _ adults: Cohort, _ catalog: ExchangeCatalog, _ left: [Subject: [Register.PersonID]], _ labels: Labels
    ) -> PublicMonitor {
        let series = FlowSeries(adults)
        let detentions = series.movements.filter { $0.kind == .detained && $0.happened <= day }.map { movement in
            ExchangeMonitor.Detention(person: series.people[movement.row], day: movement.happened)
        }
        var known: [Subject: ExchangeCatalog.Exchange] = [:]
        let exchanges = catalog.exchanges.compactMap { exchange -> MonitoredExchange? in
            guard let date = exchange.date, let last = date.range.latest, last <= day,
                let title = exchange.accounts.first?.claim.title
            else { return nil }
            known[exchange.subject] = exchange
            return MonitoredExchange(
                subject: exchange.subject, title: title, date: date, day: last,
                released: exchange.first(\.released), persons: left[exchange.subject] ?? [])
        }
        let until = min(day, asOf.known)
        let monitor = ExchangeMonitor(
            exchanges, detentions, undated: series.undated.detained, known: until,
            learnt: series.lastLearnt(until: until), left: series.leftOtherwise)
        return PublicMonitor(
            dated: monitor.dated, undated: monitor.undated,
            findings: monitor.findings.reversed().compactMap { finding in
                known[finding.exchange.subject].map { Self.finding(finding, $0, base: labels) }
            })
    }

    private static func finding(
        _ finding: MonitorFinding, _ exchange: ExchangeCatalog.Exchange, base labels: Labels
    ) -> PublicMonitor.Finding {
        PublicMonitor.Finding(
            exchange: exchange.id, title: exchange.title(labels), date: finding.exchange.date,
            windows: finding.replacements.map { window in
                PublicMonitor.Window(
                    days: window.days, before: window.before, after: window.after, isOver: window.isOver,
                    ratio: window.ratio.map { estimate($0.value, $0.limits) })
            },
            step: finding.step.map { step in
                PublicMonitor.Step(
                    ratio: estimate(step.ratio, step.limits), placebo: step.placebo, placebos: step.placebos)
            }, reserves: finding.reserves.compactMap(reserve), registered: finding.exchange.persons.count,
            rearrested: finding.rearrested)
    }

    private static func estimate(_ value: Double, _ limits: ConfidenceLimits) -> PublicMonitor.Estimate {
        PublicMonitor.Estimate(value: value, lower: limits.lower, upper: limits.upper)
    }

    /// Detentions without a day are told once for all exchanges.
    private static func reserve(_ reserve: MonitorFinding.Reserve) -> PublicMonitor.Reserve? {
        switch reserve {
        case .tooFew(let detentions, let needed): .tooFew(detentions: detentions, needed: needed)
        case .tooShort(let before, let after, let needed):
            .tooShort(weeksBefore: before, weeksAfter: after, needed: needed)
        case .others(let count): .others(count)
        case .notOver(let days, let passed): .notOver(days: days, passed: passed)
        case .undated: nil
        case .noReleased: .noReleased
        case .silentSince(let day): .silentSince(day)
        case .nobodyLeft: .nobodyLeft
        case .preTrend(let ratio): .trend(ratio: ratio)
        case .noModel: .noModel
        }
    }
}

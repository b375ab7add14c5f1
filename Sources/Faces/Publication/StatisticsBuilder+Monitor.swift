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
        let until = min(day, asOf.known)
        let detentions = series.detentions(until: until)
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
        let monitor = ExchangeMonitor(
            exchanges, detentions, undated: series.undated.detained, known: until,
            covers: SourceCover.all(detentions, until: until), left: series.leftOtherwise)
        let shares =
            exchanges.isEmpty
            ? [] : RegisterMonitor.shares(adults, categories, from: detentions.map(\.day).min(), until: day)
        return PublicMonitor(
            dated: monitor.dated, undated: monitor.undated,
            covers: monitor.covers.map {
                .init(source: publisher($0.source), detentions: $0.detentions, first: $0.first, last: $0.last)
            },
            findings: monitor.findings.reversed().compactMap { finding in
                known[finding.exchange.subject].map { Self.finding(finding, $0, base: labels) }
            }, shares: shares.map { .init(day: $0.day, held: $0.held, categories: $0.categories) })
    }

    private static func finding(
        _ finding: MonitorFinding, _ exchange: ExchangeCatalog.Exchange, base labels: Labels
    ) -> PublicMonitor.Finding {
        PublicMonitor.Finding(
            exchange: exchange.id, title: exchange.title(labels), date: finding.exchange.date,
            windows: finding.replacements.map { .init($0) }, step: finding.step.map { .init($0) },
            // Detentions without a day are told once for all exchanges.
            reserves: finding.reserves.map { .init($0) }.filter { if case .undated = $0 { false } else { true } },
            registered: finding.exchange.persons.count, rearrested: finding.rearrested)
    }
}

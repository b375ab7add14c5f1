// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Statistics

/// Detentions with the days that their sources cover, so that only what the same sources tell is compared.
struct CoveredDetentions {
    /// All days, in their order.
    let days: [Day]
    /// The last day that any source covers; `nil` if that is not asked.
    let last: Day?
    private let detentions: [ExchangeMonitor.Detention]
    private let covers: [SourceCover]?

    init(_ detentions: [ExchangeMonitor.Detention], _ covers: [SourceCover]?) {
        self.detentions = detentions.sorted { $0.day < $1.day }
        self.covers = covers
        days = self.detentions.map(\.day)
        last = covers.flatMap { $0.map(\.last).max() }
    }

    /// The days of detentions that sources tell of which cover so many days before and after an exchange; `nil` if none does.
    func covering(_ exchange: MonitoredExchange, days window: Int) -> [Day]? {
        guard let covers else { return days }
        let (from, to) = (exchange.first.adding(days: -window), exchange.day.adding(days: window))
        let sources = Set(covers.filter { $0.first <= from && $0.last >= to }.map(\.source))
        return sources.isEmpty ? nil : days(of: sources)
    }

    /// The whole weeks on both sides of a day that the same sources cover, and the detentions that these tell of. Where sources
    /// cover more or fewer weeks, the weeks are taken for which the most detentions count.
    ///
    /// - Parameters:
    ///   - least: so many weeks are wanted on each side; if no source has them, those of the source that comes nearest are told.
    ///   - most: so many weeks are taken on each side at most.
    func weeks(
        around day: Day, known: Day, least: Int, most: Int
    ) -> (before: Int, after: Int, days: [Day]) {
        func weeks(_ first: Day, _ last: Day) -> (before: Int, after: Int) {
            (
                min(most, max(0, (day - first + 1) / 7)), min(most, max(0, (min(known, last) - day) / 7))
            )
        }
        guard let covers else {
            guard let first = days.first else { return (0, 0, []) }
            let whole = weeks(first, known)
            return (whole.before, whole.after, days)
        }
        let spans = covers.filter { $0.first <= day && $0.last >= day }.map {
            (cover: $0, weeks: weeks($0.first, $0.last))
        }
        var best: (before: Int, after: Int, days: [Day], count: Int) = (0, 0, [], -1)
        for span in spans where span.weeks.before >= least && span.weeks.after >= least {
            let (before, after) = span.weeks
            let sources = spans.filter { $0.weeks.before >= before && $0.weeks.after >= after }.map(\.cover.source)
            let days = days(of: Set(sources))
            let (from, to) = (day.adding(days: 1 - 7 * before), day.adding(days: 7 * after))
            let count = days.count { $0 >= from && $0 <= to }
            if count > best.count { best = (before, after, days, count) }
        }
        if best.count >= 0 { return (best.before, best.after, best.days) }
        let nearest = spans.map(\.weeks).max { min($0.before, $0.after) < min($1.before, $1.after) }
        return (nearest?.before ?? 0, nearest?.after ?? 0, [])
    }

    private func days(of sources: Set<SourceID>) -> [Day] {
        detentions.filter { $0.tellers.contains { sources.contains($0.source) } }.map(\.day)
    }
}

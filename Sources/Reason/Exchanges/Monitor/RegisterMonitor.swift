// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import Register
import Statements
public import Statistics

/// What the monitor of exchanges reads out of a register: detentions, exchanges, flows month by month, and who was held at the
/// end of each year, by category.
public struct RegisterMonitor: Sendable {
    /// Who was held on a day, by category.
    public struct Share: Sendable, Hashable {
        /// The day.
        public var day: Day
        /// Held for certain.
        public var held: Int
        /// Of these by the code of the category, `UND` for those of whom nothing tells.
        public var categories: [String: Int]

        /// Makes a share.
        public init(day: Day, held: Int, categories: [String: Int]) {
            self.day = day
            self.held = held
            self.categories = categories
        }
    }

    /// What each exchange tells.
    public let monitor: ExchangeMonitor
    /// The flows, month by month.
    public let months: [FlowSeries.Month]
    /// The end of each year with anybody held, and the day asked for.
    public let shares: [Share]
    /// The point from which the register was asked.
    public let asOf: AsOf

    /// Reads a register.
    ///
    /// - Parameter windows: the days of the windows.
    public init(
        _ reader: RecordReader<some LedgerReading>, on day: Day, _ profiles: ProfileReader, windows: [Int]
    ) throws {
        asOf = AsOf(on: day, known: reader.known, at: reader.at)
        var people: [PersonHistory] = []
        var categories: [PersonID: String] = [:]
        var released: [Subject: [PersonID]] = [:]
        try reader.forEachRecord(on: day) { record in
            people.append(
                PersonHistory(record, exchanges: reader.exchanges, definition: .certainly, isPublished: false))
            categories[record.id] = profiles.profile(record)?.category.code
            for value in record.values(of: .participation) {
                guard case .participation(let part) = value.claim, part.side == .released else { continue }
                if released[part.exchange]?.last != record.id { released[part.exchange, default: []].append(record.id) }
            }
        }
        let cohort = Cohort(asOf: asOf, people: people)
        let flow = FlowSeries(cohort)
        months = flow.months(until: min(day, reader.known))
        let known = min(day, reader.known)
        let detentions = flow.detentions(until: known)
        monitor = ExchangeMonitor(
            try Self.exchanges(reader, until: day, released), detentions, undated: flow.undated.detained,
            known: known, covers: SourceCover.all(detentions, until: known), left: flow.leftOtherwise, windows: windows)
        shares = Self.shares(cohort, categories, from: detentions.map(\.day).min(), until: day)
    }

    private static func exchanges(
        _ reader: RecordReader<some LedgerReading>, until day: Day, _ released: [Subject: [PersonID]]
    ) throws -> [MonitoredExchange] {
        var exchanges: [MonitoredExchange] = []
        try reader.ledger.forEachSubject(of: .exchange, source: nil, before: reader.at) { subject, entries in
            let account = EntriesInForce(entries, takenBack: reader.takenBack, known: reader.known)
            guard let date = reader.exchanges.date(of: subject), let last = date.range.latest, last <= day else {
                return
            }
            let claims = account.standing.flatMap { $0.entry.entry.statements }.compactMap { statement in
                if case .exchange(let claim) = statement.claim { claim } else { nil }
            }
            guard let title = claims.first?.title else { return }
            exchanges.append(
                MonitoredExchange(
                    subject: subject, title: title, date: date, day: last,
                    released: claims.lazy.compactMap(\.released).first,
                    persons: released[subject] ?? []))
        }
        return exchanges
    }

    /// Who was held at the end of each year and on the last day, by category; years without anybody are left out.
    public static func shares(
        _ cohort: Cohort, _ categories: [PersonID: String], from first: Day?, until last: Day
    ) -> [Share] {
        guard let first else { return [] }
        let years = first.components.year...max(first.components.year, last.components.year)
        let days = years.compactMap { Day(year: $0, month: 12, day: 31) }.filter { $0 < last } + [last]
        return days.compactMap { day in
            var share = Share(day: day, held: 0, categories: [:])
            for person in cohort.people where person.held(on: day) == .certainly {
                share.held += 1
                share.categories[categories[person.person] ?? CategoryFinding.undetermined, default: 0] += 1
            }
            return share.held > 0 ? share : nil
        }
    }
}

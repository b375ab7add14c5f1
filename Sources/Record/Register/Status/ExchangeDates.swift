// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import Statements

/// When the exchanges took place that persons are said to have been part of.
public struct ExchangeDates: Sendable, Hashable {
    private let dates: [Subject: PartialDate]

    /// No exchange is known.
    public static let none = ExchangeDates([:])

    /// Makes a table of dates.
    public init(_ dates: [Subject: PartialDate]) { self.dates = dates }

    /// Reads the exchanges in force: of several dates of one exchange the one that the rules of choice put first.
    public init(
        reading ledger: some LedgerReading, known: Day, at: Int, takenBack: RunsTakenBack, ranks: SourceRanks
    ) throws {
        var dates: [Subject: PartialDate] = [:]
        let order = ValueOrder(ranks: ranks)
        let fold = FactFold(ranks: ranks, kinds: [.exchange])
        try ledger.forEachSubject(of: .exchange, source: nil, before: at) { subject, entries in
            let account = EntriesInForce(entries, takenBack: takenBack, known: known)
            let values = order.order(fold.facts(of: [account]).flatMap(\.values))
            for value in values {
                guard case .exchange(let claim) = value.claim, let date = claim.date ?? value.valid else { continue }
                dates[subject] = date
                return
            }
        }
        self.init(dates)
    }

    /// The date of an exchange.
    public func date(of exchange: Subject) -> PartialDate? { dates[exchange] }
}

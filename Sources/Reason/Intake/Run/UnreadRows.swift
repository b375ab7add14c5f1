// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements

/// The keys whose rows an edition has and that could not be read (`--on-error skip`).
///
/// Such a key is present, but nothing is known of what its row says: it is not gone, and the edition states nothing of
/// it. What the list said before goes on until an edition whose row is read; the unread edition never takes its place.
/// The keys stand under the run in the compartment of the mapping, so that a confidential list shows none.
struct UnreadRows {
    private var byDay: [Day: Set<String>] = [:]
    private static let scheme = "unread-row"
    private static let greatestCount = 500

    /// Of no edition.
    init() {}

    /// Of the runs that stand.
    init(_ ledger: some LedgerReading, standing: [RunSummary]) throws {
        for summary in standing where summary.edition.rejected ?? 1 > 0 {
            let subject = Runs.subject(summary.source, summary.day)
            for stored in try ledger.entries(of: subject, before: .max) where stored.entry.run == summary.run {
                for statement in stored.entry.statements {
                    guard case .identifier(let claim) = statement.claim, claim.scheme == Self.scheme else { continue }
                    byDay[summary.day, default: []].insert(claim.value)
                }
            }
        }
    }

    /// Whether the edition of a day has a row of this key that could not be read.
    func has(_ key: String, on day: Day) -> Bool {
        guard !byDay.isEmpty else { return false }
        return byDay[day]?.contains(key) ?? false
    }

    /// The entries that keep the keys of a run.
    static func entries(of keys: [String], in request: ImportRequest, run: Int) -> [Entry] {
        stride(from: 0, to: keys.count, by: greatestCount).map { start in
            Entry(
                subject: Runs.subject(request.source, request.published), source: request.source,
                known: PartialDate(day: request.published), compartment: request.mapping.compartment,
                account: request.account, run: run,
                statements: keys[start..<min(start + greatestCount, keys.count)].map {
                    Statement(.identifier(IdentifierClaim(scheme: scheme, value: $0)))
                })
        }
    }
}

/// The editions after the one that is imported or taken back.
struct LaterEditions {
    /// Their days in order.
    let days: [Day]
    let unread: UnreadRows

    init(than day: Day, standing: [RunSummary], unread: UnreadRows) {
        days = standing.map(\.day).filter { $0 > day }.sorted()
        self.unread = unread
    }

    /// The first of them that says something of a key, if only that the list does not have it.
    func next(for key: String) -> Day? { days.first { !unread.has(key, on: $0) } }
}

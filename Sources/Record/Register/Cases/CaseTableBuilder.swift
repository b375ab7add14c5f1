// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Names
import Statements

/// Makes a table while the subjects of a ledger go by once. Only the persons that have several subjects are kept until
/// all of these have been seen.
struct CaseTableBuilder {
    private(set) var table: CaseTable
    private let fold: FactFold
    private let exchanges: ExchangeDates
    /// Sources of each account, as statements of every kind name them.
    private var pending: [Int: (position: Int, accounts: [EntriesInForce])] = [:]

    init(asOf: AsOf, ranks: SourceRanks, exchanges: ExchangeDates) {
        table = CaseTable(asOf: asOf)
        fold = FactFold(ranks: ranks, kinds: CaseSummary.kinds)
        self.exchanges = exchanges
    }

    mutating func take(
        _ account: EntriesInForce, position: Int, group: (index: Int, count: Int, leader: Int)?
    ) throws(CaseTableError) {
        guard let group else { return try append([account], position: position) }
        pending[group.index, default: (group.leader, [])].accounts.append(account)
        guard let complete = pending[group.index], complete.accounts.count == group.count else { return }
        pending[group.index] = nil
        try append(complete.accounts, position: complete.position)
    }

    /// Ends with the persons some of whose subjects did not go by, and puts the rows in order.
    mutating func finish() throws(CaseTableError) -> CaseTable {
        for (_, person) in pending.sorted(by: { $0.value.position < $1.value.position }) {
            try append(person.accounts, position: person.position)
        }
        pending = [:]
        table.putInOrder()
        table.rankNames()
        return table
    }

    private mutating func append(_ accounts: [EntriesInForce], position: Int) throws(CaseTableError) {
        var sources: [SourceID] = []
        var says = false
        for account in accounts {
            for standing in account.standing {
                let entry = standing.entry.entry
                // A judgement alone does not make a person.
                guard entry.statements.contains(where: { $0.claim.kind != .judgement }) else { continue }
                says = true
                if entry.source != .register, !sources.contains(entry.source) { sources.append(entry.source) }
            }
        }
        guard says else { return }
        var summary = CaseSummary(fold.facts(of: accounts), on: table.asOf.on, exchanges: exchanges)
        summary.sources = sources
        try table.append(summary, position: position)
    }
}

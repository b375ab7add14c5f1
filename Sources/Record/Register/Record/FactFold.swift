// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Statements

/// Folds the entries in force of one person into facts.
struct FactFold {
    let ranks: SourceRanks
    /// The kinds of claims to fold; `nil` for all.
    var kinds: Set<ClaimKind>?

    private struct Stated {
        var statement: Statement
        var attribution: Attribution
    }

    /// Folds what each subject of a person states, the subjects in the order in which they were first seen.
    func facts(of accounts: [EntriesInForce]) -> [Fact] {
        var byKind: [ClaimKind: [Stated]] = [:]
        for account in accounts {
            for standing in account.standing { gather(standing, into: &byKind) }
        }
        var facts: [Fact] = []
        let order = ValueOrder(ranks: ranks)
        for kind in byKind.keys.sorted() {
            let merged = merge(byKind[kind] ?? [])
            for group in FactGrouping.group(merged, of: kind) {
                let values = order.order(group)
                facts.append(
                    Fact(kind: kind, values: values, conflicts: ConflictFinder.conflicts(in: values, kind: kind)))
            }
        }
        return facts
    }

    private func gather(_ standing: EntriesInForce.Standing, into byKind: inout [ClaimKind: [Stated]]) {
        let entry = standing.entry.entry
        let isOldAccount = standing.delistedOn != nil
        for statement in entry.statements {
            let kind = statement.claim.kind
            if let kinds, !kinds.contains(kind) { continue }
            // The listing of the last account no longer holds: the absence stands in its place.
            if isOldAccount, kind == .listing { continue }
            let attribution = Attribution(
                source: entry.source, subject: entry.subject, position: standing.entry.position,
                knownSince: standing.knownSince(statement), knownDay: standing.entry.knownDay,
                recorded: standing.entry.recorded, mark: statement.mark, compartment: entry.compartment,
                delistedOn: standing.delistedOn, excerpt: statement.excerpt, note: statement.note)
            byKind[kind, default: []].append(Stated(statement: statement, attribution: attribution))
        }
    }

    /// One value for each claim, however many say it.
    private func merge(_ stated: [Stated]) -> [RecordValue] {
        if stated.count == 1, let only = stated.first { return [value(only.statement, [only.attribution])] }
        var order: [SaidClaim] = []
        var bySame: [SaidClaim: (Statement, [Attribution])] = [:]
        for item in stated {
            let key = SaidClaim(claim: item.statement.claim, valid: item.statement.valid)
            if bySame[key] == nil { order.append(key) }
            bySame[key, default: (item.statement, [])].1.append(item.attribution)
        }
        return order.compactMap { key in
            guard let (statement, attributions) = bySame[key] else { return nil }
            return value(statement, attributions.sorted { $0.position < $1.position })
        }
    }

    private func value(_ statement: Statement, _ attributions: [Attribution]) -> RecordValue {
        RecordValue(
            claim: statement.claim, valid: statement.valid, attributions: attributions, isChosen: false, rule: nil)
    }
}

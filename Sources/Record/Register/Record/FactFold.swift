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
        var kind: ClaimKind
        var claim: Claim
        var valid: PartialDate?
        var attribution: Attribution
    }

    /// Folds what each subject of a person states, the subjects in the order in which they were first seen.
    func facts(of accounts: [EntriesInForce]) -> [Fact] {
        var stated: [Stated] = []
        for account in accounts {
            for standing in account.standing { gather(standing, into: &stated) }
        }
        // The kinds that occur, as bits: there are fewer than 64, and a table by kind would cost more than the fold.
        var occurring: UInt64 = 0
        for item in stated { occurring |= 1 << UInt64(item.kind.rawValue) }
        var facts: [Fact] = []
        facts.reserveCapacity(stated.count)
        let order = ValueOrder(ranks: ranks)
        while occurring != 0 {
            let number = UInt8(truncatingIfNeeded: occurring.trailingZeroBitCount)
            occurring &= occurring &- 1
            guard let kind = ClaimKind(rawValue: number) else { continue }
            let merged = merge(stated, of: kind)
            for group in FactGrouping.group(merged, of: kind) {
                let values = order.order(group)
                facts.append(
                    Fact(kind: kind, values: values, conflicts: ConflictFinder.conflicts(in: values, kind: kind)))
            }
        }
        return facts
    }

    private func gather(_ standing: EntriesInForce.Standing, into stated: inout [Stated]) {
        let entry = standing.entry.entry
        let knownDay = standing.entry.knownDay
        let isOldAccount = standing.delistedOn != nil
        let isFirst = standing.corrected.isEmpty && standing.earlierEditions.isEmpty
        for statement in entry.statements {
            let kind = statement.claim.kind
            if let kinds, !kinds.contains(kind) { continue }
            // The listing of the last account no longer holds: the absence stands in its place.
            if isOldAccount, kind == .listing { continue }
            let attribution = Attribution(
                source: entry.source, subject: entry.subject, position: standing.entry.position,
                knownSince: isFirst ? knownDay : standing.knownSince(statement), knownDay: knownDay,
                recorded: standing.entry.recorded, mark: statement.mark, compartment: entry.compartment,
                delistedOn: standing.delistedOn, excerpt: statement.excerpt, note: statement.note,
                reliability: statement.claimReliability, connection: statement.sourceConnection,
                page: statement.sourcePage, dateType: statement.dateType)
            stated.append(Stated(kind: kind, claim: statement.claim, valid: statement.valid, attribution: attribution))
        }
    }

    /// One value for each claim of a kind, however many say it.
    private func merge(_ stated: [Stated], of kind: ClaimKind) -> [RecordValue] {
        let places = stated.indices.filter { stated[$0].kind == kind }
        if places.count == 1 { return [value(stated[places[0]], [stated[places[0]].attribution])] }
        var order: [Int] = []
        var bySame: [SaidClaim: [Attribution]] = [:]
        for place in places {
            let key = SaidClaim(claim: stated[place].claim, valid: stated[place].valid)
            if bySame[key] == nil { order.append(place) }
            bySame[key, default: []].append(stated[place].attribution)
        }
        return order.map { place in
            let attributions = bySame[SaidClaim(claim: stated[place].claim, valid: stated[place].valid)] ?? []
            return value(stated[place], attributions.sorted { $0.position < $1.position })
        }
    }

    private func value(_ stated: Stated, _ attributions: [Attribution]) -> RecordValue {
        RecordValue(
            claim: stated.claim, valid: stated.valid, attributions: attributions, isChosen: false, rule: nil)
    }
}

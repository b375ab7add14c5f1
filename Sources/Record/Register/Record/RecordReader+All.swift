// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
import Ledger
public import Statements

extension RecordReader {
    /// Gives the records of all persons, one after another, in one pass over the entries. Only the entries of persons
    /// that have several subjects are kept until all of these have gone by.
    ///
    /// - Parameters:
    ///   - kinds: the kinds of claims to fold; `nil` for all. The status is worked out from these alone.
    ///   - body: what is done with each record.
    public func forEachRecord(
        on day: Day, kinds: Set<ClaimKind>? = nil, _ body: (Record) throws -> Void
    ) throws {
        var pending: [Int: (position: Int, subjects: [Subject], accounts: [EntriesInForce])] = [:]
        let fold = FactFold(ranks: ranks, kinds: kinds)
        func hand(_ position: Int, _ subjects: [Subject], _ accounts: [EntriesInForce]) throws {
            // A judgement alone does not make a person.
            let says = accounts.contains { account in
                account.standing.contains { standing in
                    standing.entry.entry.statements.contains { $0.claim.kind != .judgement }
                }
            }
            guard says, let id = PersonID(position: position) else { return }
            let facts = fold.facts(of: accounts)
            try body(
                Record(
                    id: id, asOf: AsOf(on: day, known: known, at: at), subjects: subjects, facts: facts,
                    status: StatusRules.status(of: facts, on: day, exchanges: exchanges)))
        }
        try ledger.forEachSubject(of: .person, source: nil, before: at) { subject, entries in
            guard let name = FirstPositions(entries).name(before: at) else { return }
            let account = EntriesInForce(entries, takenBack: takenBack, known: known)
            guard let group = identity.group(of: subject) else {
                return try hand(name.position, [subject], [account])
            }
            pending[group.index, default: (group.leader, [], [])].subjects.append(subject)
            pending[group.index]?.accounts.append(account)
            guard let complete = pending[group.index], complete.accounts.count == group.count else { return }
            pending[group.index] = nil
            try hand(complete.position, complete.subjects, complete.accounts)
        }
        for (_, person) in pending.sorted(by: { $0.value.position < $1.value.position }) {
            try hand(person.position, person.subjects, person.accounts)
        }
    }
}

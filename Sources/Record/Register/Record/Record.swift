// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Statements

/// All that is known of one person, as of two dates and a size of the ledger: the fold of the entries in force.
public struct Record: Sendable, Hashable {
    /// The person.
    public let id: PersonID
    /// The point from which it was asked.
    public let asOf: AsOf
    /// The subjects that are the person, in the order in which they were first seen.
    public let subjects: [Subject]
    /// The facts, by kind in the order of ``ClaimKind``.
    public let facts: [Fact]
    /// The status on the day asked for.
    public let status: StatusOn

    /// The facts of one kind.
    public func facts(of kind: ClaimKind) -> [Fact] { facts.filter { $0.kind == kind } }

    /// All values of one kind, those of one fact together.
    public func values(of kind: ClaimKind) -> [RecordValue] { facts(of: kind).flatMap(\.values) }

    /// The record with those values alone that a test lets pass, so that nothing worked out of it can tell of another;
    /// the status stays.
    public func keeping(_ isKept: (Claim) -> Bool) -> Record {
        let kept = facts.compactMap { fact -> Fact? in
            if fact.values.allSatisfy({ isKept($0.claim) }) { return fact }
            let values = fact.values.filter { isKept($0.claim) }
            return values.isEmpty ? nil : Fact(kind: fact.kind, values: values, conflicts: [])
        }
        return Record(id: id, asOf: asOf, subjects: subjects, facts: kept, status: status)
    }

    /// The record with each claim as a rule leaves it, and without those of which it leaves nothing; the status stays. Where values
    /// are gone, conflicts are not told.
    public func replacing(_ left: (Claim) -> Claim?) -> Record {
        var isSame = true
        let kept = facts.compactMap { fact -> Fact? in
            let values = fact.values.compactMap { value -> RecordValue? in
                guard let claim = left(value.claim) else { return nil }
                return claim == value.claim ? value : value.saying(claim)
            }
            if values == fact.values { return fact }
            isSame = false
            let conflicts = values.count == fact.values.count ? fact.conflicts : []
            return values.isEmpty ? nil : Fact(kind: fact.kind, values: values, conflicts: conflicts)
        }
        return isSame ? self : Record(id: id, asOf: asOf, subjects: subjects, facts: kept, status: status)
    }

    /// The facts on which sources contradict each other.
    public var disputed: [Fact] { facts.filter { !$0.conflicts.isEmpty } }

    /// The name to show; `nil` if no source gives one.
    public var displayName: String? { DisplayName.choose(from: facts)?.text }
}

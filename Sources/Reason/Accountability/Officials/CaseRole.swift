// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// What an official did in the case of one person, as sources state it.
public struct CaseRole: Sendable, Hashable {
    /// The id of the person whose case it is.
    public var person: String
    /// What is stated.
    public var claim: RoleClaim
    /// Who states it.
    public var sources: [RoleSource]
    /// The longest deprivation of liberty that a decision on file gave the person.
    public var term: Term?
    /// Whether that was for life.
    public var isForLife: Bool

    /// A role in a case.
    public init(
        person: String, claim: RoleClaim, sources: [RoleSource], term: Term? = nil, isForLife: Bool = false
    ) {
        self.person = person
        self.claim = claim
        self.sources = sources
        self.term = term
        self.isForLife = isForLife
    }

    /// Whether every source of it is doubtful.
    public var isDoubtful: Bool {
        sources.allSatisfy { claim.isDoubtful(marked: $0.mark, reliability: $0.reliability) }
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// What came of the right of reply of an official, as sources state it.
public struct OfficialReply: Sendable, Hashable {
    /// The id of the person on whose record it stands: of the case, or the official.
    public var person: String
    /// What is stated.
    public var claim: ReplyClaim
    /// Who states it.
    public var sources: [RoleSource]

    /// A reply, or an attempt to get one.
    public init(person: String, claim: ReplyClaim, sources: [RoleSource]) {
        self.person = person
        self.claim = claim
        self.sources = sources
    }

    /// Whether it stands on the official’s own record.
    public var isOwn: Bool { claim.official == nil }
}

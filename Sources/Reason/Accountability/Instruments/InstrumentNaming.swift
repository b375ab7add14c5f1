// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Register
public import Statements

/// That a document names a person, as sources state it.
public struct InstrumentNaming: Sendable, Hashable {
    /// The person.
    public var person: PersonID
    /// The name under which the register shows the person.
    public var name: String?
    /// What is stated.
    public var claim: MentionClaim
    /// Who states it.
    public var attributions: [Attribution]
}

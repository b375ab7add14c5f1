// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An official as the statements of roles tell of them.
public struct Official: Sendable, Hashable {
    /// The name as printed first.
    public var name: String
    /// All names, as printed in the cases and as the register knows them.
    public var names: [String]
    /// The bodies the official acted for, as printed.
    public var bodies: [String]
    /// The person of the register who it is, if one is known.
    public var known: KnownOfficial?
    /// What the official did, in the order of the persons.
    public var roles: [CaseRole]
    /// Whether a name with initials alone was taken for this official, as surname, initials and body agree with nobody else.
    public var isJoinedByInitials = false

    /// The persons in whose cases the official had a role; each counts once.
    public var persons: [String] { Set(roles.map(\.person)).sorted() }

    /// The official as one who may be on a list.
    public var listed: ListedPerson {
        var person = ListedPerson(id: known?.person ?? name)
        person.names = names
        person.birth = known?.birth ?? ""
        person.sex = known?.sex ?? ""
        return person
    }
}

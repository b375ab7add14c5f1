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
    /// What came of the right of reply.
    public var replies: [OfficialReply] = []
    /// What tells the official from others, as long as the name and the body stay as they are printed: for a person of the register
    /// the id, else the words of the name in order, and the body where the name is not full.
    public var key = ""
    /// The same for each way in which the name and the body are printed.
    public var printedKeys: Set<String> = []

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

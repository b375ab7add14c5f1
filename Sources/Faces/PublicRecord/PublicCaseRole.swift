// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What an official did in the case of one published person.
public struct PublicCaseRole: Sendable, Hashable {
    /// The person whose case it is.
    public let person: PersonID
    /// The first name of each script of that person.
    public let names: [PublicName]
    /// What the official did.
    public let role: OfficialRole
    /// The body the official acted for, as printed.
    public let body: PublicText?
    /// When.
    public let date: PartialDate?
    /// The official’s name as printed there.
    public let printed: PublicText
    /// Whether somebody checked it against the source.
    public let isVerified: Bool
    /// Numbers of the sources, in the list of the official.
    public let sources: [Int]

    /// Puts the parts together; each is described at its property.
    public init(
        person: PersonID,
        names: [PublicName] = [],
        role: OfficialRole,
        body: PublicText? = nil,
        date: PartialDate? = nil,
        printed: PublicText,
        isVerified: Bool = false,
        sources: [Int] = []
    ) {
        self.person = person
        self.names = names
        self.role = role
        self.body = body
        self.date = date
        self.printed = printed
        self.isVerified = isVerified
        self.sources = sources
    }
}

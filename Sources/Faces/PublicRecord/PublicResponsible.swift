// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// An official with a published role in a person’s case.
public struct PublicResponsible: Sendable, Hashable {
    /// The official.
    public let official: OfficialID
    /// The first name of each script.
    public let names: [PublicName]
    /// What the official did.
    public let role: OfficialRole
    /// The body the official acted for, as printed.
    public let body: PublicText?
    /// When.
    public let date: PartialDate?
    /// Whether the official is under sanctions, as far as is on file.
    public let standing: SanctionStanding
    /// Numbers of the sources, in the list of the person.
    public let sources: [Int]

    /// Puts the parts together; each is described at its property.
    public init(
        official: OfficialID,
        names: [PublicName] = [],
        role: OfficialRole,
        body: PublicText? = nil,
        date: PartialDate? = nil,
        standing: SanctionStanding = .notShown,
        sources: [Int] = []
    ) {
        self.official = official
        self.names = names
        self.role = role
        self.body = body
        self.date = date
        self.standing = standing
        self.sources = sources
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A sanction that was imposed on an official. Requests and refusals are not published.
public struct PublicSanction: Sendable, Hashable {
    /// Who imposed it.
    public let authority: PublicText?
    /// Under which programme.
    public let programme: PublicText?
    /// The number of the entry in the list of the authority.
    public let number: PublicText?
    /// When it was imposed.
    public let listedOn: PartialDate?
    /// When it was lifted or ended.
    public let endedOn: PartialDate?
    /// Whether a source says that it was lifted.
    public let isLifted: Bool
    /// Whether it is in force on the day asked for, as far as is on file.
    public let isInForce: Bool
    /// Numbers of the sources, in the list of the official.
    public let sources: [Int]

    /// Puts the parts together; each is described at its property.
    public init(
        authority: PublicText? = nil,
        programme: PublicText? = nil,
        number: PublicText? = nil,
        listedOn: PartialDate? = nil,
        endedOn: PartialDate? = nil,
        isLifted: Bool = false,
        isInForce: Bool,
        sources: [Int] = []
    ) {
        self.authority = authority
        self.programme = programme
        self.number = number
        self.listedOn = listedOn
        self.endedOn = endedOn
        self.isLifted = isLifted
        self.isInForce = isInForce
        self.sources = sources
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A part of an exchange as sources tell it: how many went from where to where. What they do not say is `nil`.
public struct ExchangeMove: Sendable, Hashable {
    /// Who let them go.
    public let from: PublicText?
    /// Where they went.
    public let to: PublicText?
    /// How many adults.
    public let persons: Int?
    /// How many children went along.
    public let children: Int?
    /// Where they were handed over.
    public let place: PublicText?
    /// Numbers of the sources, in the list of the exchange.
    public let sources: [Int]
    /// Whether nobody has checked it yet.
    public let isUnverified: Bool

    /// Puts the parts together; each is described at its property.
    public init(
        from: PublicText? = nil, to: PublicText? = nil, persons: Int? = nil, children: Int? = nil,
        place: PublicText? = nil, sources: [Int] = [], isUnverified: Bool = false
    ) {
        self.from = from
        self.to = to
        self.persons = persons
        self.children = children
        self.place = place
        self.sources = sources
        self.isUnverified = isUnverified
    }
}

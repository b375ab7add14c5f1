// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One direction of an exchange.
public struct ExchangeSide: Sendable, Hashable {
    /// Which, as "Freed by Russia and Belarus".
    public let title: PublicText
    /// The adults, by surname.
    public let people: [ExchangePerson]
    /// How many adults, named or not.
    public let adults: Int
    /// Children, who are counted and never named.
    public let children: Int
    /// What may be said of the children.
    public let childrenNote: PublicText?

    /// Puts the parts together; each is described at its property.
    public init(
        title: PublicText,
        people: [ExchangePerson] = [],
        adults: Int,
        children: Int = 0,
        childrenNote: PublicText? = nil
    ) {
        self.title = title
        self.people = people
        self.adults = adults
        self.children = children
        self.childrenNote = childrenNote
    }
}

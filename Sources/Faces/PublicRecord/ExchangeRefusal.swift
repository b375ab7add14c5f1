// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// That a person was to leave in an exchange, and did not, because somebody refused.
public struct ExchangeRefusal: Sendable, Hashable {
    /// The page on the person, if there is one.
    public let person: PersonID?
    /// The first name of each script.
    public let names: [PublicName]
    /// The State that refused; `nil`: the person did.
    public let state: PublicText?
    /// When.
    public let date: PartialDate?
    /// What sources say of it.
    public let text: PublicText?
    /// Numbers of the sources, in the list of the exchange.
    public let sources: [Int]
    /// Whether nobody has checked it yet.
    public let isUnverified: Bool

    /// Puts the parts together; each is described at its property.
    public init(
        person: PersonID? = nil, names: [PublicName] = [], state: PublicText? = nil, date: PartialDate? = nil,
        text: PublicText? = nil, sources: [Int] = [], isUnverified: Bool = false
    ) {
        self.person = person
        self.names = names
        self.state = state
        self.date = date
        self.text = text
        self.sources = sources
        self.isUnverified = isUnverified
    }
}

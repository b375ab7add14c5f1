// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A person of an exchange.
public struct ExchangePerson: Sendable, Hashable {
    /// The page on the person, if there is one.
    public let person: PersonID?
    /// The first name of each script; empty for one who is counted and not named.
    public let names: [PublicName]
    /// What the person was accused of, by the state that held.
    public let accusation: PublicText?
    /// The group of accusations for the drawing.
    public let accusationGroup: PublicText?
    /// The sentence.
    public let sentence: PublicSentence?
    /// How many days of the sentence were left on the day of the exchange, counted plainly from the first day in custody on file:
    /// without credit rules and early release. `nil` without a term or such a day.
    public let daysLeft: Int?
    /// The state that held.
    public let heldBy: PublicText?
    /// The category that a source proposes.
    public let category: ExchangeCategory?
    /// Whether the person had agreed; `nil` if no source says.
    public let agreement: ExchangeAgreement?
    /// What was imposed on the person.
    public let conditions: PublicText?
    /// Whether nobody has checked it yet.
    public let isUnverified: Bool
    /// Numbers of the sources, in the list of the exchange.
    public let sources: [Int]

    /// Puts the parts together; each is described at its property.
    public init(
        person: PersonID? = nil,
        names: [PublicName] = [],
        accusation: PublicText? = nil,
        accusationGroup: PublicText? = nil,
        sentence: PublicSentence? = nil,
        daysLeft: Int? = nil,
        heldBy: PublicText? = nil,
        category: ExchangeCategory? = nil,
        agreement: ExchangeAgreement? = nil,
        conditions: PublicText? = nil,
        isUnverified: Bool = false,
        sources: [Int] = []
    ) {
        self.person = person
        self.names = names
        self.accusation = accusation
        self.accusationGroup = accusationGroup
        self.sentence = sentence
        self.daysLeft = daysLeft
        self.heldBy = heldBy
        self.category = category
        self.agreement = agreement
        self.conditions = conditions
        self.isUnverified = isUnverified
        self.sources = sources
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Published figures on one question, as "held in Russia for political reasons".
public struct CountTopic: Sendable, Hashable {
    /// The identifier, for addresses.
    public let id: String
    /// What is counted, in words that can follow a number, as "people held in Russia for political reasons".
    public let title: PublicText
    /// The state, as "Russia".
    public let place: PublicText
    /// The figures.
    public let counts: [PublicCount]

    /// Puts the parts together; each is described at its property.
    public init(id: String, title: PublicText, place: PublicText, counts: [PublicCount] = []) {
        self.id = id
        self.title = title
        self.place = place
        self.counts = counts
    }
}

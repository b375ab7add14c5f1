// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What sources say of an exchange in a sentence or two.
public struct ExchangeReport: Sendable, Hashable {
    /// What they say.
    public let text: PublicText
    /// Numbers of the sources, in the list of the exchange.
    public let sources: [Int]
    /// Whether nobody has checked it yet.
    public let isUnverified: Bool

    /// Puts the parts together; each is described at its property.
    public init(text: PublicText, sources: [Int] = [], isUnverified: Bool = false) {
        self.text = text
        self.sources = sources
        self.isUnverified = isUnverified
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// On what terms an exchange was made, in the words of sources.
public struct ExchangeTerm: Sendable, Hashable {
    /// What it is about.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Whether the exchanged agreed.
        case consent
        /// What was imposed on the released, or given for them.
        case conditions
        /// Who was asked and refused.
        case refused
    }

    /// What it is about.
    public let kind: Kind
    /// What sources say.
    public let text: PublicText
    /// Numbers of the sources, in the list of the exchange.
    public let sources: [Int]
    /// Whether nobody has checked it yet.
    public let isUnverified: Bool

    /// Puts the parts together; each is described at its property.
    public init(kind: Kind, text: PublicText, sources: [Int] = [], isUnverified: Bool = false) {
        self.kind = kind
        self.text = text
        self.sources = sources
        self.isUnverified = isUnverified
    }
}

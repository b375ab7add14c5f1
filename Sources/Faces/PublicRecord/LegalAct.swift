// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// On what ground persons were let go.
public struct LegalAct: Sendable, Hashable {
    /// Which state; or "not known".
    public let state: PublicText
    /// The act.
    public let text: PublicText
    /// Numbers of the sources, in the list of the exchange.
    public let sources: [Int]

    /// Puts the parts together; each is described at its property.
    public init(state: PublicText, text: PublicText, sources: [Int] = []) {
        self.state = state
        self.text = text
        self.sources = sources
    }
}

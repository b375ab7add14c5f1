// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How many persons one state let go to another.
public struct ExchangeFlow: Sendable, Hashable {
    /// Who let them go.
    public let from: PublicText
    /// Where they went.
    public let to: PublicText
    /// How many.
    public let persons: Int

    /// Puts the parts together; each is described at its property.
    public init(from: PublicText, to: PublicText, persons: Int) {
        self.from = from
        self.to = to
        self.persons = persons
    }
}

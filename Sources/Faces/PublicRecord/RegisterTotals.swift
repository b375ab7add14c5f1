// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What the register itself holds at the moment asked for.
public struct RegisterTotals: Sendable, Hashable {
    /// Published people.
    public let people: Int
    /// Of them certainly held.
    public let heldCertainly: Int
    /// Of them held possibly and not certainly.
    public let heldPossibly: Int
    /// Sources.
    public let sources: Int
    /// Exchanges.
    public let exchanges: Int
    /// Children who are counted and not named.
    public let unnamedChildren: Int
    /// Resolutions and other documents.
    public let instruments: Int
    /// Officials with published roles.
    public let officials: Int

    /// Puts the parts together; each is described at its property.
    public init(
        people: Int,
        heldCertainly: Int,
        heldPossibly: Int,
        sources: Int,
        exchanges: Int,
        unnamedChildren: Int = 0,
        instruments: Int = 0,
        officials: Int = 0
    ) {
        self.people = people
        self.heldCertainly = heldCertainly
        self.heldPossibly = heldPossibly
        self.sources = sources
        self.exchanges = exchanges
        self.unnamedChildren = unnamedChildren
        self.instruments = instruments
        self.officials = officials
    }
}

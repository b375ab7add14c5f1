// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// What one source says of a resolution or another document.
public struct InstrumentAccount: Sendable, Hashable {
    /// What it says.
    public var claim: InstrumentClaim
    /// The source.
    public var source: SourceID
    /// The position of the entry in the ledger.
    public var entry: Int
    /// The day since which it is known.
    public var known: Day
    /// How far it was checked.
    public var mark: Mark?
    /// How reliable it is, by the word of whoever recorded it.
    public var reliability: Reliability?
    /// Who may read it.
    public var compartment: Compartment
}

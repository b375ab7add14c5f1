// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// An entry at its place in the ledger.
public struct LedgerEntry: Sendable, Hashable {
    /// Its position, from zero. It never changes.
    public let position: Int
    /// When it was recorded.
    public let recorded: RecordedMoment
    /// What was recorded.
    public let entry: Entry

    /// Places an entry.
    public init(position: Int, recorded: RecordedMoment, entry: Entry) {
        self.position = position
        self.recorded = recorded
        self.entry = entry
    }

    /// The day by which its source had certainly said it: the last day that the known date allows, or the day of
    /// recording if the source has no date.
    public var knownDay: Day { entry.known?.range.latest ?? recorded.day }
}

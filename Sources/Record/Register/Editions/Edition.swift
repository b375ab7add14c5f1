// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// An edition of a list that was imported.
public struct Edition: Sendable, Hashable {
    /// The list.
    public let source: SourceID
    /// The day by which it had certainly been published; of editions imported without a date the day of recording.
    public let day: Day
    /// The position of the entry that opens the import: the number of its run.
    public let position: Int
    /// What was recorded of the edition.
    public let claim: EditionClaim
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import Statements

/// An import as the ledger knows it.
public struct RunSummary: Sendable, Hashable {
    /// The position of its opening entry, by which it is called.
    public var run: Int
    /// The source.
    public var source: SourceID
    /// The day of the edition.
    public var day: Day
    /// When it was imported.
    public var recorded: RecordedMoment
    /// The account that did it.
    public var account: String
    /// File, hash, mapping, format, encoding and counts.
    public var edition: EditionClaim
    /// The position of the entry that took it back, if one did.
    public var retraction: Int?

    /// Whether it was taken back.
    public var isUndone: Bool { retraction != nil }
}

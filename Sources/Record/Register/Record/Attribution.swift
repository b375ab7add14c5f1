// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import Statements

/// Who says a value, and since when.
public struct Attribution: Sendable, Hashable {
    /// The source.
    public let source: SourceID
    /// The subject of the source that it was said of.
    public let subject: Subject
    /// The position of the entry in the ledger.
    public let position: Int
    /// The day since which the source has said it without a break.
    public let knownSince: Day
    /// The known day of the entry that says it now.
    public let knownDay: Day
    /// When the entry was recorded.
    public let recorded: RecordedMoment
    /// How far it was checked.
    public let mark: Mark?
    /// Who may read it.
    public let compartment: Compartment
    /// The first day on which the source’s list did not have the subject any more, if so: the value is then the last
    /// account that the source gave.
    public let delistedOn: Day?
    /// The span of text it was read from.
    public let excerpt: Excerpt?
    /// A remark.
    public let note: String?
    /// How reliable the claim is by the word of whoever recorded it. It does not choose between values.
    public let reliability: Reliability?
    /// How the source is connected to what it tells.
    public let connection: SourceConnection?
    /// Where in the source it stands.
    public let page: String?
    /// What the source says of the quality of the date.
    public let dateType: DateType?
}

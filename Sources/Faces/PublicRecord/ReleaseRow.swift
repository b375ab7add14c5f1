// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// An exchange or a release of many, in one line.
public struct ReleaseRow: Sendable, Hashable {
    /// When.
    public let date: PartialDate
    /// What happened, as "Ukraine and Russia, Vienna".
    public let what: PublicText
    /// How many, in words, as "35 for 35".
    public let numbers: PublicText?
    /// Who says so.
    public let sources: PublicText?
    /// Marks and remarks, as "not yet checked".
    public let note: PublicText?
    /// Whether nobody has checked it yet.
    public let isUnverified: Bool
    /// The page on it, if there is one.
    public let exchange: ExchangeID?

    /// Puts the parts together; each is described at its property.
    public init(
        date: PartialDate,
        what: PublicText,
        numbers: PublicText? = nil,
        sources: PublicText? = nil,
        note: PublicText? = nil,
        isUnverified: Bool = false,
        exchange: ExchangeID? = nil
    ) {
        self.date = date
        self.what = what
        self.numbers = numbers
        self.sources = sources
        self.note = note
        self.isUnverified = isUnverified
        self.exchange = exchange
    }
}

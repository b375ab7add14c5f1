// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A figure that somebody published. Figures of different counters have different units, and are never added.
public struct PublicCount: Sendable, Hashable {
    /// The identifier of the counter, by which figures form a series.
    public let counterID: String
    /// Who counted.
    public let counter: PublicText
    /// What one unit is; `nil` if not stated.
    public let unit: PublicText?
    /// The unit in two or three words, for drawings.
    public let unitShort: PublicText?
    /// The figure.
    public let value: Int
    /// What it says of itself.
    public let bound: CountBound
    /// For which day, month or year.
    public let date: PartialDate
    /// How it is made up, as "385 religious, 117 others".
    public let split: PublicText?
    /// Where the figure was read.
    public let quotedFrom: PublicText
    /// The address of that place.
    public let address: String?
    /// A misprint elsewhere, or another remark.
    public let note: PublicText?

    /// Puts the parts together; each is described at its property.
    public init(
        counterID: String,
        counter: PublicText,
        unit: PublicText? = nil,
        unitShort: PublicText? = nil,
        value: Int,
        bound: CountBound = .exact,
        date: PartialDate,
        split: PublicText? = nil,
        quotedFrom: PublicText,
        address: String? = nil,
        note: PublicText? = nil
    ) {
        self.counterID = counterID
        self.counter = counter
        self.unit = unit
        self.unitShort = unitShort
        self.value = value
        self.bound = bound
        self.date = date
        self.split = split
        self.quotedFrom = quotedFrom
        self.address = address
        self.note = note
    }
}

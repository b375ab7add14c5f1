// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
public import Statements

/// An exchange or joint release as the monitor looks at it.
public struct MonitoredExchange: Sendable, Hashable {
    /// The subject of the ledger.
    public var subject: Subject
    /// Its title.
    public var title: LocalizedText
    /// The date as sources give it.
    public var date: PartialDate
    /// The last day on which it can have been: all that the date says, if it is known to the day.
    public var day: Day
    /// The first day on which it can have been.
    public var first: Day { min(date.range.earliest ?? day, day) }
    /// How many were released, as sources say; `nil` if none does.
    public var released: Int?
    /// The persons of the register who left in it.
    public var persons: [PersonID]

    /// Makes an exchange.
    ///
    /// - Parameter date: the date as sources give it; the day, if left out.
    public init(
        subject: Subject, title: LocalizedText, date: PartialDate? = nil, day: Day, released: Int?, persons: [PersonID]
    ) {
        self.subject = subject
        self.title = title
        self.date = date ?? PartialDate(day: day)
        self.day = day
        self.released = released
        self.persons = persons
    }
}

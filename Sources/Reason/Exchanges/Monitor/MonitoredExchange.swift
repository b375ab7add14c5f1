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
    /// The day; of a range the last, so that nothing before it counts as after it.
    public var day: Day
    /// How many were released, as sources say; `nil` if none does.
    public var released: Int?
    /// The persons of the register who left in it.
    public var persons: [PersonID]

    /// Makes an exchange.
    public init(subject: Subject, title: LocalizedText, day: Day, released: Int?, persons: [PersonID]) {
        self.subject = subject
        self.title = title
        self.day = day
        self.released = released
        self.persons = persons
    }
}

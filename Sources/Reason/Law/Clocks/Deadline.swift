// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register

/// A clock of a person on a day.
public struct Deadline: Sendable, Hashable {
    /// How far it is.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Its day lies ahead.
        case running
        /// Its day is today or within the days of notice.
        case due
        /// Its day has passed, and nothing on file says that it was kept.
        case missed
    }

    /// The person; `nil` for one that belongs to nobody, as the review of a sanctions list.
    public var person: PersonID?
    /// The name of the clock.
    public var clock: String
    /// The rule.
    public var rule: RuleID
    /// The day of the event that started it.
    public var starts: Day
    /// The last day.
    public var due: Day
    /// How far it is.
    public var state: State
    /// Whether its start or its end rests on a date known in part, or on a rule that nobody compared yet.
    public var isUncertain: Bool
}

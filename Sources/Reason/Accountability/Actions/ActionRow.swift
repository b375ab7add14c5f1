// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// An action on the board.
public struct ActionRow: Sendable, Hashable {
    /// What happened to a person after an action. That it came after does not say that it came of it.
    public struct Follower: Sendable, Hashable {
        /// The id of the person.
        public var person: String
        /// `release`, `transfer`, `decision`, `death` or `mention`.
        public var what: String
        /// When.
        public var date: PartialDate
        /// Whether the date certainly lies within the days asked for.
        public var isCertain: Bool
    }

    /// The action.
    public var action: Action
    /// How it stands.
    public var state: Action.State
    /// How many days until an answer is due; below 0 if it is overdue. `nil` without a deadline.
    public var daysLeft: Int?
    /// The ids of the persons for whom, or against whom, it is.
    public var persons: [String]
    /// Who states it.
    public var sources: [RoleSource]
    /// What followed.
    public var followed: [Follower]
}

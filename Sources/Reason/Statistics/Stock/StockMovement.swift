// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A change of the number of persons held: what happened, when, and when it was learnt.
public struct StockMovement: Hashable, Sendable {
    /// What happened.
    public enum Kind: String, Sendable, CaseIterable {
        /// Detained.
        case detained
        /// Came into the definition otherwise: moved here, or a case added to it.
        case movedIn = "moved in"
        /// Exchanged.
        case exchanged
        /// Pardoned or under an amnesty.
        case pardoned
        /// Served the term.
        case termServed = "term served"
        /// Moved out of the definition: to another country, to house arrest.
        case transferred
        /// Released, it is not said how.
        case released
        /// Died in custody.
        case died
        /// Struck off the list: should not have been on it, or no longer counts.
        case struckOff = "struck off"

        /// 1 if it adds a person, -1 if it takes one away.
        public var sign: Int { self == .detained || self == .movedIn ? 1 : -1 }
    }

    /// What happened.
    public let kind: Kind
    /// The day on which it happened.
    public let happened: Day
    /// The day on which it was learnt; not before it happened.
    public let learnt: Day
    /// How many persons.
    public let count: Int
    /// The row of the table that says so, counted from 0.
    public let row: Int

    /// A movement.
    public init(_ kind: Kind, happened: Day, learnt: Day? = nil, count: Int = 1, row: Int) {
        (self.kind, self.happened, self.learnt, self.count, self.row) = (kind, happened, learnt ?? happened, count, row)
    }
}

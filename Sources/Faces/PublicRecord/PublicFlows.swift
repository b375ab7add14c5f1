// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Who was detained and who left custody, month by month.
public struct PublicFlows: Sendable, Hashable {
    /// A way out of custody.
    public enum Exit: String, Sendable, Hashable, CaseIterable {
        /// Released, on no ground that is named here.
        case released
        /// At the end of the term.
        case termServed = "term-served"
        /// By pardon or amnesty.
        case pardoned
        /// In an exchange.
        case exchanged
        /// To house arrest or another measure outside an institution.
        case transferred
        /// Died in custody.
        case died
        /// No longer on any list, or lost from sight: nobody says released.
        case lost
    }

    /// One month.
    public struct Month: Sendable, Hashable {
        /// Its first day.
        public let first: Day
        /// Detained: certainly in this month, and possibly.
        public let detained: PublicNumbers.Bounds
        /// Who left, by the way.
        public let left: [Exit: Int]

        /// Puts a month together.
        public init(first: Day, detained: PublicNumbers.Bounds, left: [Exit: Int]) {
            self.first = first
            self.detained = detained
            self.left = left
        }
    }

    /// The months from the first change to the day of the question; those in which nothing happened are left out.
    public let months: [Month]
    /// Changes that are in no month, since nobody says within a year when they were: in and out.
    public let undated: Int
    /// Changes whose month is that of the middle of the days on which they can have been.
    public let approximate: Int

    /// Puts the parts together; each is described at its property.
    public init(months: [Month] = [], undated: Int = 0, approximate: Int = 0) {
        self.months = months
        self.undated = undated
        self.approximate = approximate
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// How many were held, month by month.
public struct StockLine: Sendable, Hashable {
    /// One day.
    public struct Point: Sendable, Hashable {
        /// The day: the last of a month, or that of the question.
        public let day: Day
        /// How many were held at its end.
        public let held: PublicNumbers.Bounds

        /// A day and a number.
        public init(day: Day, held: PublicNumbers.Bounds) {
            self.day = day
            self.held = held
        }
    }

    /// Whose list or recognition it is; nothing for all people of the register.
    public let name: PublicText?
    /// The points, in the order of days.
    public let points: [Point]

    /// Puts a line together.
    public init(name: PublicText?, points: [Point]) {
        self.name = name
        self.points = points
    }
}

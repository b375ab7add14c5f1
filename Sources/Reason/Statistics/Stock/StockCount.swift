// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// How many persons a list had on a day.
public struct StockCount: Hashable, Sendable {
    /// The day, at its end.
    public let day: Day
    /// How many.
    public let count: Int
    /// The row of the table that says so, counted from 0.
    public let row: Int

    /// A count.
    public init(day: Day, count: Int, row: Int) {
        (self.day, self.count, self.row) = (day, count, row)
    }
}

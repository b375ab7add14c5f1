// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The point from which a question is asked. The same three values give the same answer for ever.
public struct AsOf: Hashable, Sendable {
    /// The day whose state of the world is asked for.
    public let on: Day
    /// The day by which sources must have said what counts.
    public let known: Day
    /// The size of the ledger that the question sees: entries with smaller positions only.
    public let at: Int

    /// Makes a point; an `at` below zero is zero.
    public init(on: Day, known: Day, at: Int) {
        self.on = on
        self.known = known
        self.at = max(at, 0)
    }
}

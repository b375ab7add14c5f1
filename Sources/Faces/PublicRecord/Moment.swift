// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The two clocks and the position that every answer of the register cites.
///
/// The same three give the same answer for ever.
public struct Moment: Sendable, Hashable {
    /// The day for which it is asked: when it was so.
    public let on: Day
    /// The day by which it had to be known.
    public let known: Day
    /// How many entries of the ledger the answer rests on.
    public let at: Int

    /// Puts the parts together; each is described at its property.
    public init(on: Day, known: Day, at: Int) {
        self.on = on
        self.known = known
        self.at = at
    }
}

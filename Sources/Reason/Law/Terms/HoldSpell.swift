// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A stretch of days on which somebody was held; both ends belong to it.
public struct HoldSpell: Sendable, Hashable {
    /// How.
    public var kind: HoldKind
    /// The first day.
    public var from: Day
    /// The last day; `nil` if no end is known: it then lasts until another spell begins.
    public var to: Day?

    /// Makes a spell.
    public init(_ kind: HoldKind, from: Day, to: Day? = nil) {
        self.kind = kind
        self.from = from
        self.to = to
    }
}

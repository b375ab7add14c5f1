// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A change while a sentence is served: another regime, or another punishment in place of the rest.
public struct PunishmentChange: Sendable, Hashable {
    /// The day from which it holds.
    public var on: Day
    /// The new punishment; `nil` if only the regime changes.
    public var punishment: Punishment?
    /// The new regime.
    public var regime: String?
    /// The length of the new punishment as the court set it; `nil` to work it out from the rest.
    public var term: Term?

    /// Makes a change.
    public init(on: Day, punishment: Punishment? = nil, regime: String? = nil, term: Term? = nil) {
        self.on = on
        self.punishment = punishment
        self.regime = regime
        self.term = term
    }
}

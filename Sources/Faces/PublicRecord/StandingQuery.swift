// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A question to the recognition ledger: whom organisations have, and whom not. An organisation has a person if it
/// recognises, or if its list has the person. Every part that is given must hold.
public struct StandingQuery: Sendable, Hashable {
    /// Which organisations are meant.
    public enum Who: Sendable, Hashable {
        /// The one with this code.
        case one(String)
        /// Every one that has anybody.
        case all
    }

    /// Organisations that have the person.
    public let by: [Who]
    /// Organisations that have not; `all` for people on no list whom nobody recognises.
    public let notBy: Who?
    /// A definition that the findings meet, by its identifier.
    public let met: String?
    /// Only people who are or may be held.
    public let isHeld: Bool
    /// How many to pass over.
    public let offset: Int
    /// How many to give at most.
    public let limit: Int

    /// Puts the parts together; each is described at its property.
    public init(
        by: [Who] = [], notBy: Who? = nil, met: String? = nil, isHeld: Bool = false, offset: Int = 0, limit: Int = 50
    ) {
        self.by = by
        self.notBy = notBy
        self.met = met
        self.isHeld = isHeld
        self.offset = offset
        self.limit = limit
    }
}

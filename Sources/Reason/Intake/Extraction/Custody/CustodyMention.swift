// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A spell without liberty, or with less of it, as a text states it.
public struct CustodyMention: Hashable, Sendable {
    /// How liberty was restricted; the raw values are those of the register's vocabulary of custody.
    public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        /// Deprived of liberty, the form not stated.
        case custody
        /// Remand in custody.
        case remand
        /// Detained or arrested by police.
        case police
        /// House arrest.
        case houseArrest = "house-arrest"
        /// A psychiatric hospital.
        case psychiatric
        /// A promise not to leave, or a ban on certain acts: no loss of liberty.
        case travelBan = "travel-ban"
    }

    /// How the first day is known.
    public enum Bound: String, Hashable, Sendable, CaseIterable, Codable {
        /// As printed.
        case exact
        /// «Не позднее»: that day or earlier.
        case notLater = "not-later"
        /// «Не ранее»: that day or later.
        case notEarlier = "not-earlier"
    }

    /// How liberty was restricted.
    public let kind: Kind
    /// The first day, if stated.
    public let from: PartialDate?
    /// How the first day is known.
    public let bound: Bound
    /// The last day, if stated.
    public let to: PartialDate?

    /// A spell from its fields.
    public init(kind: Kind, from: PartialDate?, bound: Bound, to: PartialDate?) {
        self.kind = kind
        self.from = from
        self.bound = bound
        self.to = to
    }
}

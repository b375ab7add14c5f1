// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Something in a table of persons that could not be read as it stands.
public struct NameListProblem: Sendable, Hashable {
    /// What it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A row without a name: it was left out.
        case noName = "rows without a name were left out"
        /// A row without an id: its number stands for it.
        case noID = "rows have no id and are called by their number"
        /// An id that an earlier row has: both are persons of their own.
        case sameID = "rows have an id that an earlier row has, and are compared as other persons"
        /// A birth that is not understood, or only in part, or spans too many years to be compared.
        case birth = "births are not understood, or only in part, or span more than forty years"
        /// A birth of which day and month cannot be told apart, nor by other rows.
        case dayOrder = "births may have the day or the month first, and count as their year"
        /// A cell that may hold several persons and was kept.
        case severalPersons = "cells may hold several persons and could not be split for certain"
        /// A cell that holds several persons: each is looked for, and birth and sex of the row belong to none for certain.
        case splitPersons = "cells hold several persons, whose birth and sex were not compared"
    }

    /// What it is.
    public var kind: Kind
    /// The number of the row, the first below the titles being 1.
    public var row: Int
    /// What stands there.
    public var value: String
}

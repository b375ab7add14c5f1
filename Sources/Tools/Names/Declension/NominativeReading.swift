// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A nominative that an inflected name can come from.
public struct NominativeReading: Sendable, Hashable {
    /// The name in the nominative.
    public let name: DeclinableName
    /// Whose name it would be.
    public let sex: GrammaticalSex
    /// The cases in which this name has the form that was given.
    public let cases: [GrammaticalCase]
    /// How unusual the reading is; smaller is likelier. It is a sum of penalties, not a probability.
    public let cost: Double
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// One question about a person, with all values that sources give to it: one birth, one sex, one spell of custody, one
/// verdict. Of claims that a person can have many of (names, charges, occupations …) each value is a fact of its own.
public struct Fact: Sendable, Hashable {
    /// The kind of the claims.
    public let kind: ClaimKind
    /// The values, the chosen one first; never empty.
    public let values: [RecordValue]
    /// Where values contradict each other.
    public let conflicts: [Conflict]

    /// The value shown first.
    public var chosen: RecordValue? { values.first }
}

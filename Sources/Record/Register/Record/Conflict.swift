// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// A point on which values of one fact cannot all be true.
public struct Conflict: Sendable, Hashable {
    /// What the values disagree about.
    public enum Point: String, Sendable, Hashable, CaseIterable {
        /// The date, or the start of a spell.
        case date
        /// The end of a spell.
        case end
        /// The sex.
        case sex
        /// How a decision went.
        case result
        /// The punishment.
        case sentence
        /// The ground of a release.
        case ground
    }

    /// The kind of the claims.
    public let kind: ClaimKind
    /// What they disagree about.
    public let point: Point
    /// The values that cannot all be true, as indices into the values of the fact; the chosen one is 0.
    public let values: [Int]
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a published figure says of itself.
public enum CountBound: String, Sendable, Hashable, CaseIterable {
    /// Just so many.
    case exact
    /// At least so many.
    case atLeast = "at-least"
    /// About so many.
    case about
    /// More than so many.
    case over
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The order of a list.
public enum PeopleOrder: String, Sendable, Hashable, CaseIterable {
    /// By surname.
    case name
    /// Longest held first.
    case heldSince = "held-since"
    /// Latest arrest first.
    case latest
    /// Most sources first.
    case sources
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What an official did in a case.
public enum OfficialRole: String, Sendable, Hashable, CaseIterable {
    /// Investigator.
    case investigator
    /// Prosecutor.
    case prosecutor
    /// Judge.
    case judge
    /// Expert.
    case expert
    /// Witness for the prosecution.
    case prosecutionWitness = "prosecution-witness"
    /// Head of a place of detention.
    case prisonHead = "prison-head"
    /// Convoy.
    case convoy
    /// Doctor.
    case doctor
    /// Gave the order.
    case commander
    /// Another role.
    case other
}

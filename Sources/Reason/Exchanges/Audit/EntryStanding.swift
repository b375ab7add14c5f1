// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where an entry of a list stands to the definition by which inflation is told.
public enum EntryStanding: String, Sendable, Hashable, CaseIterable {
    /// The person is known surely, and findings say that the definition is met.
    case inside
    /// The person is known surely, and findings say that it is not.
    case outside
    /// Facts on file suggest that it is met; nobody has said so with what is asked for. The ordered rules may leave the category open
    /// all the same: they ask for more.
    case suggestedInside = "suggested-inside"
    /// Findings or facts speak for a category that no definition of political prisoners has, and none decides the definition.
    case suggestedOther = "suggested-other"
    /// Nothing on file tells.
    case open
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What happened.
public enum EventKind: String, Sendable, Hashable, CaseIterable {
    /// A search.
    case searched
    /// Arrest or detention.
    case arrested
    /// Put on a wanted list.
    case wanted
    /// Remanded in custody.
    case remanded
    /// Charged.
    case charged
    /// Put under house arrest.
    case houseArrest = "house-arrest"
    /// Trial began.
    case trial
    /// Verdict.
    case sentenced
    /// Decision on appeal.
    case appealed
    /// Moved.
    case transferred
    /// Lost from sight in custody.
    case disappeared
    /// Punishment cell or similar.
    case punished
    /// Released.
    case released
    /// Pardoned.
    case pardoned
    /// Exchanged.
    case exchanged
    /// Died.
    case died
    /// Recognised by an organisation.
    case recognised
    /// Something else, which the detail says.
    case other
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A status, or a group of them, by which a list can be narrowed.
public enum StatusFilter: String, Sendable, Hashable, CaseIterable {
    /// Deprived of liberty in any way.
    case held
    /// Held before the verdict.
    case beforeVerdict = "before-verdict"
    /// Held after the verdict.
    case afterVerdict = "after-verdict"
    /// House arrest.
    case houseArrest = "house-arrest"
    /// Restricted.
    case restricted
    /// Held in an unknown place.
    case placeUnknown = "place-unknown"
    /// Held in a psychiatric institution.
    case psychiatric
    /// Wanted.
    case wanted
    /// Released on any ground.
    case released
    /// Exchanged.
    case exchanged
    /// Died.
    case died

    /// Whether a status belongs to the group.
    public func contains(_ status: PublicStatus) -> Bool {
        switch (self, status) {
        case (.held, _): status.isHeld
        case (.beforeVerdict, .detained), (.beforeVerdict, .remand), (.afterVerdict, .serving): true
        case (.houseArrest, .houseArrest), (.restricted, .restricted), (.placeUnknown, .placeUnknown): true
        case (.psychiatric, .psychiatric), (.wanted, .wanted), (.released, .released): true
        case (.exchanged, .exchanged), (.died, .died): true
        default: false
        }
    }
}

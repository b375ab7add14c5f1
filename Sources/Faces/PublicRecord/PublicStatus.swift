// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What the register says of a person on a day.
public enum PublicStatus: Sendable, Hashable {
    /// Sought by the state, at liberty or abroad.
    case wanted
    /// Not held: before the first arrest on file, or between two spells.
    case notHeld
    /// Detained, not yet remanded by a court.
    case detained
    /// In custody before the verdict.
    case remand
    /// House arrest.
    case houseArrest
    /// A ban on certain acts, bail, probation, restriction of liberty.
    case restricted
    /// Held after the verdict, whether or not an appeal is open.
    case serving
    /// Held in a psychiatric institution.
    case psychiatric
    /// Known to be held, and nobody outside knows where.
    case placeUnknown
    /// Released, on a ground.
    case released(ReleaseGround)
    /// Left in an exchange, whatever the legal ground.
    case exchanged
    /// Died.
    case died
    /// The sources on file do not say.
    case unknown

    /// The name used in addresses, downloads and texts.
    public var code: String {
        switch self {
        case .wanted: "wanted"
        case .notHeld: "not-held"
        case .detained: "detained"
        case .remand: "remand"
        case .houseArrest: "house-arrest"
        case .restricted: "restricted"
        case .serving: "serving"
        case .psychiatric: "psychiatric"
        case .placeUnknown: "place-unknown"
        case .released: "released"
        case .exchanged: "exchanged"
        case .died: "died"
        case .unknown: "unknown"
        }
    }

    /// Whether the person is deprived of liberty: in custody, in a prison, colony or psychiatric institution.
    public var isHeld: Bool {
        switch self {
        case .detained, .remand, .serving, .psychiatric, .placeUnknown: true
        default: false
        }
    }
}

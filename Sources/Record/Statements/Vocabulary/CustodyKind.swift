// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How liberty is restricted during a spell.
public enum CustodyKind: String, VocabularyCode {
    /// Police custody or short detention.
    case police
    /// Administrative arrest.
    case administrative
    /// Pre-trial detention.
    case remand
    /// House arrest.
    case houseArrest = "house-arrest"
    /// A prison, after a verdict.
    case prison
    /// A corrective colony, after a verdict.
    case colony
    /// A colony-settlement, after a verdict.
    case colonySettlement = "colony-settlement"
    /// Deprived of liberty; the source does not say in which form.
    case custody
    /// Compulsory treatment or examination in a psychiatric hospital.
    case psychiatric
    /// Restricted liberty at home as a punishment.
    case restrictedLiberty = "restricted-liberty"
    /// Forced labour in a correction centre.
    case forcedLabour = "forced-labour"
    /// Exile to a place.
    case exile
    /// A promise not to leave or a ban on certain acts.
    case travelBan = "travel-ban"
    /// Bail.
    case bail
    /// Held as a captive of war or a hostage.
    case captivity

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "custody-kind" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of place a place is.
public enum PlaceKind: String, VocabularyCode {
    /// A remand prison.
    case remandPrison = "remand-prison"
    /// A corrective colony.
    case colony
    /// A colony for women.
    case womenColony = "women-colony"
    /// A colony-settlement.
    case colonySettlement = "colony-settlement"
    /// An educational colony.
    case educationalColony = "educational-colony"
    /// A prison.
    case prison
    /// A prison hospital.
    case hospital
    /// A corrective treatment facility.
    case treatmentFacility = "treatment-facility"
    /// A psychiatric hospital.
    case psychiatricHospital = "psychiatric-hospital"
    /// A correction centre.
    case correctionCentre = "correction-centre"
    /// A police cell.
    case police
    /// A court.
    case court
    /// A town or another settlement.
    case town
    /// Another place.
    case other

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "place-kind" }
}

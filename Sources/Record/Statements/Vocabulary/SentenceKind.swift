// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of punishment a sentence is.
public enum SentenceKind: String, VocabularyCode {
    /// Deprivation of liberty.
    case imprisonment
    /// Deprivation of liberty for life.
    case life
    /// Death.
    case death
    /// Deprivation of liberty, suspended.
    case suspended
    /// Deprivation of liberty in a colony-settlement.
    case colonySettlement = "colony-settlement"
    /// Restricted liberty.
    case restrictedLiberty = "restricted-liberty"
    /// Forced labour.
    case forcedLabour = "forced-labour"
    /// Corrective labour.
    case correctiveLabour = "corrective-labour"
    /// Community service.
    case communityService = "community-service"
    /// A fine.
    case fine
    /// Compulsory medical treatment.
    case psychiatric
    /// A measure of education or an educational colony.
    case educational
    /// Exile.
    case exile
    /// Arrest as a punishment.
    case arrest
    /// A ban on posts or activities.
    case ban
    /// The loss of a rank or title.
    case rank
    /// Confiscation of property.
    case confiscation
    /// A reprimand, as a penalty inside.
    case reprimand
    /// A punishment cell, as a penalty inside.
    case punishmentCell = "punishment-cell"
    /// A cell-type room, as a penalty inside.
    case cellTypeRoom = "cell-type-room"
    /// A single cell-type room, as a penalty inside.
    case singleCellTypeRoom = "single-cell-type-room"
    /// Strict conditions, as a penalty inside.
    case strictConditions = "strict-conditions"
    /// Another punishment.
    case other

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "sentence-kind" }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is asked of an evidence pack about a perpetrator (Imena’s reference on international procedures, 7.1) and is not on file.
public struct DossierGap: Sendable, Hashable {
    /// What is asked.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        /// The name in its original script.
        case originalName = "original-name"
        /// The name in Latin letters, as a source writes it.
        case latinName = "latin-name"
        /// Birth.
        case birth
        /// A tax or identity number, if public.
        case identifier
        /// The rank.
        case rank
        /// The office and unit.
        case office
        /// The dates in office.
        case officeDates = "office-dates"
        /// The source of a photograph.
        case photo
        /// The numbers of the cases.
        case caseNumber = "case-number"
        /// The dates of the acts.
        case actDate = "act-date"
        /// A document that proves the act: of a court or authority, with an archived copy.
        case proof
        /// The rights violated.
        case rights
        /// The consent of the victims to this regime.
        case consent
        /// The chain of command.
        case command
        /// Assets and travel, if known.
        case assets
        /// The hash of an archived copy of each source.
        case hash
        /// The reliability of each source.
        case reliability
        /// Whether other authorities have listed the official.
        case listings
        /// Arguments against the request.
        case counterArguments = "counter-arguments"
        /// The assessment that nobody is harmed.
        case harm
    }

    /// What is asked.
    public var field: Field
    /// In how many cases or sources it is missing.
    public var missing: Int
    /// Of how many.
    public var total: Int

    /// Whether it can only be written by hand: the register keeps no such thing.
    public var isByHand: Bool { [.photo, .command, .assets, .counterArguments, .harm].contains(field) }
}

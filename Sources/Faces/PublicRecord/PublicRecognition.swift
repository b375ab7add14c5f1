// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The decision of an organisation on whether a person is a political prisoner. It is the organisation that says so.
public struct PublicRecognition: Sendable, Hashable {
    /// Who decided.
    public let organisation: PublicText
    /// The identifier of the organisation for filters.
    public let code: String
    /// What was decided.
    public let stand: RecognitionStand
    /// Under which definition, in which version.
    public let definition: PublicText?
    /// When.
    public let date: PartialDate?
    /// Why, as the organisation said: above all of a refusal or a withdrawal.
    public let reason: PublicText?

    /// Puts the parts together; each is described at its property.
    public init(
        organisation: PublicText,
        code: String,
        stand: RecognitionStand,
        definition: PublicText? = nil,
        date: PartialDate? = nil,
        reason: PublicText? = nil
    ) {
        self.organisation = organisation
        self.code = code
        self.stand = stand
        self.definition = definition
        self.date = date
        self.reason = reason
    }
}

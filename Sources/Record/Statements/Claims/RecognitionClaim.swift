// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What an organisation decided on whether a person is a political prisoner.
public struct RecognitionClaim: FieldCoded {
    /// The organisation.
    public var organisation: String
    /// What it decided.
    public var outcome: RecognitionOutcome
    /// When.
    public var date: PartialDate?
    /// Under which definition.
    public var definition: String?
    /// Which version of it.
    public var version: String?
    /// The criteria met.
    public var criteria: [String]
    /// The address of the public statement.
    public var statement: String?
    /// The reason, above all of a refusal or withdrawal.
    public var reason: String?
    /// Whether it came after the release.
    public var exPostFacto: Bool?

    /// Makes the value from its fields.
    public init(
        organisation: String, outcome: RecognitionOutcome, date: PartialDate? = nil, definition: String? = nil,
        version: String? = nil, criteria: [String] = [], statement: String? = nil, reason: String? = nil,
        exPostFacto: Bool? = nil
    ) {
        self.organisation = organisation
        self.outcome = outcome
        self.date = date
        self.definition = definition
        self.version = version
        self.criteria = criteria
        self.statement = statement
        self.reason = reason
        self.exPostFacto = exPostFacto
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        organisation = try reader.requiredText(1, "organisation")
        outcome = try reader.requiredCode(2, "outcome", RecognitionOutcome.self)
        date = try reader.date(3, "date")
        definition = try reader.text(4, "definition")
        version = try reader.text(5, "version")
        criteria = try reader.texts(6, "criteria")
        statement = try reader.text(7, "statement")
        reason = try reader.text(8, "reason")
        exPostFacto = try reader.flag(9, "exPostFacto")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "organisation", organisation)
        writer.code(2, "outcome", outcome)
        writer.date(3, "date", date)
        writer.text(4, "definition", definition)
        writer.text(5, "version", version)
        writer.texts(6, "criteria", criteria)
        writer.text(7, "statement", statement)
        writer.text(8, "reason", reason)
        writer.flag(9, "exPostFacto", exPostFacto)
    }
}

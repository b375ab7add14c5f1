// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The role of an official in a case.
public struct RoleClaim: FieldCoded {
    /// The official as printed.
    public var official: String
    /// What the official did.
    public var role: OfficialRole
    /// The body the official acted for.
    public var body: String?
    /// The case.
    public var caseNumber: String?
    /// When.
    public var date: PartialDate?
    /// How certain the source is.
    public var certainty: String?

    /// Makes the value from its fields.
    public init(
        official: String, role: OfficialRole, body: String? = nil, caseNumber: String? = nil,
        date: PartialDate? = nil, certainty: String? = nil
    ) {
        self.official = official
        self.role = role
        self.body = body
        self.caseNumber = caseNumber
        self.date = date
        self.certainty = certainty
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        official = try reader.requiredText(1, "official")
        role = try reader.requiredCode(2, "role", OfficialRole.self)
        body = try reader.text(3, "body")
        caseNumber = try reader.text(4, "caseNumber")
        date = try reader.date(5, "date")
        certainty = try reader.text(6, "certainty")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "official", official)
        writer.code(2, "role", role)
        writer.text(3, "body", body)
        writer.text(4, "caseNumber", caseNumber)
        writer.date(5, "date", date)
        writer.text(6, "certainty", certainty)
    }
}

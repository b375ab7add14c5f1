// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An organisation or group a person belongs to.
public struct AffiliationClaim: FieldCoded {
    /// The organisation as printed.
    public var organisation: String
    /// The role in it.
    public var role: String?

    /// Makes the value from its fields.
    public init(organisation: String, role: String? = nil) {
        self.organisation = organisation
        self.role = role
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        organisation = try reader.requiredText(1, "organisation")
        role = try reader.text(2, "role")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "organisation", organisation)
        writer.text(2, "role", role)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A citizenship of a person.
public struct CitizenshipClaim: FieldCoded {
    /// The country as an ISO 3166-1 code, otherwise as printed.
    public var country: String
    /// Whether the source says that the person has none.
    public var stateless: Bool?

    /// Makes the value from its fields.
    public init(country: String, stateless: Bool? = nil) {
        self.country = country
        self.stateless = stateless
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        country = try reader.requiredText(1, "country")
        stateless = try reader.flag(2, "stateless")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "country", country)
        writer.flag(2, "stateless", stateless)
    }
}

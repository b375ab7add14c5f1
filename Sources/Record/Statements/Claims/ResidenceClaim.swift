// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where a person lives or lived: the settlement, never an address.
public struct ResidenceClaim: FieldCoded {
    /// The town or settlement.
    public var locality: String?
    /// The region, as an ISO 3166-2 code where one exists, otherwise as printed.
    public var region: String?
    /// The country.
    public var country: String?

    /// Makes the value from its fields.
    public init(locality: String? = nil, region: String? = nil, country: String? = nil) {
        self.locality = locality
        self.region = region
        self.country = country
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        locality = try reader.text(1, "locality")
        region = try reader.text(2, "region")
        country = try reader.text(3, "country")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "locality", locality)
        writer.text(2, "region", region)
        writer.text(3, "country", country)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A place as a source names it.
public struct PlaceReference: FieldCoded {
    /// The name as printed.
    public var name: String?
    /// What kind of place it is.
    public var kind: PlaceKind?
    /// The town or settlement.
    public var locality: String?
    /// The region, as an ISO 3166-2 code where one exists, otherwise as printed.
    public var region: String?
    /// The country as an ISO 3166-1 code of two letters.
    public var country: String?
    /// The unit, cell or barrack.
    public var unit: String?
    /// The place as a subject of its own, which a ``PlaceClaim`` describes.
    public var facility: Subject?

    /// Makes the value from its fields.
    public init(
        name: String? = nil, kind: PlaceKind? = nil, locality: String? = nil, region: String? = nil,
        country: String? = nil, unit: String? = nil, facility: Subject? = nil
    ) {
        self.name = name
        self.kind = kind
        self.locality = locality
        self.region = region
        self.country = country
        self.unit = unit
        self.facility = facility
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        name = try reader.text(1, "name")
        kind = try reader.code(2, "kind", PlaceKind.self)
        locality = try reader.text(3, "locality")
        region = try reader.text(4, "region")
        country = try reader.text(5, "country")
        unit = try reader.text(6, "unit")
        facility = try reader.nested(7, "facility", Subject.self)
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "name", name)
        writer.code(2, "kind", kind)
        writer.text(3, "locality", locality)
        writer.text(4, "region", region)
        writer.text(5, "country", country)
        writer.text(6, "unit", unit)
        writer.nested(7, "facility", facility)
    }
}

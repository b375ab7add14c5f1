// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A place, above all a place of detention.
public struct PlaceClaim: FieldCoded {
    /// The official name.
    public var name: String
    /// What kind of place.
    public var kind: PlaceKind?
    /// The postal address of the institution.
    public var address: String?
    /// The postcode.
    public var postcode: String?
    /// The region as printed.
    public var region: String?
    /// Latitude in degrees (WGS 84).
    public var latitude: Double?
    /// Longitude in degrees (WGS 84).
    public var longitude: Double?
    /// The regime.
    public var regime: Regime?
    /// The directorate it belongs to.
    public var authority: String?
    /// A former name.
    public var formerName: String?
    /// When it got its name in place of the former one.
    public var renamedOn: PartialDate?

    /// Makes the value from its fields.
    public init(
        name: String, kind: PlaceKind? = nil, address: String? = nil, postcode: String? = nil,
        region: String? = nil, latitude: Double? = nil, longitude: Double? = nil, regime: Regime? = nil,
        authority: String? = nil, formerName: String? = nil, renamedOn: PartialDate? = nil
    ) {
        self.name = name
        self.kind = kind
        self.address = address
        self.postcode = postcode
        self.region = region
        self.latitude = latitude
        self.longitude = longitude
        self.regime = regime
        self.authority = authority
        self.formerName = formerName
        self.renamedOn = renamedOn
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        name = try reader.requiredText(1, "name")
        kind = try reader.code(2, "kind", PlaceKind.self)
        address = try reader.text(3, "address")
        postcode = try reader.text(4, "postcode")
        region = try reader.text(5, "region")
        latitude = try reader.decimal(6, "latitude")
        longitude = try reader.decimal(7, "longitude")
        regime = try reader.code(8, "regime", Regime.self)
        authority = try reader.text(9, "authority")
        formerName = try reader.text(10, "formerName")
        renamedOn = try reader.date(11, "renamedOn")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "name", name)
        writer.code(2, "kind", kind)
        writer.text(3, "address", address)
        writer.text(4, "postcode", postcode)
        writer.text(5, "region", region)
        writer.decimal(6, "latitude", latitude)
        writer.decimal(7, "longitude", longitude)
        writer.code(8, "regime", regime)
        writer.text(9, "authority", authority)
        writer.text(10, "formerName", formerName)
        writer.date(11, "renamedOn", renamedOn)
    }
}

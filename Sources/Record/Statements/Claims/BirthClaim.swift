// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// When and where a person was born.
public struct BirthClaim: FieldCoded {
    /// The date of birth.
    public var date: PartialDate?
    /// The place of birth as printed.
    public var place: String?
    /// The country as an ISO 3166-1 code.
    public var country: String?

    /// Makes the value from its fields.
    public init(date: PartialDate? = nil, place: String? = nil, country: String? = nil) {
        self.date = date
        self.place = place
        self.country = country
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        date = try reader.date(1, "date")
        place = try reader.text(2, "place")
        country = try reader.text(3, "country")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.date(1, "date", date)
        writer.text(2, "place", place)
        writer.text(3, "country", country)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A transfer between two places.
public struct TransferClaim: FieldCoded {
    /// From where.
    public var from: PlaceReference?
    /// To where.
    public var to: PlaceReference?
    /// When.
    public var date: PartialDate?

    /// Makes the value from its fields.
    public init(from: PlaceReference? = nil, to: PlaceReference? = nil, date: PartialDate? = nil) {
        self.from = from
        self.to = to
        self.date = date
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        from = try reader.nested(1, "from", PlaceReference.self)
        to = try reader.nested(2, "to", PlaceReference.self)
        date = try reader.date(3, "date")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.nested(1, "from", from)
        writer.nested(2, "to", to)
        writer.date(3, "date", date)
    }
}

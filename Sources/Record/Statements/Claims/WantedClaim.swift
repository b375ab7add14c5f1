// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A search warrant or wanted notice.
public struct WantedClaim: FieldCoded {
    /// Since when.
    public var from: PartialDate?
    /// Until when.
    public var to: PartialDate?
    /// By whom.
    public var by: String?
    /// On which list.
    public var list: String?

    /// Makes the value from its fields.
    public init(from: PartialDate? = nil, to: PartialDate? = nil, by: String? = nil, list: String? = nil) {
        self.from = from
        self.to = to
        self.by = by
        self.list = list
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        from = try reader.date(1, "from")
        to = try reader.date(2, "to")
        by = try reader.text(3, "by")
        list = try reader.text(4, "list")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.date(1, "from", from)
        writer.date(2, "to", to)
        writer.text(3, "by", by)
        writer.text(4, "list", list)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What contact was allowed or refused, and since when.
public struct ContactRule: FieldCoded {
    /// What is allowed, refused or disclosed.
    public var access: ContactAccess
    /// Since when.
    public var from: PartialDate?
    /// Until when.
    public var to: PartialDate?
    /// Who imposed it, and other words of the source.
    public var text: String?

    /// Makes the value from its fields.
    public init(
        access: ContactAccess, from: PartialDate? = nil, to: PartialDate? = nil, text: String? = nil
    ) {
        self.access = access
        self.from = from
        self.to = to
        self.text = text
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        access = try reader.requiredCode(1, "access", ContactAccess.self)
        from = try reader.date(2, "from")
        to = try reader.date(3, "to")
        text = try reader.text(4, "text")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "access", access)
        writer.date(2, "from", from)
        writer.date(3, "to", to)
        writer.text(4, "text", text)
    }
}

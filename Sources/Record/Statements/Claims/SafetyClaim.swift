// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Why something is withheld.
public struct SafetyClaim: FieldCoded {
    /// The reason.
    public var reason: String
    /// Until when.
    public var until: PartialDate?

    /// Makes the value from its fields.
    public init(reason: String, until: PartialDate? = nil) {
        self.reason = reason
        self.until = until
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        reason = try reader.requiredText(1, "reason")
        until = try reader.date(2, "until")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "reason", reason)
        writer.date(2, "until", until)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A part of a published count.
public struct CountPart: FieldCoded {
    /// What the part is.
    public var name: String
    /// Its figure.
    public var value: Int

    /// Makes the value from its fields.
    public init(name: String, value: Int) {
        self.name = name
        self.value = value
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        name = try reader.requiredText(1, "name")
        value = try reader.requiredNumber(2, "value")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "name", name)
        writer.number(2, "value", value)
    }
}

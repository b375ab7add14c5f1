// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The span of the source's text that a statement was read from.
public struct Excerpt: FieldCoded {
    /// The field or column of the source.
    public var field: String
    /// The first byte of the span in the field's text (UTF-8).
    public var start: Int
    /// The byte after the span.
    public var end: Int
    /// The text of the span.
    public var text: String

    /// Makes an excerpt.
    public init(field: String, start: Int, end: Int, text: String) {
        self.field = field
        self.start = start
        self.end = end
        self.text = text
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        field = try reader.requiredText(1, "field")
        start = try reader.requiredNumber(2, "start")
        end = try reader.requiredNumber(3, "end")
        text = try reader.requiredText(4, "text")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "field", field)
        writer.number(2, "start", start)
        writer.number(3, "end", end)
        writer.text(4, "text", text)
    }
}

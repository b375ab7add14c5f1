// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A description in the words of the source.
public struct DescriptionClaim: FieldCoded {
    /// The text.
    public var text: String
    /// The language as a BCP 47 code.
    public var language: String?
    /// What the text is.
    public var title: String?

    /// Makes the value from its fields.
    public init(text: String, language: String? = nil, title: String? = nil) {
        self.text = text
        self.language = language
        self.title = title
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        text = try reader.requiredText(1, "text")
        language = try reader.text(2, "language")
        title = try reader.text(3, "title")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "text", text)
        writer.text(2, "language", language)
        writer.text(3, "title", title)
    }
}

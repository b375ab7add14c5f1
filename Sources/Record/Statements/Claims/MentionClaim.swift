// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// That a document names the person.
public struct MentionClaim: FieldCoded {
    /// The document.
    public var document: String
    /// Who issued it.
    public var body: String?
    /// When.
    public var date: PartialDate?
    /// Its address.
    public var url: String?

    /// Makes the value from its fields.
    public init(document: String, body: String? = nil, date: PartialDate? = nil, url: String? = nil) {
        self.document = document
        self.body = body
        self.date = date
        self.url = url
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        document = try reader.requiredText(1, "document")
        body = try reader.text(2, "body")
        date = try reader.date(3, "date")
        url = try reader.text(4, "url")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "document", document)
        writer.text(2, "body", body)
        writer.date(3, "date", date)
        writer.text(4, "url", url)
    }
}

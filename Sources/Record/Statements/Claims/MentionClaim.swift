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
    /// The document as a record of its own, an ``InstrumentClaim``, if the register has it.
    public var instrument: Subject?
    /// The paragraph that has the name.
    public var paragraph: String?

    /// Makes the value from its fields.
    public init(
        document: String, body: String? = nil, date: PartialDate? = nil, url: String? = nil,
        instrument: Subject? = nil, paragraph: String? = nil
    ) {
        self.document = document
        self.body = body
        self.date = date
        self.url = url
        self.instrument = instrument
        self.paragraph = paragraph
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        document = try reader.requiredText(1, "document")
        body = try reader.text(2, "body")
        date = try reader.date(3, "date")
        url = try reader.text(4, "url")
        instrument = try reader.nested(5, "instrument", Subject.self)
        paragraph = try reader.text(6, "paragraph")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "document", document)
        writer.text(2, "body", body)
        writer.date(3, "date", date)
        writer.text(4, "url", url)
        writer.nested(5, "instrument", instrument)
        writer.text(6, "paragraph", paragraph)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Support, or how to reach the person.
public struct SupportClaim: FieldCoded {
    /// What kind.
    public var kind: SupportKind
    /// The address of the institution, the name or the words.
    public var text: String
    /// A web address.
    public var url: String?
    /// The postcode of the institution.
    public var postcode: String?

    /// Makes the value from its fields.
    public init(kind: SupportKind, text: String, url: String? = nil, postcode: String? = nil) {
        self.kind = kind
        self.text = text
        self.url = url
        self.postcode = postcode
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", SupportKind.self)
        text = try reader.requiredText(2, "text")
        url = try reader.text(3, "url")
        postcode = try reader.text(4, "postcode")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.text(2, "text", text)
        writer.text(3, "url", url)
        writer.text(4, "postcode", postcode)
    }
}

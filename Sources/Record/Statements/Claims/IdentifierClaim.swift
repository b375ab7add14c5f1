// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An identifier of the subject elsewhere.
public struct IdentifierClaim: FieldCoded {
    /// Whose identifier it is.
    public var scheme: String
    /// The identifier.
    public var value: String
    /// The address of the page it stands for.
    public var url: String?

    /// Makes the value from its fields.
    public init(scheme: String, value: String, url: String? = nil) {
        self.scheme = scheme
        self.value = value
        self.url = url
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        scheme = try reader.requiredText(1, "scheme")
        value = try reader.requiredText(2, "value")
        url = try reader.text(3, "url")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "scheme", scheme)
        writer.text(2, "value", value)
        writer.text(3, "url", url)
    }
}

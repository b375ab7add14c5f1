// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A name of a subject.
public struct NameClaim: FieldCoded {
    /// The name.
    public var text: String
    /// What kind of name it is.
    public var kind: NameKind
    /// The language as a BCP 47 code.
    public var language: String?
    /// The script as an ISO 15924 code, for example “Cyrl”.
    public var script: String?
    /// The romanisation scheme, if the name is romanised.
    public var scheme: String?
    /// The family name, if the source gives the parts.
    public var family: String?
    /// The given name, if the source gives the parts.
    public var given: String?
    /// The patronymic, if the source gives the parts.
    public var patronymic: String?

    /// Makes the value from its fields.
    public init(
        text: String, kind: NameKind, language: String? = nil, script: String? = nil, scheme: String? = nil,
        family: String? = nil, given: String? = nil, patronymic: String? = nil
    ) {
        self.text = text
        self.kind = kind
        self.language = language
        self.script = script
        self.scheme = scheme
        self.family = family
        self.given = given
        self.patronymic = patronymic
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        text = try reader.requiredText(1, "text")
        kind = try reader.requiredCode(2, "kind", NameKind.self)
        language = try reader.text(3, "language")
        script = try reader.text(4, "script")
        scheme = try reader.text(5, "scheme")
        family = try reader.text(6, "family")
        given = try reader.text(7, "given")
        patronymic = try reader.text(8, "patronymic")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "text", text)
        writer.code(2, "kind", kind)
        writer.text(3, "language", language)
        writer.text(4, "script", script)
        writer.text(5, "scheme", scheme)
        writer.text(6, "family", family)
        writer.text(7, "given", given)
        writer.text(8, "patronymic", patronymic)
    }
}

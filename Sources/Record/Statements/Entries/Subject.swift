// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What an entry speaks of, scoped to a source: row 17 of that list is a subject, not yet a person. Which subjects are
/// one person is a judgement.
public struct Subject: FieldCoded {
    /// What it is.
    public var kind: SubjectKind
    /// The source whose key it is.
    public var source: SourceID
    /// The key that the source itself uses.
    public var key: String

    /// Makes a subject.
    public init(kind: SubjectKind, source: SourceID, key: String) {
        self.kind = kind
        self.source = source
        self.key = key
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", SubjectKind.self)
        let name = try reader.requiredText(2, "source")
        guard let source = SourceID(name) else {
            throw .invalid(
                field: "source", value: name, remedy: "Use small Latin letters, digits, hyphens and full stops.",
                place: reader.place)
        }
        self.source = source
        key = try reader.requiredText(3, "key")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.text(2, "source", source.name)
        writer.text(3, "key", key)
    }
}

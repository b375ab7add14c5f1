// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// An edition of a list that was imported.
public struct EditionClaim: FieldCoded {
    /// The date of the edition.
    public var published: PartialDate?
    /// The name of the file, without its folder.
    public var file: String?
    /// The SHA-256 of the file, in hexadecimal.
    public var sha256: String
    /// The mapping and its version.
    public var mapping: String
    /// The format of the file.
    public var format: String
    /// The encoding of its texts.
    public var encoding: String
    /// Rows that the mapping takes.
    public var rows: Int?
    /// Rows left out.
    public var rejected: Int?
    /// Rows of a kind that the mapping does not take.
    public var aside: Int?

    /// Makes the value from its fields.
    public init(
        published: PartialDate? = nil, file: String? = nil, sha256: String, mapping: String, format: String,
        encoding: String, rows: Int? = nil, rejected: Int? = nil, aside: Int? = nil
    ) {
        self.published = published
        self.file = file
        self.sha256 = sha256
        self.mapping = mapping
        self.format = format
        self.encoding = encoding
        self.rows = rows
        self.rejected = rejected
        self.aside = aside
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        published = try reader.date(1, "published")
        file = try reader.text(2, "file")
        sha256 = try reader.requiredText(3, "sha256")
        mapping = try reader.requiredText(4, "mapping")
        format = try reader.requiredText(5, "format")
        encoding = try reader.requiredText(6, "encoding")
        rows = try reader.number(7, "rows")
        rejected = try reader.number(8, "rejected")
        aside = try reader.number(9, "aside")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.date(1, "published", published)
        writer.text(2, "file", file)
        writer.text(3, "sha256", sha256)
        writer.text(4, "mapping", mapping)
        writer.text(5, "format", format)
        writer.text(6, "encoding", encoding)
        writer.number(7, "rows", rows)
        writer.number(8, "rejected", rejected)
        writer.number(9, "aside", aside)
    }
}

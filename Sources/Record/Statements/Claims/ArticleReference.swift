// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A reference to an article of a code.
public struct ArticleReference: FieldCoded {
    /// The code, for example “ru-uk” (Criminal Code of Russia) or “by-uk”.
    public var code: String?
    /// The edition of the code, as a date or a name.
    public var edition: String?
    /// The number of the article, for example “207.3”.
    public var article: String
    /// The part, for example “2” or “1.1”.
    public var part: String?
    /// The points, for example “д”.
    public var points: [String]

    /// Makes the value from its fields.
    public init(
        code: String? = nil, edition: String? = nil, article: String, part: String? = nil,
        points: [String] = []
    ) {
        self.code = code
        self.edition = edition
        self.article = article
        self.part = part
        self.points = points
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        code = try reader.text(1, "code")
        edition = try reader.text(2, "edition")
        article = try reader.requiredText(3, "article")
        part = try reader.text(4, "part")
        points = try reader.texts(5, "points")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "code", code)
        writer.text(2, "edition", edition)
        writer.text(3, "article", article)
        writer.text(4, "part", part)
        writer.texts(5, "points", points)
    }
}

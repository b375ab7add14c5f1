// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A resolution, an opinion, a judgment or another document of a parliament or an international body, on a subject of its own.
/// Whom it names is said by a ``MentionClaim`` of each person.
public struct InstrumentClaim: FieldCoded {
    /// What kind of document it is.
    public var kind: InstrumentKind
    /// Who adopted or issued it.
    public var body: LocalizedText
    /// Its title, or what it is about where it has none.
    public var title: LocalizedText
    /// Its number or symbol, as the body writes it.
    public var number: String?
    /// When it was adopted or issued.
    public var date: PartialDate?
    /// Its address.
    public var url: String?
    /// The languages in which it was published, as codes of BCP 47.
    public var languages: [String]
    /// How many voted for it.
    public var votesFor: Int?
    /// How many voted against it.
    public var votesAgainst: Int?
    /// How many abstained.
    public var abstentions: Int?
    /// What it says, in short.
    public var text: LocalizedText?

    /// Makes the value from its fields.
    public init(
        kind: InstrumentKind, body: LocalizedText, title: LocalizedText, number: String? = nil,
        date: PartialDate? = nil, url: String? = nil, languages: [String] = [], votesFor: Int? = nil,
        votesAgainst: Int? = nil, abstentions: Int? = nil, text: LocalizedText? = nil
    ) {
        self.kind = kind
        self.body = body
        self.title = title
        self.number = number
        self.date = date
        self.url = url
        self.languages = languages
        self.votesFor = votesFor
        self.votesAgainst = votesAgainst
        self.abstentions = abstentions
        self.text = text
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", InstrumentKind.self)
        body = try reader.requiredLocalized(2, "body")
        title = try reader.requiredLocalized(3, "title")
        number = try reader.text(4, "number")
        date = try reader.date(5, "date")
        url = try reader.text(6, "url")
        languages = try reader.texts(7, "languages")
        votesFor = try reader.number(8, "votesFor")
        votesAgainst = try reader.number(9, "votesAgainst")
        abstentions = try reader.number(10, "abstentions")
        text = try reader.localized(11, "text")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.localized(2, "body", body)
        writer.localized(3, "title", title)
        writer.text(4, "number", number)
        writer.date(5, "date", date)
        writer.text(6, "url", url)
        writer.texts(7, "languages", languages)
        writer.number(8, "votesFor", votesFor)
        writer.number(9, "votesAgainst", votesAgainst)
        writer.number(10, "abstentions", abstentions)
        writer.localized(11, "text", text)
    }
}

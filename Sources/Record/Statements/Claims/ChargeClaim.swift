// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A charge.
public struct ChargeClaim: FieldCoded {
    /// The article.
    public var article: ArticleReference
    /// What happened to the charge.
    public var stage: ChargeStage?
    /// When.
    public var date: PartialDate?
    /// The charge in words.
    public var text: LocalizedText?
    /// Whether the charge is administrative.
    public var administrative: Bool?
    /// Which of several episodes.
    public var episode: String?
    /// Preparation, attempt or complicity, as the source states it.
    public var preparatory: String?
    /// Under whose jurisdiction, as an ISO 3166-1 code where one exists.
    public var jurisdiction: String?
    /// Whether it was brought while the person was in custody already.
    public var inCustody: Bool?

    /// Makes the value from its fields.
    public init(
        article: ArticleReference, stage: ChargeStage? = nil, date: PartialDate? = nil, text: LocalizedText? = nil,
        administrative: Bool? = nil, episode: String? = nil, preparatory: String? = nil,
        jurisdiction: String? = nil, inCustody: Bool? = nil
    ) {
        self.article = article
        self.stage = stage
        self.date = date
        self.text = text
        self.administrative = administrative
        self.episode = episode
        self.preparatory = preparatory
        self.jurisdiction = jurisdiction
        self.inCustody = inCustody
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        article = try reader.requiredNested(1, "article", ArticleReference.self)
        stage = try reader.code(2, "stage", ChargeStage.self)
        date = try reader.date(3, "date")
        text = try reader.localized(4, "text")
        administrative = try reader.flag(5, "administrative")
        episode = try reader.text(6, "episode")
        preparatory = try reader.text(7, "preparatory")
        jurisdiction = try reader.text(8, "jurisdiction")
        inCustody = try reader.flag(9, "inCustody")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.nested(1, "article", article)
        writer.code(2, "stage", stage)
        writer.date(3, "date", date)
        writer.localized(4, "text", text)
        writer.flag(5, "administrative", administrative)
        writer.text(6, "episode", episode)
        writer.text(7, "preparatory", preparatory)
        writer.text(8, "jurisdiction", jurisdiction)
        writer.flag(9, "inCustody", inCustody)
    }
}

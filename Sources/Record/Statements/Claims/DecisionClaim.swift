// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A decision of a court or body.
public struct DecisionClaim: FieldCoded {
    /// What kind of decision.
    public var kind: DecisionKind
    /// When.
    public var date: PartialDate?
    /// The court or body.
    public var court: String?
    /// The judges as printed.
    public var judges: [String]
    /// The prosecutor as printed.
    public var prosecutor: String?
    /// How it went.
    public var result: DecisionResult?
    /// The punishments, the total first.
    public var sentence: [SentencePart]
    /// From when the term is counted.
    public var countedFrom: PartialDate?
    /// Whether the person was absent.
    public var inAbsentia: Bool?
    /// The articles it rests on.
    public var articles: [ArticleReference]
    /// The decision in words.
    public var text: String?
    /// The instance.
    public var instance: CourtInstance?
    /// The type of the court.
    public var courtType: CourtType?
    /// When it is or was heard.
    public var hearing: PartialDate?
    /// When the appeal, application or request was filed.
    public var filed: PartialDate?
    /// Who filed it.
    public var requestedBy: String?
    /// Whether the person is said to have signed the request under pressure.
    public var underPressure: Bool?
    /// How many days of the punishment one day of remand counts for, for example 1.5.
    public var remandCoefficient: Double?

    /// Makes the value from its fields.
    public init(
        kind: DecisionKind, date: PartialDate? = nil, court: String? = nil, judges: [String] = [],
        prosecutor: String? = nil, result: DecisionResult? = nil, sentence: [SentencePart] = [],
        countedFrom: PartialDate? = nil, inAbsentia: Bool? = nil, articles: [ArticleReference] = [],
        text: String? = nil, instance: CourtInstance? = nil, courtType: CourtType? = nil,
        hearing: PartialDate? = nil, filed: PartialDate? = nil, requestedBy: String? = nil,
        underPressure: Bool? = nil, remandCoefficient: Double? = nil
    ) {
        self.kind = kind
        self.date = date
        self.court = court
        self.judges = judges
        self.prosecutor = prosecutor
        self.result = result
        self.sentence = sentence
        self.countedFrom = countedFrom
        self.inAbsentia = inAbsentia
        self.articles = articles
        self.text = text
        self.instance = instance
        self.courtType = courtType
        self.hearing = hearing
        self.filed = filed
        self.requestedBy = requestedBy
        self.underPressure = underPressure
        self.remandCoefficient = remandCoefficient
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", DecisionKind.self)
        date = try reader.date(2, "date")
        court = try reader.text(3, "court")
        judges = try reader.texts(4, "judges")
        prosecutor = try reader.text(5, "prosecutor")
        result = try reader.code(6, "result", DecisionResult.self)
        sentence = try reader.list(7, "sentence", SentencePart.self)
        countedFrom = try reader.date(8, "countedFrom")
        inAbsentia = try reader.flag(9, "inAbsentia")
        articles = try reader.list(10, "articles", ArticleReference.self)
        text = try reader.text(11, "text")
        instance = try reader.code(12, "instance", CourtInstance.self)
        courtType = try reader.code(13, "courtType", CourtType.self)
        hearing = try reader.date(14, "hearing")
        filed = try reader.date(15, "filed")
        requestedBy = try reader.text(16, "requestedBy")
        underPressure = try reader.flag(17, "underPressure")
        remandCoefficient = try reader.decimal(18, "remandCoefficient")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.date(2, "date", date)
        writer.text(3, "court", court)
        writer.texts(4, "judges", judges)
        writer.text(5, "prosecutor", prosecutor)
        writer.code(6, "result", result)
        writer.list(7, "sentence", sentence)
        writer.date(8, "countedFrom", countedFrom)
        writer.flag(9, "inAbsentia", inAbsentia)
        writer.list(10, "articles", articles)
        writer.text(11, "text", text)
        writer.code(12, "instance", instance)
        writer.code(13, "courtType", courtType)
        writer.date(14, "hearing", hearing)
        writer.date(15, "filed", filed)
        writer.text(16, "requestedBy", requestedBy)
        writer.flag(17, "underPressure", underPressure)
        writer.decimal(18, "remandCoefficient", remandCoefficient)
    }
}

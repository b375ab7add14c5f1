// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// An entry of a list of names, as it is printed, and which person of the register it is.
///
/// What is printed is never changed: an entry of whom nobody knows stays as it is.
public struct ListEntryClaim: FieldCoded {
    /// The place on the list, from 1.
    public var number: Int
    /// The name as printed.
    public var printed: String
    /// How far it is known who it is.
    public var match: ListMatch
    /// A subject of the person, if it is known, or the likeliest one.
    public var person: Subject?
    /// How likely the machine held it that it is this person, 0 to 1.
    public var probability: Double?
    /// The birth, as the list has it.
    public var birth: PartialDate?
    /// The region, as the list has it.
    public var region: String?
    /// The numbers of the articles, as the list has them.
    public var articles: [String]
    /// On what grounds the person has priority.
    public var grounds: [String]
    /// Whether the person, or somebody for the person, agreed to be put on the list.
    public var consent: ListConsent?
    /// The reply on this person.
    public var reply: String?
    /// When it was given.
    public var replied: PartialDate?
    /// What came of it.
    public var outcome: String?
    /// What else the list says, cell by cell.
    public var text: String?
    /// The sex, as printed.
    public var sex: String?
    /// The birth as printed, where it is no date or is printed in another way than ``birth`` is written.
    public var birthPrinted: String?

    /// Makes the value from its fields.
    public init(
        number: Int, printed: String, match: ListMatch, person: Subject? = nil, probability: Double? = nil,
        birth: PartialDate? = nil, region: String? = nil, articles: [String] = [], grounds: [String] = [],
        consent: ListConsent? = nil, reply: String? = nil, replied: PartialDate? = nil, outcome: String? = nil,
        text: String? = nil, sex: String? = nil, birthPrinted: String? = nil
    ) {
        self.number = number
        self.printed = printed
        self.match = match
        self.person = person
        self.probability = probability
        self.birth = birth
        self.region = region
        self.articles = articles
        self.grounds = grounds
        self.consent = consent
        self.reply = reply
        self.replied = replied
        self.outcome = outcome
        self.text = text
        self.sex = sex
        self.birthPrinted = birthPrinted
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        number = try reader.requiredNumber(1, "number")
        printed = try reader.requiredText(2, "printed")
        match = try reader.requiredCode(3, "match", ListMatch.self)
        person = try reader.nested(4, "person", Subject.self)
        probability = try reader.decimal(5, "probability")
        birth = try reader.date(6, "birth")
        region = try reader.text(7, "region")
        articles = try reader.texts(8, "articles")
        grounds = try reader.texts(9, "grounds")
        consent = try reader.code(10, "consent", ListConsent.self)
        reply = try reader.text(11, "reply")
        replied = try reader.date(12, "replied")
        outcome = try reader.text(13, "outcome")
        text = try reader.text(14, "text")
        sex = try reader.text(15, "sex")
        birthPrinted = try reader.text(16, "birthPrinted")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.number(1, "number", number)
        writer.text(2, "printed", printed)
        writer.code(3, "match", match)
        writer.nested(4, "person", person)
        writer.decimal(5, "probability", probability)
        writer.date(6, "birth", birth)
        writer.text(7, "region", region)
        writer.texts(8, "articles", articles)
        writer.texts(9, "grounds", grounds)
        writer.code(10, "consent", consent)
        writer.text(11, "reply", reply)
        writer.date(12, "replied", replied)
        writer.text(13, "outcome", outcome)
        writer.text(14, "text", text)
        writer.text(15, "sex", sex)
        writer.text(16, "birthPrinted", birthPrinted)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A resolution, an opinion or another document of a parliament or an international body.
public struct PublicInstrument: Sendable, Hashable {
    /// Its number in the register.
    public let id: InstrumentID
    /// What kind of document it is.
    public let kind: InstrumentKind
    /// Who adopted or issued it.
    public let body: PublicText
    /// The code of the body for filters.
    public let bodyCode: String
    /// Its title.
    public let title: PublicText
    /// Its number or symbol.
    public let number: PublicText?
    /// When.
    public let date: PartialDate?
    /// Its address; shown as a link only if it is one that a page may lead to.
    public let address: String?
    /// The languages in which it was published, as codes of BCP 47.
    public let languages: [String]
    /// The vote.
    public let vote: PublicVote?
    /// What it says, in short.
    public let text: PublicText?
    /// Who states which field.
    public let marks: [InstrumentField: FieldMark]
    /// The published persons whom it names, in the order of their names.
    public let named: [PublicNamed]
    /// The sources, numbered from 1.
    public let sources: [SourceMark]

    /// Puts the parts together; each is described at its property.
    public init(
        id: InstrumentID,
        kind: InstrumentKind,
        body: PublicText,
        bodyCode: String,
        title: PublicText,
        number: PublicText? = nil,
        date: PartialDate? = nil,
        address: String? = nil,
        languages: [String] = [],
        vote: PublicVote? = nil,
        text: PublicText? = nil,
        marks: [InstrumentField: FieldMark] = [:],
        named: [PublicNamed] = [],
        sources: [SourceMark] = []
    ) {
        self.id = id
        self.kind = kind
        self.body = body
        self.bodyCode = bodyCode
        self.title = title
        self.number = number
        self.date = date
        self.address = address
        self.languages = languages
        self.vote = vote
        self.text = text
        self.marks = marks
        self.named = named
        self.sources = sources
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A document that names a person.
public struct PublicNaming: Sendable, Hashable {
    /// What kind of document it is.
    public let kind: NamingKind
    /// Its page, if the register has it as a record of its own.
    public let instrument: InstrumentID?
    /// What it is called.
    public let title: PublicText
    /// Who issued it.
    public let body: PublicText?
    /// Its number.
    public let number: PublicText?
    /// When.
    public let date: PartialDate?
    /// The paragraph that has the name.
    public let paragraph: PublicText?
    /// Whether nobody has checked yet that it names the person.
    public let isUnverified: Bool
    /// Numbers of the sources, in the list of the person.
    public let sources: [Int]

    /// Puts the parts together; each is described at its property.
    public init(
        kind: NamingKind,
        instrument: InstrumentID? = nil,
        title: PublicText,
        body: PublicText? = nil,
        number: PublicText? = nil,
        date: PartialDate? = nil,
        paragraph: PublicText? = nil,
        isUnverified: Bool = false,
        sources: [Int] = []
    ) {
        self.kind = kind
        self.instrument = instrument
        self.title = title
        self.body = body
        self.number = number
        self.date = date
        self.paragraph = paragraph
        self.isUnverified = isUnverified
        self.sources = sources
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// An exchange or a joint release.
public struct ExchangeClaim: FieldCoded {
    /// What happened.
    public var title: LocalizedText
    /// When.
    public var date: PartialDate?
    /// Where.
    public var place: LocalizedText?
    /// Who mediated.
    public var mediators: [String]
    /// How many were released.
    public var released: Int?
    /// How many were handed over in return.
    public var returned: Int?
    /// How many children went along; they are never named.
    public var children: Int?
    /// The legal acts.
    public var legalAct: LocalizedText?
    /// What happened, in words.
    public var text: LocalizedText?
    /// The numbers as printed, where they are not simple.
    public var numbers: LocalizedText?
    /// Who went from where to where, part by part.
    public var legs: [ExchangeLeg]
    /// What is said of whether the exchanged agreed.
    public var consent: LocalizedText?
    /// What was imposed on the released, or given for them: a ban on return, citizenship, relief.
    public var conditions: LocalizedText?
    /// Who was asked and refused.
    public var refused: LocalizedText?

    /// Makes the value from its fields.
    public init(
        title: LocalizedText, date: PartialDate? = nil, place: LocalizedText? = nil, mediators: [String] = [],
        released: Int? = nil, returned: Int? = nil, children: Int? = nil, legalAct: LocalizedText? = nil,
        text: LocalizedText? = nil, numbers: LocalizedText? = nil, legs: [ExchangeLeg] = [],
        consent: LocalizedText? = nil, conditions: LocalizedText? = nil, refused: LocalizedText? = nil
    ) {
        self.title = title
        self.date = date
        self.place = place
        self.mediators = mediators
        self.released = released
        self.returned = returned
        self.children = children
        self.legalAct = legalAct
        self.text = text
        self.numbers = numbers
        self.legs = legs
        self.consent = consent
        self.conditions = conditions
        self.refused = refused
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        title = try reader.requiredLocalized(1, "title")
        date = try reader.date(2, "date")
        place = try reader.localized(3, "place")
        mediators = try reader.texts(4, "mediators")
        released = try reader.number(5, "released")
        returned = try reader.number(6, "returned")
        children = try reader.number(7, "children")
        legalAct = try reader.localized(8, "legalAct")
        text = try reader.localized(9, "text")
        numbers = try reader.localized(10, "numbers")
        legs = try reader.list(11, "legs", ExchangeLeg.self)
        consent = try reader.localized(12, "consent")
        conditions = try reader.localized(13, "conditions")
        refused = try reader.localized(14, "refused")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.localized(1, "title", title)
        writer.date(2, "date", date)
        writer.localized(3, "place", place)
        writer.texts(4, "mediators", mediators)
        writer.number(5, "released", released)
        writer.number(6, "returned", returned)
        writer.number(7, "children", children)
        writer.localized(8, "legalAct", legalAct)
        writer.localized(9, "text", text)
        writer.localized(10, "numbers", numbers)
        writer.list(11, "legs", legs)
        writer.localized(12, "consent", consent)
        writer.localized(13, "conditions", conditions)
        writer.localized(14, "refused", refused)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A release, or what is known of its date.
public struct ReleaseClaim: FieldCoded {
    /// The actual date.
    public var date: PartialDate?
    /// The ground.
    public var ground: ReleaseGround?
    /// The official end of the term.
    public var officialEnd: PartialDate?
    /// The expected date.
    public var expected: PartialDate?
    /// Whether the sentence is extinguished.
    public var extinguished: Bool?
    /// Who confirmed the release.
    public var confirmedBy: String?
    /// The legal act.
    public var legalAct: LocalizedText?
    /// Conditions imposed.
    public var conditions: String?
    /// Where the person went, as an ISO 3166-1 code where one exists.
    public var to: String?
    /// When supervision after the release ends.
    public var supervisionUntil: PartialDate?
    /// Whether the person was deported or expelled on release, whatever the ground.
    public var deported: Bool?

    /// Makes the value from its fields.
    public init(
        date: PartialDate? = nil, ground: ReleaseGround? = nil, officialEnd: PartialDate? = nil,
        expected: PartialDate? = nil, extinguished: Bool? = nil, confirmedBy: String? = nil,
        legalAct: LocalizedText? = nil, conditions: String? = nil, to: String? = nil,
        supervisionUntil: PartialDate? = nil, deported: Bool? = nil
    ) {
        self.date = date
        self.ground = ground
        self.officialEnd = officialEnd
        self.expected = expected
        self.extinguished = extinguished
        self.confirmedBy = confirmedBy
        self.legalAct = legalAct
        self.conditions = conditions
        self.to = to
        self.supervisionUntil = supervisionUntil
        self.deported = deported
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        date = try reader.date(1, "date")
        ground = try reader.code(2, "ground", ReleaseGround.self)
        officialEnd = try reader.date(3, "officialEnd")
        expected = try reader.date(4, "expected")
        extinguished = try reader.flag(5, "extinguished")
        confirmedBy = try reader.text(6, "confirmedBy")
        legalAct = try reader.localized(7, "legalAct")
        conditions = try reader.text(8, "conditions")
        to = try reader.text(9, "to")
        supervisionUntil = try reader.date(10, "supervisionUntil")
        deported = try reader.flag(11, "deported")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.date(1, "date", date)
        writer.code(2, "ground", ground)
        writer.date(3, "officialEnd", officialEnd)
        writer.date(4, "expected", expected)
        writer.flag(5, "extinguished", extinguished)
        writer.text(6, "confirmedBy", confirmedBy)
        writer.localized(7, "legalAct", legalAct)
        writer.text(8, "conditions", conditions)
        writer.text(9, "to", to)
        writer.date(10, "supervisionUntil", supervisionUntil)
        writer.flag(11, "deported", deported)
    }
}

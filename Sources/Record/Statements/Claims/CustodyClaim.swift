// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A spell of custody or of another restriction of liberty.
public struct CustodyClaim: FieldCoded {
    /// How liberty is restricted.
    public var kind: CustodyKind
    /// Where.
    public var place: PlaceReference?
    /// When the spell began.
    public var from: PartialDate?
    /// When it ended; absent if no end is known.
    public var to: PartialDate?
    /// The ground on which it ended.
    public var ending: CustodyEnd?
    /// Whereabouts and outside contact.
    public var contacts: ContactAccess?
    /// The type of detention.
    public var detention: DetentionType?
    /// Whether the authorities acknowledge the custody.
    public var acknowledged: Bool?
    /// Since when nobody reaches the person.
    public var incommunicadoSince: PartialDate?
    /// Who detained.
    public var detainedBy: String?
    /// The regime of the place.
    public var regime: Regime?
    /// Whereabouts and contacts, where one code does not say it all.
    public var contactRules: [ContactRule]
    /// The type of act that the custody is.
    public var act: ActType?
    /// What became of the person at its end.
    public var statusAtEnd: VictimStatus?

    /// Makes the value from its fields.
    public init(
        kind: CustodyKind, place: PlaceReference? = nil, from: PartialDate? = nil, to: PartialDate? = nil,
        ending: CustodyEnd? = nil, contacts: ContactAccess? = nil, detention: DetentionType? = nil,
        acknowledged: Bool? = nil, incommunicadoSince: PartialDate? = nil, detainedBy: String? = nil,
        regime: Regime? = nil, contactRules: [ContactRule] = [], act: ActType? = nil,
        statusAtEnd: VictimStatus? = nil
    ) {
        self.kind = kind
        self.place = place
        self.from = from
        self.to = to
        self.ending = ending
        self.contacts = contacts
        self.detention = detention
        self.acknowledged = acknowledged
        self.incommunicadoSince = incommunicadoSince
        self.detainedBy = detainedBy
        self.regime = regime
        self.contactRules = contactRules
        self.act = act
        self.statusAtEnd = statusAtEnd
    }

    /// Whether the claim says this of whereabouts or contact.
    public func says(_ access: ContactAccess) -> Bool {
        contacts == access || contactRules.contains { $0.access == access }
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", CustodyKind.self)
        place = try reader.nested(2, "place", PlaceReference.self)
        from = try reader.date(3, "from")
        to = try reader.date(4, "to")
        ending = try reader.code(5, "ending", CustodyEnd.self)
        contacts = try reader.code(6, "contacts", ContactAccess.self)
        detention = try reader.code(7, "detention", DetentionType.self)
        acknowledged = try reader.flag(8, "acknowledged")
        incommunicadoSince = try reader.date(9, "incommunicadoSince")
        detainedBy = try reader.text(10, "detainedBy")
        regime = try reader.code(11, "regime", Regime.self)
        contactRules = try reader.list(12, "contactRules", ContactRule.self)
        act = try reader.code(13, "act", ActType.self)
        statusAtEnd = try reader.code(14, "statusAtEnd", VictimStatus.self)
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.nested(2, "place", place)
        writer.date(3, "from", from)
        writer.date(4, "to", to)
        writer.code(5, "ending", ending)
        writer.code(6, "contacts", contacts)
        writer.code(7, "detention", detention)
        writer.flag(8, "acknowledged", acknowledged)
        writer.date(9, "incommunicadoSince", incommunicadoSince)
        writer.text(10, "detainedBy", detainedBy)
        writer.code(11, "regime", regime)
        writer.list(12, "contactRules", contactRules)
        writer.code(13, "act", act)
        writer.code(14, "statusAtEnd", statusAtEnd)
    }
}

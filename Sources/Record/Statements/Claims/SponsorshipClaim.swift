// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// That somebody adopts a prisoner: a member of a parliament, a city, a university speaks for the person and writes letters.
///
/// Letters are no part of it: they stand in ``SupportClaim``, with the sponsor as the one by whom they were sent.
public struct SponsorshipClaim: FieldCoded {
    /// Who adopts.
    public var sponsor: String
    /// What kind of sponsor it is.
    public var kind: SponsorKind?
    /// The programme under which it is done.
    public var programme: String?
    /// How it stands.
    public var state: SponsorshipState
    /// Since when the person is offered or adopted.
    public var since: PartialDate?
    /// Until when.
    public var until: PartialDate?
    /// Whether the person or the family agreed.
    public var consent: ListConsent?
    /// How to reach the sponsor. It is for the staff, and never public.
    public var contact: String?
    /// Whether the sponsor agreed to be named in public. Without a yes the sponsor never is.
    public var publish: Bool?
    /// Why the adoption was offered, refused or ended.
    public var reason: String?

    /// Makes the value from its fields.
    public init(
        sponsor: String, kind: SponsorKind? = nil, programme: String? = nil, state: SponsorshipState,
        since: PartialDate? = nil, until: PartialDate? = nil, consent: ListConsent? = nil, contact: String? = nil,
        publish: Bool? = nil, reason: String? = nil
    ) {
        self.sponsor = sponsor
        self.kind = kind
        self.programme = programme
        self.state = state
        self.since = since
        self.until = until
        self.consent = consent
        self.contact = contact
        self.publish = publish
        self.reason = reason
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        sponsor = try reader.requiredText(1, "sponsor")
        kind = try reader.code(2, "kind", SponsorKind.self)
        programme = try reader.text(3, "programme")
        state = try reader.requiredCode(4, "state", SponsorshipState.self)
        since = try reader.date(5, "since")
        until = try reader.date(6, "until")
        consent = try reader.code(7, "consent", ListConsent.self)
        contact = try reader.text(8, "contact")
        publish = try reader.flag(9, "publish")
        reason = try reader.text(10, "reason")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "sponsor", sponsor)
        writer.code(2, "kind", kind)
        writer.text(3, "programme", programme)
        writer.code(4, "state", state)
        writer.date(5, "since", since)
        writer.date(6, "until", until)
        writer.code(7, "consent", consent)
        writer.text(8, "contact", contact)
        writer.flag(9, "publish", publish)
        writer.text(10, "reason", reason)
    }
}

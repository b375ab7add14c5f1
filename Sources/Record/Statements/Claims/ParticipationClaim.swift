// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// That a person was part of an exchange.
public struct ParticipationClaim: FieldCoded {
    /// The exchange.
    public var exchange: Subject
    /// Which way the person went.
    public var side: ExchangeSide
    /// Who handed the person over, as an ISO 3166-1 code.
    public var by: String?
    /// To whom, as an ISO 3166-1 code.
    public var to: String?
    /// The category under the ordered rules for lists, as the facts file proposes it.
    public var category: String?
    /// Whether the person agreed.
    public var consent: ExchangeConsent?
    /// What was imposed on the person: a ban on return, citizenship.
    public var conditions: LocalizedText?

    /// Makes the value from its fields.
    public init(
        exchange: Subject, side: ExchangeSide, by: String? = nil, to: String? = nil, category: String? = nil,
        consent: ExchangeConsent? = nil, conditions: LocalizedText? = nil
    ) {
        self.exchange = exchange
        self.side = side
        self.by = by
        self.to = to
        self.category = category
        self.consent = consent
        self.conditions = conditions
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        exchange = try reader.requiredNested(1, "exchange", Subject.self)
        side = try reader.requiredCode(2, "side", ExchangeSide.self)
        by = try reader.text(3, "by")
        to = try reader.text(4, "to")
        category = try reader.text(5, "category")
        consent = try reader.code(6, "consent", ExchangeConsent.self)
        conditions = try reader.localized(7, "conditions")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.nested(1, "exchange", exchange)
        writer.code(2, "side", side)
        writer.text(3, "by", by)
        writer.text(4, "to", to)
        writer.text(5, "category", category)
        writer.code(6, "consent", consent)
        writer.localized(7, "conditions", conditions)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// One punishment.
public struct SentencePart: FieldCoded {
    /// What kind of punishment.
    public var kind: SentenceKind
    /// Its length.
    public var term: Term?
    /// The regime.
    public var regime: Regime?
    /// The amount of a fine, in units of the currency.
    public var amount: Int?
    /// The currency as an ISO 4217 code.
    public var currency: String?
    /// The punishment in words: bans, property, titles.
    public var text: LocalizedText?
    /// The article or count it was given for.
    public var counted: String?

    /// Makes the value from its fields.
    public init(
        kind: SentenceKind, term: Term? = nil, regime: Regime? = nil, amount: Int? = nil,
        currency: String? = nil, text: LocalizedText? = nil, counted: String? = nil
    ) {
        self.kind = kind
        self.term = term
        self.regime = regime
        self.amount = amount
        self.currency = currency
        self.text = text
        self.counted = counted
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", SentenceKind.self)
        term = try reader.term(2, "term")
        regime = try reader.code(3, "regime", Regime.self)
        amount = try reader.number(4, "amount")
        currency = try reader.text(5, "currency")
        text = try reader.localized(6, "text")
        counted = try reader.text(7, "counted")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.term(2, "term", term)
        writer.code(3, "regime", regime)
        writer.number(4, "amount", amount)
        writer.text(5, "currency", currency)
        writer.localized(6, "text", text)
        writer.text(7, "counted", counted)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Support, or how to reach the person.
public struct SupportClaim: FieldCoded {
    /// What kind.
    public var kind: SupportKind
    /// The address of the institution, the name or the words.
    public var text: String
    /// A web address.
    public var url: String?
    /// The postcode of the institution.
    public var postcode: String?
    /// When it was sent, received or given.
    public var date: PartialDate?
    /// The amount of money, in units of the currency.
    public var amount: Int?
    /// The currency as an ISO 4217 code.
    public var currency: String?
    /// By whom.
    public var by: String?
    /// To whom.
    public var to: String?
    /// Of a letter: whether that it was written was chosen to be shown in public. Without a yes it never is, and its words never are.
    public var publish: Bool?

    /// Makes the value from its fields.
    public init(
        kind: SupportKind, text: String, url: String? = nil, postcode: String? = nil, date: PartialDate? = nil,
        amount: Int? = nil, currency: String? = nil, by: String? = nil, to: String? = nil,
        publish: Bool? = nil
    ) {
        self.kind = kind
        self.text = text
        self.url = url
        self.postcode = postcode
        self.date = date
        self.amount = amount
        self.currency = currency
        self.by = by
        self.to = to
        self.publish = publish
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", SupportKind.self)
        text = try reader.requiredText(2, "text")
        url = try reader.text(3, "url")
        postcode = try reader.text(4, "postcode")
        date = try reader.date(5, "date")
        amount = try reader.number(6, "amount")
        currency = try reader.text(7, "currency")
        by = try reader.text(8, "by")
        to = try reader.text(9, "to")
        publish = try reader.flag(10, "publish")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.text(2, "text", text)
        writer.text(3, "url", url)
        writer.text(4, "postcode", postcode)
        writer.date(5, "date", date)
        writer.number(6, "amount", amount)
        writer.text(7, "currency", currency)
        writer.text(8, "by", by)
        writer.text(9, "to", to)
        writer.flag(10, "publish", publish)
    }
}

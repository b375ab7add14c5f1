// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// That a person was to leave in an exchange, and did not, because somebody who was asked refused.
public struct ExchangeRefusalClaim: FieldCoded {
    /// The exchange.
    public var exchange: Subject
    /// The State that refused, to let the person go or to take the person in, as an ISO 3166-1 code; `nil`: the person refused.
    public var state: String?
    /// When.
    public var date: PartialDate?
    /// What a source says of it.
    public var text: LocalizedText?

    /// Makes the value from its fields.
    public init(
        exchange: Subject, state: String? = nil, date: PartialDate? = nil, text: LocalizedText? = nil
    ) {
        self.exchange = exchange
        self.state = state
        self.date = date
        self.text = text
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        exchange = try reader.requiredNested(1, "exchange", Subject.self)
        state = try reader.text(2, "state")
        date = try reader.date(3, "date")
        text = try reader.localized(4, "text")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.nested(1, "exchange", exchange)
        writer.text(2, "state", state)
        writer.date(3, "date", date)
        writer.localized(4, "text", text)
    }
}

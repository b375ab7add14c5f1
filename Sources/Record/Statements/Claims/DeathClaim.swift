// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A death.
public struct DeathClaim: FieldCoded {
    /// When.
    public var date: PartialDate?
    /// Where.
    public var place: String?
    /// The cause as claimed.
    public var cause: String?
    /// Whether the cause is disputed.
    public var disputed: Bool?
    /// Whether it was in custody.
    public var inCustody: Bool?
    /// Whether it was an execution.
    public var executed: Bool?
    /// The place of burial.
    public var burial: String?

    /// Makes the value from its fields.
    public init(
        date: PartialDate? = nil, place: String? = nil, cause: String? = nil, disputed: Bool? = nil,
        inCustody: Bool? = nil, executed: Bool? = nil, burial: String? = nil
    ) {
        self.date = date
        self.place = place
        self.cause = cause
        self.disputed = disputed
        self.inCustody = inCustody
        self.executed = executed
        self.burial = burial
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        date = try reader.date(1, "date")
        place = try reader.text(2, "place")
        cause = try reader.text(3, "cause")
        disputed = try reader.flag(4, "disputed")
        inCustody = try reader.flag(5, "inCustody")
        executed = try reader.flag(6, "executed")
        burial = try reader.text(7, "burial")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.date(1, "date", date)
        writer.text(2, "place", place)
        writer.text(3, "cause", cause)
        writer.flag(4, "disputed", disputed)
        writer.flag(5, "inCustody", inCustody)
        writer.flag(6, "executed", executed)
        writer.text(7, "burial", burial)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A sanction against an official or a body, or a request for one.
public struct SanctionClaim: FieldCoded {
    /// How it stands.
    public var state: SanctionState
    /// The state or body that imposes it.
    public var authority: String?
    /// The programme under which it is imposed.
    public var programme: String?
    /// The number of the entry in the list of the authority.
    public var number: String?
    /// Who asked for it.
    public var requestedBy: String?
    /// When it was asked for.
    public var requestedOn: PartialDate?
    /// When it was imposed.
    public var listedOn: PartialDate?
    /// When it was lifted, or the request refused.
    public var endedOn: PartialDate?
    /// The reason given.
    public var reason: String?
    /// The address of the entry or the request.
    public var url: String?
    /// Whether the request was chosen to be shown in public. Without a yes it never is.
    public var publish: Bool?

    /// Makes the value from its fields.
    public init(
        state: SanctionState, authority: String? = nil, programme: String? = nil, number: String? = nil,
        requestedBy: String? = nil, requestedOn: PartialDate? = nil, listedOn: PartialDate? = nil,
        endedOn: PartialDate? = nil, reason: String? = nil, url: String? = nil,
        publish: Bool? = nil
    ) {
        self.state = state
        self.authority = authority
        self.programme = programme
        self.number = number
        self.requestedBy = requestedBy
        self.requestedOn = requestedOn
        self.listedOn = listedOn
        self.endedOn = endedOn
        self.reason = reason
        self.url = url
        self.publish = publish
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        state = try reader.requiredCode(1, "state", SanctionState.self)
        authority = try reader.text(2, "authority")
        programme = try reader.text(3, "programme")
        number = try reader.text(4, "number")
        requestedBy = try reader.text(5, "requestedBy")
        requestedOn = try reader.date(6, "requestedOn")
        listedOn = try reader.date(7, "listedOn")
        endedOn = try reader.date(8, "endedOn")
        reason = try reader.text(9, "reason")
        url = try reader.text(10, "url")
        publish = try reader.flag(11, "publish")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "state", state)
        writer.text(2, "authority", authority)
        writer.text(3, "programme", programme)
        writer.text(4, "number", number)
        writer.text(5, "requestedBy", requestedBy)
        writer.date(6, "requestedOn", requestedOn)
        writer.date(7, "listedOn", listedOn)
        writer.date(8, "endedOn", endedOn)
        writer.text(9, "reason", reason)
        writer.text(10, "url", url)
        writer.flag(11, "publish", publish)
    }
}

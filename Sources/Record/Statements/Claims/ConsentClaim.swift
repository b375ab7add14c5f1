// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A consent, for one purpose or several.
public struct ConsentClaim: FieldCoded {
    /// What it is for, as codes of the vocabulary “consent-purpose”.
    public var purposes: [String]
    /// Who gave it.
    public var giver: String?
    /// When.
    public var givenOn: PartialDate?
    /// What it covers.
    public var scope: String?
    /// When it ends.
    public var expires: PartialDate?
    /// When it was withdrawn.
    public var withdrawnOn: PartialDate?

    /// Makes the value from its fields.
    public init(
        purposes: [String] = [], giver: String? = nil, givenOn: PartialDate? = nil, scope: String? = nil,
        expires: PartialDate? = nil, withdrawnOn: PartialDate? = nil
    ) {
        self.purposes = purposes
        self.giver = giver
        self.givenOn = givenOn
        self.scope = scope
        self.expires = expires
        self.withdrawnOn = withdrawnOn
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        purposes = try reader.texts(1, "purposes")
        giver = try reader.text(2, "giver")
        givenOn = try reader.date(3, "givenOn")
        scope = try reader.text(4, "scope")
        expires = try reader.date(5, "expires")
        withdrawnOn = try reader.date(6, "withdrawnOn")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.texts(1, "purposes", purposes)
        writer.text(2, "giver", giver)
        writer.date(3, "givenOn", givenOn)
        writer.text(4, "scope", scope)
        writer.date(5, "expires", expires)
        writer.date(6, "withdrawnOn", withdrawnOn)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Why a person may, or may not, be shown by name.
public struct PublicationBasisClaim: FieldCoded {
    /// The basis.
    public var basis: PublicationBasis
    /// Who decided.
    public var by: String?
    /// Why.
    public var reason: String?
    /// Until when it holds.
    public var until: PartialDate?

    /// Makes the value from its fields.
    public init(
        basis: PublicationBasis, by: String? = nil, reason: String? = nil, until: PartialDate? = nil
    ) {
        self.basis = basis
        self.by = by
        self.reason = reason
        self.until = until
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        basis = try reader.requiredCode(1, "basis", PublicationBasis.self)
        by = try reader.text(2, "by")
        reason = try reader.text(3, "reason")
        until = try reader.date(4, "until")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "basis", basis)
        writer.text(2, "by", by)
        writer.text(3, "reason", reason)
        writer.date(4, "until", until)
    }
}

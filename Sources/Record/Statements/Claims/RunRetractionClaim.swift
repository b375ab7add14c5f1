// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// That a whole act of the register no longer holds.
public struct RunRetractionClaim: FieldCoded {
    /// The position of the act's opening entry.
    public var run: Int
    /// Why.
    public var reason: String?

    /// Makes the value from its fields.
    public init(run: Int, reason: String? = nil) {
        self.run = run
        self.reason = reason
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        run = try reader.requiredNumber(1, "run")
        reason = try reader.text(2, "reason")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.number(1, "run", run)
        writer.text(2, "reason", reason)
    }
}

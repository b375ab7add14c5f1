// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where in a file an entry came from.
public struct RowOrigin: FieldCoded {
    /// The number of the row in the file, from one, heading included; for a JSON list the number of the element.
    public var row: Int
    /// The first half of the SHA-256 of the row's bytes, in hexadecimal: an unchanged row is recognised by it.
    public var fingerprint: String

    /// Makes an origin.
    public init(row: Int, fingerprint: String) {
        self.row = row
        self.fingerprint = fingerprint
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        row = try reader.requiredNumber(1, "row")
        fingerprint = try reader.requiredText(2, "fingerprint")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.number(1, "row", row)
        writer.text(2, "fingerprint", fingerprint)
    }
}

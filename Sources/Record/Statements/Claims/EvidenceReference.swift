// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A piece of evidence that a finding rests on.
public struct EvidenceReference: FieldCoded {
    /// What kind of evidence it is.
    public var code: EvidenceCode
    /// The number of the entry of the ledger that states it.
    public var entry: Int?
    /// The document, with page or paragraph.
    public var text: String?

    /// Makes the value from its fields.
    public init(code: EvidenceCode, entry: Int? = nil, text: String? = nil) {
        self.code = code
        self.entry = entry
        self.text = text
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        code = try reader.requiredCode(1, "code", EvidenceCode.self)
        entry = try reader.number(2, "entry")
        text = try reader.text(3, "text")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "code", code)
        writer.number(2, "entry", entry)
        writer.text(3, "text", text)
    }
}

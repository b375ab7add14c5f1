// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A characteristic of a person that matters for the case.
public struct CharacteristicClaim: FieldCoded {
    /// What it speaks of.
    public var kind: CharacteristicKind
    /// The characteristic as printed.
    public var text: String

    /// Makes the value from its fields.
    public init(kind: CharacteristicKind, text: String) {
        self.kind = kind
        self.text = text
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", CharacteristicKind.self)
        text = try reader.requiredText(2, "text")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.text(2, "text", text)
    }
}

// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A step in an international procedure.
public struct InternationalClaim: FieldCoded {
    /// Which procedure.
    public var kind: ProcedureKind
    /// The number of the opinion or application.
    public var number: String?
    /// When filed.
    public var filed: PartialDate?
    /// When an answer is due.
    public var due: PartialDate?
    /// When answered.
    public var answered: PartialDate?
    /// The result in words.
    public var result: String?

    /// Makes the value from its fields.
    public init(
        kind: ProcedureKind, number: String? = nil, filed: PartialDate? = nil, due: PartialDate? = nil,
        answered: PartialDate? = nil, result: String? = nil
    ) {
        self.kind = kind
        self.number = number
        self.filed = filed
        self.due = due
        self.answered = answered
        self.result = result
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", ProcedureKind.self)
        number = try reader.text(2, "number")
        filed = try reader.date(3, "filed")
        due = try reader.date(4, "due")
        answered = try reader.date(5, "answered")
        result = try reader.text(6, "result")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.text(2, "number", number)
        writer.date(3, "filed", filed)
        writer.date(4, "due", due)
        writer.date(5, "answered", answered)
        writer.text(6, "result", result)
    }
}

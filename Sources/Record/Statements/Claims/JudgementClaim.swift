// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A judgement on whether two subjects are one person.
public struct JudgementClaim: FieldCoded {
    /// The verdict.
    public var verdict: JudgementVerdict
    /// The other subject.
    public var other: Subject
    /// Why.
    public var reason: String?
    /// The probability, if a machine judged.
    public var probability: Double?
    /// Whether a machine judged.
    public var machine: Bool?

    /// Makes the value from its fields.
    public init(
        verdict: JudgementVerdict, other: Subject, reason: String? = nil, probability: Double? = nil,
        machine: Bool? = nil
    ) {
        self.verdict = verdict
        self.other = other
        self.reason = reason
        self.probability = probability
        self.machine = machine
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        verdict = try reader.requiredCode(1, "verdict", JudgementVerdict.self)
        other = try reader.requiredNested(2, "other", Subject.self)
        reason = try reader.text(3, "reason")
        probability = try reader.decimal(4, "probability")
        machine = try reader.flag(5, "machine")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "verdict", verdict)
        writer.nested(2, "other", other)
        writer.text(3, "reason", reason)
        writer.decimal(4, "probability", probability)
        writer.flag(5, "machine", machine)
    }
}

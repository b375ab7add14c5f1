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
    /// The mechanism, state or office, where the kind does not name it.
    public var body: String?
    /// How it went.
    public var outcome: DecisionResult?
    /// How far it has come.
    public var status: InterventionStatus?
    /// How urgent it is.
    public var priority: Priority?
    /// The address of the opinion, application or action.
    public var url: String?
    /// Whether it was chosen to be shown in public. Without a yes it never is.
    public var publish: Bool?
    /// Which step of which ladder of steps it is, as `ladder/step`.
    public var step: String?

    /// Makes the value from its fields.
    public init(
        kind: ProcedureKind, number: String? = nil, filed: PartialDate? = nil, due: PartialDate? = nil,
        answered: PartialDate? = nil, result: String? = nil,
        body: String? = nil, outcome: DecisionResult? = nil, status: InterventionStatus? = nil,
        priority: Priority? = nil, url: String? = nil, publish: Bool? = nil, step: String? = nil
    ) {
        self.kind = kind
        self.number = number
        self.filed = filed
        self.due = due
        self.answered = answered
        self.result = result
        self.body = body
        self.outcome = outcome
        self.status = status
        self.priority = priority
        self.url = url
        self.publish = publish
        self.step = step
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", ProcedureKind.self)
        number = try reader.text(2, "number")
        filed = try reader.date(3, "filed")
        due = try reader.date(4, "due")
        answered = try reader.date(5, "answered")
        result = try reader.text(6, "result")
        body = try reader.text(7, "body")
        outcome = try reader.code(8, "outcome", DecisionResult.self)
        status = try reader.code(9, "status", InterventionStatus.self)
        priority = try reader.code(10, "priority", Priority.self)
        url = try reader.text(11, "url")
        publish = try reader.flag(12, "publish")
        step = try reader.text(13, "step")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.text(2, "number", number)
        writer.date(3, "filed", filed)
        writer.date(4, "due", due)
        writer.date(5, "answered", answered)
        writer.text(6, "result", result)
        writer.text(7, "body", body)
        writer.code(8, "outcome", outcome)
        writer.code(9, "status", status)
        writer.code(10, "priority", priority)
        writer.text(11, "url", url)
        writer.flag(12, "publish", publish)
        writer.text(13, "step", step)
    }
}

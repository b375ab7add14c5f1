// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Something done or asked for a person: a list for an exchange, a pardon or an amnesty on which somebody put the person,
/// a request, help. It is no listing, which says what an edition of a published list has.
public struct InterventionClaim: FieldCoded {
    /// What is done or asked.
    public var kind: InterventionKind
    /// The name of the list or the request.
    public var list: String?
    /// Who submitted it.
    public var by: String?
    /// To whom.
    public var to: String?
    /// When.
    public var date: PartialDate?
    /// When an answer is due.
    public var due: PartialDate?
    /// When it was answered.
    public var replied: PartialDate?
    /// The reply.
    public var reply: String?
    /// What came of it.
    public var outcome: String?
    /// How urgent it is.
    public var priority: Priority?
    /// On what ground it has this priority.
    public var priorityGround: String?
    /// Whether the person or the family agreed.
    public var consent: ListConsent?
    /// How far it has come.
    public var status: InterventionStatus?
    /// Its number.
    public var number: String?
    /// Its address.
    public var url: String?
    /// How it was answered: granted, refused and so on; the words stand in the reply and the outcome.
    public var result: DecisionResult?
    /// Whether it was chosen to be shown in public. Without a yes it never is.
    public var publish: Bool?
    /// Which step of which ladder of steps it is, as `ladder/step`.
    public var step: String?

    /// Makes the value from its fields.
    public init(
        kind: InterventionKind, list: String? = nil, by: String? = nil, to: String? = nil, date: PartialDate? = nil,
        due: PartialDate? = nil, replied: PartialDate? = nil, reply: String? = nil, outcome: String? = nil,
        priority: Priority? = nil, priorityGround: String? = nil, consent: ListConsent? = nil,
        status: InterventionStatus? = nil, number: String? = nil, url: String? = nil, result: DecisionResult? = nil,
        publish: Bool? = nil, step: String? = nil
    ) {
        self.kind = kind
        self.list = list
        self.by = by
        self.to = to
        self.date = date
        self.due = due
        self.replied = replied
        self.reply = reply
        self.outcome = outcome
        self.priority = priority
        self.priorityGround = priorityGround
        self.consent = consent
        self.status = status
        self.number = number
        self.url = url
        self.result = result
        self.publish = publish
        self.step = step
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", InterventionKind.self)
        list = try reader.text(2, "list")
        by = try reader.text(3, "by")
        to = try reader.text(4, "to")
        date = try reader.date(5, "date")
        due = try reader.date(6, "due")
        replied = try reader.date(7, "replied")
        reply = try reader.text(8, "reply")
        outcome = try reader.text(9, "outcome")
        priority = try reader.code(10, "priority", Priority.self)
        priorityGround = try reader.text(11, "priorityGround")
        consent = try reader.code(12, "consent", ListConsent.self)
        status = try reader.code(13, "status", InterventionStatus.self)
        number = try reader.text(14, "number")
        url = try reader.text(15, "url")
        result = try reader.code(16, "result", DecisionResult.self)
        publish = try reader.flag(17, "publish")
        step = try reader.text(18, "step")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.text(2, "list", list)
        writer.text(3, "by", by)
        writer.text(4, "to", to)
        writer.date(5, "date", date)
        writer.date(6, "due", due)
        writer.date(7, "replied", replied)
        writer.text(8, "reply", reply)
        writer.text(9, "outcome", outcome)
        writer.code(10, "priority", priority)
        writer.text(11, "priorityGround", priorityGround)
        writer.code(12, "consent", consent)
        writer.code(13, "status", status)
        writer.text(14, "number", number)
        writer.text(15, "url", url)
        writer.code(16, "result", result)
        writer.flag(17, "publish", publish)
        writer.text(18, "step", step)
    }
}

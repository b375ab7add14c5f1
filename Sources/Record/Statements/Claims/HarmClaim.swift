// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A claim about health or treatment.
public struct HarmClaim: FieldCoded {
    /// What it says.
    public var kind: ClaimKindOfHarm
    /// The claim in words.
    public var text: String?
    /// When.
    public var date: PartialDate?
    /// How severe it is.
    public var severity: Severity?
    /// How far the claim is established.
    public var finding: ViolationStatus?
    /// How great the danger to the person is.
    public var risk: RiskLevel?
    /// The type of act.
    public var act: ActType?

    /// Makes the value from its fields.
    public init(
        kind: ClaimKindOfHarm, text: String? = nil, date: PartialDate? = nil, severity: Severity? = nil,
        finding: ViolationStatus? = nil, risk: RiskLevel? = nil, act: ActType? = nil
    ) {
        self.kind = kind
        self.text = text
        self.date = date
        self.severity = severity
        self.finding = finding
        self.risk = risk
        self.act = act
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", ClaimKindOfHarm.self)
        text = try reader.text(2, "text")
        date = try reader.date(3, "date")
        severity = try reader.code(4, "severity", Severity.self)
        finding = try reader.code(5, "finding", ViolationStatus.self)
        risk = try reader.code(6, "risk", RiskLevel.self)
        act = try reader.code(7, "act", ActType.self)
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.text(2, "text", text)
        writer.date(3, "date", date)
        writer.code(4, "severity", severity)
        writer.code(5, "finding", finding)
        writer.code(6, "risk", risk)
        writer.code(7, "act", act)
    }
}
